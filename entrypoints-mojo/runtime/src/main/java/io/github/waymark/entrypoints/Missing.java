package io.github.waymark.entrypoints;

/** What happens when a name of {@link Extensions#enabled} has no provider. */
public enum Missing {
    /** A {@link NoSuchExtensionException} is thrown. */
    FAIL,
    /** The consumer of {@link Extensions#onFailure} gets a {@link LoadFailure}, and {@link Enabled#missing} has the name. */
    WARN,
    /** Only {@link Enabled#missing} has the name. */
    IGNORE
}
