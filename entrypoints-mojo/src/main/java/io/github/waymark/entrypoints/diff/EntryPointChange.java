package io.github.waymark.entrypoints.diff;

import io.github.waymark.json.JsonMap;

/**
 * A difference between two versions.
 *
 * @param kind what users have to do with it
 * @param subject {@code service}, {@code provider} or {@code script}
 * @param service the binary name; empty for a script
 * @param name the binary name of the provider or of the service, or the name of the script
 * @param sentence one sentence without a full stop, with names in backticks
 */
record EntryPointChange(Kind kind, String subject, String service, String name, String sentence) {

    /** What a change is to users. */
    enum Kind {
        REMOVED,
        CHANGED,
        ADDED;

        /** The section of a release note. */
        String section() {
            return this == ADDED ? "features" : "upgrade";
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    JsonMap json() {
        return new JsonMap()
                .add("change", kind.word())
                .add("section", kind.section())
                .add("subject", subject)
                .add("service", service)
                .add("name", name)
                .add("text", sentence);
    }
}
