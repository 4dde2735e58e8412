package acme.client;

public class Client {}
