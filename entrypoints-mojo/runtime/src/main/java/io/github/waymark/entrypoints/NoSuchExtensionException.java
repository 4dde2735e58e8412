package io.github.waymark.entrypoints;

import java.util.List;
import java.util.NoSuchElementException;

/** No provider has the name that was looked for. Its message has the names that exist, nearest first, and what could not be loaded. */
public final class NoSuchExtensionException extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String[] names;

    NoSuchExtensionException(String message, String name, List<String> names) {
        super(message);
        this.name = name;
        this.names = names.toArray(new String[0]);
    }

    /** The name that was looked for. */
    public String name() {
        return name;
    }

    /** The names that exist, nearest first. */
    public List<String> names() {
        return List.of(names);
    }
}
