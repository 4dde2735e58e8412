package io.github.waymark.history;

import java.time.Instant;

/**
 * A commit within its release.
 *
 * @param id 40 hexadecimal digits
 * @param subject the first paragraph of the message in one line
 * @param time when it was committed (not authored), whole seconds
 * @param merge whether it has several parents
 */
public record ReleasedCommit(String id, String subject, Instant time, boolean merge) {}
