package io.github.waymark.entrypoints;

/** Several providers have the name of the one that was looked for. Its message has their classes and artifacts. */
public final class AmbiguousExtensionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String name;

    AmbiguousExtensionException(String message, String name) {
        super(message);
        this.name = name;
    }

    /** The name that was looked for. */
    public String name() {
        return name;
    }
}
