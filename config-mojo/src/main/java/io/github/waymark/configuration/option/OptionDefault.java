package io.github.waymark.configuration.option;

import java.util.List;

/**
 * The default of an option, as its metadata states it.
 *
 * @param items the value, or the elements of a list
 * @param list whether it is a list
 */
public record OptionDefault(List<String> items, boolean list) {

    public OptionDefault {
        items = List.copyOf(items);
    }

    /** A single value. */
    public static OptionDefault of(String text) {
        return new OptionDefault(List.of(text), false);
    }

    /** The value as it is written in a settings file: the elements of a list are separated by commas. */
    public String text() {
        return String.join(",", items);
    }
}
