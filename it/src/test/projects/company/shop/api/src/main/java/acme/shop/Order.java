package acme.shop;

public record Order(int amount) {}
