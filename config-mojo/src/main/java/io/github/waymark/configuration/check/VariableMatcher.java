package io.github.waymark.configuration.check;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionType.Kind;
import io.github.waymark.configuration.option.VariableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the option that an environment variable sets. An underscore may mean a dot, a dash or nothing, so names are compared without. */
final class VariableMatcher {

    private final OptionModel model;
    private final Map<String, Option> options = new HashMap<>();

    VariableMatcher(OptionModel model) {
        this.model = model;
        for (Option option : model.options()) {
            options.putIfAbsent(VariableName.collapsed(option.name()), option);
            option.otherNames().forEach(name -> options.putIfAbsent(VariableName.collapsed(name), option));
        }
    }

    /** The option that a variable sets; or that has the variable as an entry or an element. */
    Match match(String variable) {
        Option exact = options.get(VariableName.collapsed(variable));
        if (exact != null) {
            return new Match.Exact(exact);
        }
        List<String> words = List.of(variable.split("_+", -1));
        List<String> plain =
                words.stream().filter(word -> !word.matches("\\d+")).toList();
        Option list = plain.size() == words.size() ? null : options.get(VariableName.collapsed(String.join("", plain)));
        if (list != null) {
            return list.type().kind() == Kind.LIST
                    ? new Match.Below(list, list.type().element())
                    : new Match.Below(list, list.type());
        }
        Optional<Match> below = below(words);
        return below.orElseGet(() -> unknown(words));
    }

    private Optional<Match> below(List<String> words) {
        for (int length = words.size() - 1; length > 0; length--) {
            String name = VariableName.collapsed(String.join("", words.subList(0, length)));
            Option option = options.get(name);
            if (option != null
                    && option.type().kind() == Kind.MAP
                    && option.type().element().isLeaf()) {
                return Optional.of(new Match.Below(option, option.type().element()));
            }
            if (option != null && !option.type().isLeaf()) {
                return Optional.of(new Match.Open());
            }
            if (isOpen(words.subList(0, length))) {
                return Optional.of(new Match.Open());
            }
        }
        return Optional.empty();
    }

    private boolean isOpen(List<String> words) {
        return model.isOpen(model.canonical(VariableName.dotted(words)));
    }

    private Match unknown(List<String> words) {
        boolean owned =
                words.size() > 2 && model.isNamespace(model.canonical(VariableName.dotted(words.subList(0, 2))));
        CanonicalName name = model.canonical(VariableName.dotted(words));
        return owned ? new Match.Unknown(model.knownLength(name)) : new Match.Foreign();
    }
}
