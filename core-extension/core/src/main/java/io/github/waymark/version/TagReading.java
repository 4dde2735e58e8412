package io.github.waymark.version;

/** What a tag's name says to those who look for versions. */
public sealed interface TagReading {

    /** The tag is a version tag. */
    record Release(Version version) implements TagReading {}

    /**
     * The tag looks like a version tag, but its version cannot be kept in order.
     *
     * @param reason completes "the tag is ignored: "
     */
    record Refused(String reason) implements TagReading {}

    /** The tag is about something else. */
    record Unrelated() implements TagReading {}
}
