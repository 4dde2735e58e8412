package io.github.waymark.configuration.compare;

import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Option;
import java.util.Comparator;
import java.util.Optional;

/**
 * A change of an option.
 *
 * @param before what it was; empty if there is nothing to show
 * @param after what it is; for a deprecation, the replacement
 * @param option the option after the change, or before it if it is gone
 */
public record OptionChange(ChangeKind kind, String name, String before, String after, Option option)
        implements Comparable<OptionChange> {

    /** The option to use instead. */
    public Optional<String> replacement() {
        return option.deprecation().flatMap(Deprecation::replacement);
    }

    /** The change as a sentence. */
    public String sentence() {
        return switch (kind) {
            case ADDED -> name + " is new" + " (" + type() + ").";
            case ADDED_DEPRECATED -> name + " is new and deprecated" + instead() + ".";
            case DEPRECATED -> name + " is deprecated" + instead() + ".";
            case REMOVED -> name + " has no effect any more" + instead() + ".";
            case GONE_SILENTLY -> name + " is gone, and no metadata names a replacement.";
            case FORGOTTEN -> name + " is not mentioned any more; it had no effect before.";
            case REVIVED -> name + " is not deprecated any more.";
            case DEFAULT -> "The default of " + name + " is " + shown(after) + " instead of " + shown(before) + ".";
            case TYPE -> name + " is a value of type " + after + " instead of " + before + ".";
            case WIDENED -> name + " is a list now (" + after + "); a single value stays valid.";
            case MOVED -> name + " is declared by " + after + " instead of " + before + ".";
            case CHOICES -> "The values of " + name + " are " + after + " instead of " + before + ".";
            case RANGE -> "The limits of " + name + " are " + after + " instead of " + before + ".";
        };
    }

    private String type() {
        return option.type().declared().isEmpty()
                ? "of no stated type"
                : option.type().shortName();
    }

    private String instead() {
        return replacement().map(other -> "; use " + other + " instead").orElse("");
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : value;
    }

    /** By name, then in the order of the kinds. */
    @Override
    public int compareTo(OptionChange other) {
        return Comparator.comparing(OptionChange::name)
                .thenComparing(OptionChange::kind)
                .compare(this, other);
    }
}
