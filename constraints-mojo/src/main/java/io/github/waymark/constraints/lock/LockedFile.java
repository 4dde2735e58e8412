package io.github.waymark.constraints.lock;

/**
 * A resolved file.
 *
 * @param coordinates {@code group:artifact[:type[:classifier]]}
 * @param sha256 64 hex digits
 */
public record LockedFile(String coordinates, String version, String sha256) {

    /** {@code org.slf4j:slf4j-api 2.0.16}, for messages. */
    String text() {
        return coordinates + " " + version;
    }
}
