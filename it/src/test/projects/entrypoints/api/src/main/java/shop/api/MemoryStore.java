package shop.api;

public class MemoryStore implements Store {}
