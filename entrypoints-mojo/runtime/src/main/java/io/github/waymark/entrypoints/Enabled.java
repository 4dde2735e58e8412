package io.github.waymark.entrypoints;

import java.util.List;
import java.util.stream.Stream;

/**
 * The providers that a list of names selects, such as a setting of a program. They are made when they are asked for.
 *
 * @param <T> the service
 */
public final class Enabled<T> {

    private final Extensions<T> extensions;
    private final List<Extension<T>> selected;
    private final List<String> missing;

    Enabled(Extensions<T> extensions, List<Extension<T>> selected, List<String> missing) {
        this.extensions = extensions;
        this.selected = List.copyOf(selected);
        this.missing = List.copyOf(missing);
    }

    /**
     * The instances in the order of the names.
     *
     * @throws ExtensionFailedException if one can't be made; with a consumer of {@link Extensions#onFailure}, it gets the failure and the
     *     provider is left out
     */
    public List<T> inOrder() {
        return extensions.made(selected);
    }

    /** The extensions in the order of the names; none is made. */
    public Stream<Extension<T>> all() {
        return selected.stream();
    }

    /** The names that no provider has, each once. */
    public List<String> missing() {
        return missing;
    }
}
