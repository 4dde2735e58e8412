package io.github.waymark.configuration.check;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionModel.DeclaredPrefix;
import io.github.waymark.configuration.option.OptionType.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the replacements of deprecated options, each of which may be deprecated itself. An option with no effect has a replacement, too,
 * if its whole group was renamed.
 */
public final class Replacements {

    private final OptionModel model;
    private final RenamedGroups groups;

    public Replacements(OptionModel model) {
        this.model = model;
        this.groups = new RenamedGroups(model);
    }

    /** Where a chain of replacements ends. */
    public enum End {
        /** At an option that is not deprecated. */
        OPTION,
        /** At an entry of a map, which is known though no option has its name. */
        ENTRY,
        /** At a deprecated option without a replacement. */
        DEPRECATED,
        /** At a name that is no option. */
        UNKNOWN,
        /** In a circle. */
        CIRCLE
    }

    /**
     * A chain of replacements.
     *
     * @param names in their order, without that of the deprecated option
     * @param option the last one, if it is an option
     */
    public record Chain(List<String> names, End end, Optional<Option> option) {

        public Chain {
            names = List.copyOf(names);
        }

        /** The last name; empty if there is no replacement. */
        public Optional<String> last() {
            return names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
        }

        /** Whether a setting can be renamed to the last name. */
        public boolean isUsable() {
            return !names.isEmpty() && (end == End.OPTION || end == End.ENTRY);
        }
    }

    /** The replacements of an option. */
    public Chain of(Option deprecated) {
        List<String> names = new ArrayList<>();
        Set<CanonicalName> seen = new HashSet<>();
        seen.add(model.canonical(deprecated.name()));
        Option current = deprecated;
        while (true) {
            Optional<String> next = replacement(current);
            if (next.isEmpty()) {
                End end = current.deprecation().isEmpty() ? End.OPTION : End.DEPRECATED;
                return new Chain(names, end, names.isEmpty() ? Optional.empty() : Optional.of(current));
            }
            names.add(next.get());
            CanonicalName name = model.canonical(next.get());
            if (!seen.add(name)) {
                return new Chain(names, End.CIRCLE, Optional.empty());
            }
            Optional<Option> option = model.find(name);
            if (option.isEmpty()) {
                return new Chain(names, isEntry(name) ? End.ENTRY : End.UNKNOWN, Optional.empty());
            }
            current = option.get();
        }
    }

    private Optional<String> replacement(Option option) {
        Optional<String> stated = option.deprecation().flatMap(Deprecation::replacement);
        return stated.isPresent()
                ? stated
                : renamed(option).map(renamed -> renamed.option().name());
    }

    /** The new name of an option that has no effect, and whose metadata states neither a replacement nor a reason. */
    Optional<RenamedGroups.Renamed> renamed(Option option) {
        CanonicalName name = model.canonical(option.name());
        boolean silent = option.deprecation().map(Deprecation::isSilent).orElse(true);
        boolean gone = option.isRemoved() || model.find(name).isEmpty();
        return silent && gone ? renamed(name) : Optional.empty();
    }

    /** The new name of a setting that is no option. */
    public Optional<String> ofUnknown(CanonicalName name) {
        return renamed(name).map(renamed -> renamed.option().name());
    }

    Optional<RenamedGroups.Renamed> renamed(CanonicalName name) {
        return groups.of(name);
    }

    private boolean isEntry(CanonicalName name) {
        Optional<DeclaredPrefix> prefix = model.prefix(name);
        return prefix.isPresent()
                && (prefix.get().open()
                        || prefix.get()
                                .option()
                                .map(option -> option.type().kind() == Kind.MAP)
                                .orElse(true));
    }
}
