package io.github.waymark.version;

/** The result of reading a tag's name. */
public sealed interface TagReading {

    /** The tag is a version tag. */
    record Release(Version version) implements TagReading {}

    /**
     * The tag looks like a version tag, but Maven can't sort its version correctly.
     *
     * @param reason completes "the tag is ignored: "
     */
    record Refused(String reason) implements TagReading {}

    /** The tag is not a version tag. */
    record Unrelated() implements TagReading {}
}
