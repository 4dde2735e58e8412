package shop.api;

public interface Store {}
