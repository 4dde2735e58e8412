package io.github.waymark.configuration.check;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionModel.DeclaredPrefix;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.source.TypeLookup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    Match match(CanonicalName name) {
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
        return withoutIndexes(name).orElseGet(() -> unknown(name));
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

    private Match unknown(CanonicalName name) {
        boolean owned = name.size() > NAMESPACE && model.isNamespace(name.first(NAMESPACE));
        if (!owned) {
            return new Match.Foreign();
        }
        return isProperty(name) || isUsed(name) ? new Match.Open() : new Match.Unknown(model.knownLength(name));
    }

    /** Whether a jar that declares options of the namespace reads the setting without declaring it. */
    private boolean isUsed(CanonicalName name) {
        return model.below(name.first(NAMESPACE)).stream()
                .filter(option -> option.origin().isDeclared())
                .map(option -> option.origin().artifact())
                .distinct()
                .anyMatch(artifact -> types.isUsed(name, artifact));
    }

    /** Whether a class that metadata names has a property that metadata lacks: the framework sets what has a setter. */
    private boolean isProperty(CanonicalName name) {
        return model.groups().stream()
                .filter(group -> !group.type().isEmpty())
                .anyMatch(group -> isProperty(name, model.canonical(group.name()), group.type()));
    }

    private boolean isProperty(CanonicalName name, CanonicalName group, String type) {
        if (group.size() == 0 || group.size() >= name.size() || !name.startsWith(group)) {
            return false;
        }
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
