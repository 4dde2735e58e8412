package io.github.waymark.configuration.option;

import java.util.ArrayList;
import java.util.List;

/**
 * What one jar, or one module, declares.
 *
 * @param ignored names that look like options and aren't
 * @param open names below which any setting is known, though no option of that name is declared
 * @param relative options whose names are relative to where the type that has them is used
 * @param mentioned options that classes use by their name, and patterns of names; they are known, but say nothing about other names
 */
public record Declarations(
        List<Option> options,
        List<OptionGroup> groups,
        List<String> ignored,
        List<String> open,
        List<Option> relative,
        List<Option> mentioned) {

    /** Nothing. */
    public static final Declarations NONE = new Declarations(List.of(), List.of(), List.of(), List.of());

    public Declarations {
        options = List.copyOf(options);
        groups = List.copyOf(groups);
        ignored = List.copyOf(ignored);
        open = List.copyOf(open);
        relative = List.copyOf(relative);
        mentioned = List.copyOf(mentioned);
    }

    /** Without relative and mentioned names. */
    public Declarations(List<Option> options, List<OptionGroup> groups, List<String> ignored, List<String> open) {
        this(options, groups, ignored, open, List.of(), List.of());
    }

    /** All declarations of several sources. */
    public static Declarations join(List<Declarations> parts) {
        List<Option> options = new ArrayList<>();
        List<OptionGroup> groups = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<Option> relative = new ArrayList<>();
        List<Option> mentioned = new ArrayList<>();
        for (Declarations part : parts) {
            options.addAll(part.options);
            groups.addAll(part.groups);
            ignored.addAll(part.ignored);
            open.addAll(part.open);
            relative.addAll(part.relative);
            mentioned.addAll(part.mentioned);
        }
        return new Declarations(options, groups, ignored, open, relative, mentioned);
    }

    /** Options only. */
    public static Declarations of(List<Option> options) {
        return new Declarations(options, List.of(), List.of(), List.of());
    }

    /** Whether nothing is declared. */
    public boolean isEmpty() {
        return options.isEmpty() && groups.isEmpty() && open.isEmpty() && relative.isEmpty() && mentioned.isEmpty();
    }
}
