package io.github.waymark.configuration.check;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionGroup;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionModel.DeclaredPrefix;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.source.TypeLookup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what is known about the name of a setting. */
final class SettingMatcher {

    /** Names of one or two segments are too short to say who owns them. */
    private static final int NAMESPACE = 2;

    private final OptionModel model;
    private final TypeLookup types;

    SettingMatcher(OptionModel model, TypeLookup types) {
        this.model = model;
        this.types = types;
    }

    /** What is known about a name by declarations, and else by the classes of the jars that declare names like it. */
    Match match(CanonicalName name) {
        return match(name, true);
    }

    /** What declarations say about a name; the classes of jars are not searched for others. */
    Match declared(CanonicalName name) {
        return match(name, false);
    }

    private Match match(CanonicalName name, boolean searched) {
        if (name.size() == 0) {
            return new Match.Foreign();
        }
        Optional<Option> exact = model.find(name);
        if (exact.isPresent()) {
            return new Match.Exact(exact.get());
        }
        if (model.isOpen(name) || model.isIgnored(name)) {
            return new Match.Open();
        }
        Optional<DeclaredPrefix> prefix = model.prefix(name);
        if (prefix.isPresent()) {
            return below(name, prefix.get());
        }
        return withoutIndexes(name).orElseGet(() -> unknown(name, searched));
    }

    private Match below(CanonicalName name, DeclaredPrefix prefix) {
        Optional<Option> option = prefix.option();
        if (option.isEmpty()) {
            return new Match.Open();
        }
        Match walked =
                walk(option.get(), option.get().type(), name, prefix.name().size());
        boolean found = !(walked instanceof Match.Unknown);
        // A pattern of the plugin, or a hint about keys, opens a name whatever its type says.
        boolean open = prefix.open() || option.get().open();
        if (found) {
            return walked;
        }
        return open ? new Match.Open() : withoutIndexes(name).orElse(walked);
    }

    /** Follows the segments of a name into a type. */
    private Match walk(Option parent, OptionType type, CanonicalName name, int at) {
        if (at == name.size()) {
            return new Match.Below(parent, type);
        }
        String segment = name.segments().get(at);
        return switch (type.kind()) {
            case MAP -> {
                OptionType value = type.element();
                // The name of an entry with a single value may have dots.
                yield value.isLeaf() ? new Match.Below(parent, value) : walk(parent, value, name, at + 1);
            }
            case LIST ->
                CanonicalName.isIndex(segment) ? walk(parent, type.element(), name, at + 1) : new Match.Unknown(at);
            case OPAQUE -> property(parent, type, name, at);
            default -> new Match.Unknown(at);
        };
    }

    private Match property(Option parent, OptionType type, CanonicalName name, int at) {
        if (type.declared().isEmpty() || model.dialect() == Dialect.HELIDON) {
            return new Match.Open();
        }
        Optional<Map<String, OptionType>> properties =
                types.properties(type, parent.origin().artifact());
        if (properties.isEmpty()) {
            boolean constants =
                    !types.constants(type, parent.origin().artifact()).isEmpty();
            return constants ? new Match.Unknown(at) : new Match.Open();
        }
        OptionType found = properties.get().get(name.segments().get(at));
        return found == null ? new Match.Unknown(at) : walk(parent, found, name, at + 1);
    }

    /** Metadata may describe the elements of a list without its index. */
    private Optional<Match> withoutIndexes(CanonicalName name) {
        List<String> plain = name.segments().stream()
                .filter(segment -> !CanonicalName.isIndex(segment))
                .toList();
        if (plain.size() == name.size()) {
            return Optional.empty();
        }
        return model.find(new CanonicalName(plain)).map(option -> new Match.Below(option, element(option)));
    }

    private static OptionType element(Option option) {
        return option.type().kind() == OptionType.Kind.LIST ? option.type().element() : option.type();
    }

    private Match unknown(CanonicalName name, boolean searched) {
        boolean owned = name.size() > NAMESPACE && model.isNamespace(name.first(NAMESPACE));
        if (!owned) {
            return new Match.Foreign();
        }
        boolean read = searched && (isOfAbstract(name) || isProperty(name) || isUsed(name));
        return read ? new Match.Open() : new Match.Unknown(model.knownLength(name));
    }

    /** Whether a jar that declares options of the namespace reads the setting without declaring it. */
    private boolean isUsed(CanonicalName name) {
        return model.below(name.first(NAMESPACE)).stream()
                .filter(option -> option.origin().isDeclared())
                .collect(Collectors.toMap(
                        option -> option.origin().artifact(), Function.identity(), (one, other) -> one))
                .values()
                .stream()
                .anyMatch(option -> types.isUsed(name, option));
    }

    /** Whether a class that metadata names has a property that metadata lacks: the framework sets what has a setter. */
    private boolean isProperty(CanonicalName name) {
        for (CanonicalName group : model.knownPrefixes(name)) {
            if (model.groups(group).stream()
                    .anyMatch(one -> !one.type().isEmpty() && isProperty(name, group, one.type()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the group of a setting is bound to what a method makes, whose class only the program knows. */
    private boolean isOfAbstract(CanonicalName name) {
        if (model.dialect() != Dialect.SPRING) {
            return false;
        }
        for (CanonicalName prefix : model.knownPrefixes(name)) {
            List<OptionGroup> groups = model.groups(prefix);
            if (!groups.isEmpty()) {
                String artifact = model.below(prefix).stream()
                        .findFirst()
                        .map(option -> option.origin().artifact())
                        .orElse("");
                return groups.stream()
                        .anyMatch(group ->
                                !group.type().isEmpty() && types.isAbstract(OptionType.ofJava(group.type()), artifact));
            }
        }
        return false;
    }

    private boolean isProperty(CanonicalName name, CanonicalName group, String type) {
        Optional<Option> option = model.below(group).stream().findFirst();
        OptionType read = OptionType.ofJava(type);
        String segment = name.segments().get(group.size());
        boolean there = option.flatMap(
                        some -> types.properties(read, some.origin().artifact()))
                .filter(properties -> properties.containsKey(segment))
                .isPresent();
        return there && !(walk(option.get(), read, name, group.size()) instanceof Match.Unknown);
    }
}
