package acme.agent;

public class Agent {}
