package io.github.waymark.constraints.lock;

/**
 * A file that modules use.
 *
 * @param coordinates {@code group:artifact[:type[:classifier]]}
 * @param sha256 64 hex digits
 */
public record LockedFile(String coordinates, String version, String sha256) {}
