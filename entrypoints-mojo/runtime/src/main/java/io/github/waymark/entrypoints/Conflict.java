package io.github.waymark.entrypoints;

/** What happens when one provider is looked for and several have its name. */
public enum Conflict {
    /** An {@link AmbiguousExtensionException} is thrown. */
    FAIL,
    /** The first one in the order of {@link java.util.ServiceLoader} is used. */
    FIRST
}
