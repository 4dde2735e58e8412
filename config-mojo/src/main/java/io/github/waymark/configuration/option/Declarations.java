package io.github.waymark.configuration.option;

import java.util.List;

/**
 * What one jar, or one module, declares.
 *
 * @param ignored names that look like options and aren't
 * @param open names below which any setting is known, though no option of that name is declared
 */
public record Declarations(List<Option> options, List<OptionGroup> groups, List<String> ignored, List<String> open) {

    /** Nothing. */
    public static final Declarations NONE = new Declarations(List.of(), List.of(), List.of(), List.of());

    public Declarations {
        options = List.copyOf(options);
        groups = List.copyOf(groups);
        ignored = List.copyOf(ignored);
        open = List.copyOf(open);
    }

    /** Options only. */
    public static Declarations of(List<Option> options) {
        return new Declarations(options, List.of(), List.of(), List.of());
    }

    /** Whether nothing is declared. */
    public boolean isEmpty() {
        return options.isEmpty() && groups.isEmpty() && open.isEmpty();
    }
}
