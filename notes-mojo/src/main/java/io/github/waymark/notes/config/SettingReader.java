package io.github.waymark.notes.config;

import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.Nearest;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The values of settings by their names, in the shape that each of them takes; collects what is wrong with them. */
final class SettingReader {

    private final Map<String, Tree> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private SettingReader() {}

    static SettingReader of(Optional<Tree> file, Map<String, Tree> overrides) {
        SettingReader reader = new SettingReader();
        if (file.isPresent()) {
            reader.take(file.get());
        }
        for (Map.Entry<String, Tree> override : overrides.entrySet()) {
            reader.put(
                    override.getKey(), override.getValue(), override.getValue().place(), true);
        }
        return reader;
    }

    private void take(Tree root) {
        if (!(root instanceof Tree.Mapping mapping)) {
            problems.add(new Problem(
                    "The settings file is " + root.kind() + ".",
                    root.place().text(),
                    "Settings are lines `name: value`.",
                    "Correct the file, or remove it."));
            return;
        }
        for (Tree.Entry entry : mapping.entries()) {
            put(entry.name(), entry.value(), entry.place(), false);
        }
    }

    private void put(String name, Tree value, Place place, boolean wins) {
        Optional<Key> key = Keys.of(name);
        if (key.isEmpty()) {
            problems.add(new Problem(
                    "There is no setting '" + name + "'.",
                    place.text(),
                    "A mistyped setting would be ignored in silence.",
                    "Did you mean '" + Nearest.to(name, Keys.names()) + "'? Known are: "
                            + String.join(", ", Keys.names()) + "."));
        } else if (values.put(key.get().name(), value) != null && !wins) {
            problems.add(new Problem(
                    "The setting '" + name + "' stands twice.",
                    place.text(),
                    "Only one of the two can hold.",
                    "Remove one of them."));
        }
    }

    void found(List<Problem> more) {
        problems.addAll(more);
    }

    void requireNoProblems() {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    boolean has(String key) {
        return value(key).isPresent();
    }

    /** The value of a setting; empty also for {@code key:} without one. */
    Optional<Tree> value(String key) {
        Tree value = values.get(key);
        return value == null || (value instanceof Tree.Scalar scalar && scalar.isNothing())
                ? Optional.empty()
                : Optional.of(value);
    }

    Place place(String key) {
        Optional<Tree> value = value(key);
        return value.isPresent() ? value.get().place() : Place.of(key);
    }

    Optional<String> text(String key) {
        Optional<Tree> value = value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof Tree.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        unsuitable(key, "one text, not " + value.get().kind());
        return Optional.empty();
    }

    boolean flag(String key, boolean fallback) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return fallback;
        }
        switch (text.get().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes", "on", "" -> {
                return true;
            }
            case "false", "no", "off" -> {
                return false;
            }
            default -> {
                unsuitable(key, "true or false");
                return fallback;
            }
        }
    }

    int number(String key, int fallback) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            return Integer.parseInt(text.get());
        } catch (NumberFormatException e) {
            unsuitable(key, "a whole number");
            return fallback;
        }
    }

    String word(String key, List<String> words, String fallback) {
        Optional<String> text = text(key);
        if (text.isPresent() && !words.contains(text.get())) {
            unsuitable(key, String.join(", ", words) + "; the nearest is '" + Nearest.to(text.get(), words) + "'");
            return fallback;
        }
        return text.orElse(fallback);
    }

    /** A list, or one text with commas. */
    List<String> texts(String key, List<String> fallback) {
        Optional<Tree> value = value(key);
        if (value.isEmpty()) {
            return fallback;
        }
        if (value.get() instanceof Tree.Scalar scalar) {
            List<String> texts = new ArrayList<>();
            for (String text : scalar.text().split(",", -1)) {
                if (!text.isBlank()) {
                    texts.add(text.strip());
                }
            }
            return texts;
        }
        Optional<List<String>> texts = value.get().texts();
        if (texts.isEmpty()) {
            unsuitable(key, "a list of texts");
        }
        return texts.orElse(fallback);
    }

    /** A mapping of names to texts; on the command line {@code name=text}, separated by commas. */
    Map<String, String> textMap(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        Optional<Tree> value = value(key);
        if (value.isPresent() && value.get() instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                if (entry.value() instanceof Tree.Scalar scalar) {
                    map.put(entry.name(), scalar.text());
                } else {
                    unsuitable(key, "a text for '" + entry.name() + "'", entry.place());
                }
            }
        } else if (value.isPresent() && value.get() instanceof Tree.Scalar) {
            for (String pair : texts(key, List.of())) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    map.put(pair.substring(0, equals), pair.substring(equals + 1));
                } else {
                    unsuitable(key, "pairs name=value with commas between them");
                }
            }
        } else if (value.isPresent()) {
            unsuitable(key, "a mapping");
        }
        return map;
    }

    Optional<Pattern> compiled(String key, String regex) {
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            unsuitable(key, "a regular expression; " + e.getDescription() + " at character " + (e.getIndex() + 1));
            return Optional.empty();
        }
    }

    void unsuitable(String key, String expected) {
        unsuitable(key, expected, place(key));
    }

    void unsuitable(String key, String expected, Place place) {
        problems.add(new Problem(
                "The setting '" + key + "' doesn't take this value.",
                place.text(),
                "It takes " + expected + ".",
                "Correct the value, or remove the setting."));
    }
}
