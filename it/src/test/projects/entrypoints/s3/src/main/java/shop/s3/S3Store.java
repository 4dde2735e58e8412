package shop.s3;

import shop.api.Store;

public class S3Store implements Store {}
