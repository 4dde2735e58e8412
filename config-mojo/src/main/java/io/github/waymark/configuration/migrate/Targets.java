package io.github.waymark.configuration.migrate;

import io.github.waymark.configuration.check.Replacements;
import io.github.waymark.configuration.check.Replacements.Chain;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionModel.DeclaredPrefix;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.OptionType.Kind;
import java.util.Optional;

/**
 * Decides which settings are renamed: those of deprecated options whose replacement takes the same values, and those that metadata lacks
 * below a group that was renamed.
 */
final class Targets {

    private final OptionModel model;
    private final Replacements replacements;

    Targets(OptionModel model) {
        this.model = model;
        this.replacements = new Replacements(model);
    }

    /**
     * What happens to a setting; empty if it is neither one of a deprecated option nor below a group that was renamed.
     *
     * @param key the name in any spelling; it may be an entry of a map or an element of a list
     */
    Optional<Target> of(String key) {
        CanonicalName name = model.canonical(key);
        Optional<Option> option = spelled(key, name).or(() -> model.find(name));
        if (option.isPresent()) {
            return target(option.get(), "");
        }
        Optional<DeclaredPrefix> prefix = model.prefix(name);
        if (prefix.isEmpty() && !model.isOpen(name) && !model.isIgnored(name)) {
            return replacements.ofUnknown(name).map(Target.Renamed::new);
        }
        boolean inside = prefix.isPresent()
                && prefix.get().option().map(one -> !one.type().isLeaf()).orElse(false);
        if (!inside) {
            return Optional.empty();
        }
        String rest = CanonicalName.rest(key, prefix.get().name().size(), model.dialect());
        return target(prefix.get().option().orElseThrow(), rest);
    }

    /** The option that is spelled like the setting, where one was replaced by another spelling of its name. */
    private Optional<Option> spelled(String key, CanonicalName name) {
        return model.declarations(name).stream()
                .filter(option ->
                        option.name().equals(key) && option.deprecation().isPresent())
                .findFirst();
    }

    private Optional<Target> target(Option option, String rest) {
        if (option.deprecation().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> spelling = option.deprecation().get().replacement().filter(other -> isSpelling(option, other));
        if (spelling.isPresent()) {
            return Optional.of(new Target.Renamed(spelling.get() + rest));
        }
        Chain chain = replacements.of(option);
        if (chain.names().isEmpty()) {
            return Optional.of(new Target.Refused("nothing replaces it"
                    + option.deprecation()
                            .get()
                            .reason()
                            .map(reason -> ": " + reason)
                            .orElse("")));
        }
        String last = chain.last().orElseThrow();
        Optional<String> deadEnd = deadEnd(chain, last);
        if (deadEnd.isPresent()) {
            return Optional.of(new Target.Refused(deadEnd.get()));
        }
        OptionType type = chain.option().map(Option::type).orElseGet(() -> entryType(last));
        if (!isSame(option.type(), type)) {
            return Optional.of(new Target.Refused("its replacement " + last + " has another type: " + type.shortName()
                    + ", not " + option.type().shortName()));
        }
        String name = chain.option().map(Option::name).orElse(last);
        return Optional.of(new Target.Renamed(name + rest));
    }

    /** Why the last of the replacements can't be used. An option on notice works for now, and nothing better is known. */
    private static Optional<String> deadEnd(Chain chain, String last) {
        boolean onNotice = chain.end() == Replacements.End.DEPRECATED
                && !chain.option().map(Option::isRemoved).orElse(true);
        if (chain.isUsable() || onNotice) {
            return Optional.empty();
        }
        return Optional.of(
                switch (chain.end()) {
                    case DEPRECATED -> "its replacement " + last + " has no effect either, and nothing replaces that";
                    case CIRCLE -> "its replacements lead back to " + last;
                    default -> "its replacement " + last + " is not an option on the class path";
                });
    }

    private boolean isSpelling(Option option, String other) {
        return !option.name().equals(other) && model.canonical(option.name()).equals(model.canonical(other));
    }

    /** The type of the entries of the map that a name is in. */
    private OptionType entryType(String name) {
        return model.prefix(model.canonical(name))
                .flatMap(DeclaredPrefix::option)
                .map(option -> option.type().element())
                .orElse(OptionType.UNKNOWN);
    }

    /** Metadata of removed options often has no type. A single value is also a list of one. */
    private static boolean isSame(OptionType before, OptionType after) {
        if (before.declared().isEmpty() || after.declared().isEmpty()) {
            return true;
        }
        boolean widened = before.isLeaf()
                && after.kind() == Kind.LIST
                && after.element().shortName().equals(before.shortName());
        return widened || before.shortName().equals(after.shortName());
    }
}
