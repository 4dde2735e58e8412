package io.github.waymark.entrypoints;

/** A provider could not be made. The cause is what its constructor, or its method {@code provider()}, threw. */
public final class ExtensionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LoadFailure failure;

    ExtensionFailedException(LoadFailure failure) {
        super(failure.toString(), failure.cause());
        this.failure = failure;
    }

    /** The failure as {@link Extensions#failures} has it. */
    public LoadFailure failure() {
        return failure;
    }
}
