package io.github.waymark.history;

/**
 * Somebody as a commit names them.
 *
 * @param name as it is written, without space around it; may be empty
 * @param email as it is written; may be empty
 */
public record Person(String name, String email) {}
