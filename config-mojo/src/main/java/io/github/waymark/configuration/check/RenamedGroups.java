package io.github.waymark.configuration.check;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the new names of options whose whole group was renamed, where metadata states it for some options of the group only.
 *
 * <p>A group was renamed if no option below it has an effect without a notice, and all replacements that options below it have are below the
 * same other group, with the same rest of the name. Metadata of Spring Boot lacks replacements of options that it takes from nested
 * classes.
 */
final class RenamedGroups {

    /** Names of one segment are too short to be a group that was renamed. */
    private static final int SHORTEST = 2;

    private final OptionModel model;

    RenamedGroups(OptionModel model) {
        this.model = model;
    }

    /**
     * The new name of an option.
     *
     * @param group the old name of the group, as metadata writes it
     * @param newGroup the new name of the group
     * @param option that has the new name
     */
    record Renamed(String group, String newGroup, Option option) {

        /** Why the option has this name, without a full stop. */
        String reason() {
            return "what replaces the options below " + group + " is below " + newGroup;
        }
    }

    /** The new name of an option, or of a setting of one that metadata lacks; empty if it isn't certain. */
    Optional<Renamed> of(CanonicalName name) {
        for (CanonicalName group : model.knownPrefixes(name)) {
            if (group.size() < SHORTEST) {
                break;
            }
            List<Option> replaced = new ArrayList<>();
            for (Option option : model.below(group)) {
                boolean other = !canonical(option.name()).equals(name);
                if (other && option.deprecation().isEmpty()) {
                    return Optional.empty();
                }
                if (other && replacement(option).isPresent()) {
                    replaced.add(option);
                }
            }
            if (!replaced.isEmpty()) {
                return renamed(name, group, replaced);
            }
        }
        return Optional.empty();
    }

    private Optional<Renamed> renamed(CanonicalName name, CanonicalName group, List<Option> replaced) {
        Set<Optional<CanonicalName>> groups = new HashSet<>();
        replaced.forEach(option -> groups.add(newGroup(option, group.size())));
        Optional<CanonicalName> only = groups.size() == 1 ? groups.iterator().next() : Optional.empty();
        if (only.isEmpty()) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>(only.get().segments());
        segments.addAll(rest(name, group.size()));
        return model.find(new CanonicalName(segments))
                .filter(option -> option.deprecation().isEmpty())
                .map(option -> new Renamed(
                        written(replaced.get(0).name(), group.size()),
                        written(option.name(), only.get().size()),
                        option));
    }

    /** The group of the replacement, if it has the same name in that. */
    private Optional<CanonicalName> newGroup(Option option, int length) {
        CanonicalName old = canonical(option.name());
        CanonicalName other = canonical(replacement(option).orElse(""));
        List<String> rest = rest(old, length);
        int newLength = other.size() - rest.size();
        boolean same =
                !rest.isEmpty() && newLength > 0 && rest(other, newLength).equals(rest);
        return same ? Optional.of(other.first(newLength)) : Optional.empty();
    }

    private CanonicalName canonical(String name) {
        return model.canonical(name);
    }

    private static Optional<String> replacement(Option option) {
        return option.deprecation().flatMap(Deprecation::replacement);
    }

    private static List<String> rest(CanonicalName name, int from) {
        return name.segments().subList(Math.min(from, name.size()), name.size());
    }

    /** The first segments of the name of an option, as it is written. */
    private static String written(String name, int length) {
        String[] segments = name.split("\\.", -1);
        return String.join(".", List.of(segments).subList(0, Math.min(length, segments.length)));
    }
}
