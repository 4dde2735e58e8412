package io.github.waymark.configuration.source;

/**
 * What is wrong with metadata of a jar or module.
 *
 * @param artifact the jar or module
 * @param file the path of the metadata inside of it; empty for the jar itself
 * @param reason what is wrong, a clause that follows a colon
 * @param severity whether its options are missing from the model
 */
public record MetadataFault(String artifact, String file, String reason, Severity severity) {

    /** The consequence of a fault. */
    public enum Severity {
        /** The options of the file are not known. */
        UNREADABLE,
        /** The options are known, but a member was not understood. */
        MALFORMED
    }

    static MetadataFault unreadable(String artifact, String file, String reason) {
        return new MetadataFault(artifact, file, reason, Severity.UNREADABLE);
    }

    static MetadataFault malformed(String artifact, String file, String reason) {
        return new MetadataFault(artifact, file, reason, Severity.MALFORMED);
    }

    /** Whether the options of the file are not known. */
    public boolean isUnreadable() {
        return severity == Severity.UNREADABLE;
    }

    /** The jar, and the file in it. */
    public String where() {
        return file.isEmpty() ? artifact : artifact + "!/" + file;
    }
}
