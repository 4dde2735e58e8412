package io.github.waymark.configuration.check;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionType.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of environment variables that set options: {@code SPRING_DATASOURCE_URL} for {@code spring.datasource.url}.
 *
 * <p>An underscore may mean a dot, a dash or nothing. Names are therefore compared without them.
 */
final class EnvironmentNames {

    private final OptionModel model;
    private final Map<String, Option> options = new HashMap<>();

    EnvironmentNames(OptionModel model) {
        this.model = model;
        for (Option option : model.options()) {
            options.putIfAbsent(collapsed(option.name()), option);
            option.otherNames().forEach(name -> options.putIfAbsent(collapsed(name), option));
        }
    }

    private static String collapsed(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                text.append(Character.toLowerCase(c));
            }
        }
        return text.toString();
    }

    /** The option that a variable sets; or that has the variable as an entry or an element. */
    Match match(String variable) {
        Option exact = options.get(collapsed(variable));
        if (exact != null) {
            return new Match.Exact(exact);
        }
        List<String> words = List.of(variable.split("_+", -1));
        List<String> plain =
                words.stream().filter(word -> !word.matches("\\d+")).toList();
        Option list = plain.size() == words.size() ? null : options.get(collapsed(String.join("", plain)));
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
            String name = collapsed(String.join("", words.subList(0, length)));
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
        return model.isOpen(model.canonical(dotted(words)));
    }

    private Match unknown(List<String> words) {
        boolean owned = words.size() > 2 && model.isNamespace(model.canonical(dotted(words.subList(0, 2))));
        CanonicalName name = model.canonical(dotted(words));
        return owned ? new Match.Unknown(model.knownLength(name)) : new Match.Foreign();
    }

    /** The name that the words of a variable have if each underscore is a dot. */
    static String dotted(List<String> words) {
        List<String> lower = new ArrayList<>();
        words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
        return String.join(".", lower);
    }
}
