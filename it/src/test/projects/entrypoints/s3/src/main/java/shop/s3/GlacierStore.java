package shop.s3;

import shop.api.Store;

public class GlacierStore implements Store {}
