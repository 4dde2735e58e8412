package io.github.waymark.releases.listing;

/**
 * A commit since the last release.
 *
 * @param repository the name of its repository
 * @param id 40 hexadecimal digits
 */
public record UnreleasedCommit(String repository, String id, String subject) {}
