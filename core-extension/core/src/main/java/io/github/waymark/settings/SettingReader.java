package io.github.waymark.settings;

import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.BoundedPattern;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Reads the values of declared settings, each in its form, and collects the problems found. */
public final class SettingReader {

    private final List<Setting> known;
    private final Map<String, Tree> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private SettingReader(List<Setting> known) {
        this.known = known;
    }

    /**
     * Collects the values of settings.
     *
     * @param known all declared settings
     * @param file the root of the settings file, if there is one
     * @param overrides values that override those of the file, by setting name or parameter name
     */
    public static SettingReader of(List<Setting> known, Optional<Tree> file, Map<String, Tree> overrides) {
        SettingReader reader = new SettingReader(known);
        if (file.isPresent()) {
            reader.readFile(file.get());
        }
        for (Map.Entry<String, Tree> override : overrides.entrySet()) {
            reader.put(
                    override.getKey(), override.getValue(), override.getValue().place(), true);
        }
        return reader;
    }

    private void readFile(Tree root) {
        if (!(root instanceof Tree.Mapping mapping)) {
            problems.add(new Problem(
                    "The settings file is " + root.kind() + ".",
                    root.where(),
                    "Settings are written as `name: value`.",
                    "Correct the file, or remove it."));
            return;
        }
        for (Tree.Entry entry : mapping.entries()) {
            put(entry.name(), entry.value(), entry.place(), false);
        }
    }

    private void put(String name, Tree value, Place place, boolean overrides) {
        Optional<Setting> setting = Setting.find(known, name);
        if (setting.isEmpty()) {
            problems.add(unknown(name, place));
        } else if (values.put(setting.get().name(), value) != null && !overrides) {
            problems.add(new Problem(
                    "The setting '" + name + "' is given twice.",
                    place.toString(),
                    "Only one value can be used.",
                    "Remove one of them."));
        }
    }

    private Problem unknown(String name, Place place) {
        List<String> names = new ArrayList<>();
        for (Setting setting : known) {
            names.add(setting.name());
        }
        return new Problem(
                "Unknown setting '" + name + "'.",
                place.toString(),
                "A mistyped setting would be silently ignored.",
                NearestName.question(name, names) + "Valid settings: " + String.join(", ", names) + ".");
    }

    private Setting setting(String key) {
        return Setting.find(known, key).orElseThrow();
    }

    public void addProblems(List<Problem> others) {
        problems.addAll(others);
    }

    public void requireNoProblems() {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    public boolean has(String key) {
        return value(key).isPresent();
    }

    /** The value of a setting; empty also for {@code key:} without a value. */
    public Optional<Tree> value(String key) {
        Tree value = values.get(key);
        return value == null || (value instanceof Tree.Scalar scalar && scalar.isNothing())
                ? Optional.empty()
                : Optional.of(value);
    }

    public Place place(String key) {
        Optional<Tree> value = value(key);
        return value.isPresent() ? value.get().place() : Place.of(key);
    }

    public Optional<String> text(String key) {
        Optional<Tree> value = value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof Tree.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        addInvalid(key, "one text, not " + value.get().kind());
        return Optional.empty();
    }

    public boolean flag(String key) {
        Optional<String> text = text(key);
        switch (text.orElse(setting(key).fallback()).toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes", "on", "" -> {
                return true;
            }
            case "false", "no", "off" -> {
                return false;
            }
            default -> {
                addInvalid(key, "true or false");
                return false;
            }
        }
    }

    public int number(String key) {
        String fallback = setting(key).fallback();
        try {
            return Integer.parseInt(text(key).orElse(fallback));
        } catch (NumberFormatException e) {
            addInvalid(key, "a whole number");
            return Integer.parseInt(fallback);
        }
    }

    /** One of the valid values of the setting. */
    public String word(String key) {
        Setting setting = setting(key);
        Optional<String> text = text(key);
        if (text.isPresent() && !setting.choices().contains(text.get())) {
            String nearest = NearestName.to(text.get(), setting.choices());
            addInvalid(key, setting.values() + "; the nearest is '" + nearest + "'");
            return setting.fallback();
        }
        return text.orElse(setting.fallback());
    }

    /** A list, or one text with commas; the default is that of the declaration. */
    public List<String> texts(String key) {
        return texts(key, SettingValue.items(setting(key).fallback()));
    }

    /** A list, or one text with commas. */
    public List<String> texts(String key, List<String> fallback) {
        Optional<Tree> value = value(key);
        if (value.isEmpty()) {
            return fallback;
        }
        if (value.get() instanceof Tree.Scalar scalar) {
            return SettingValue.items(scalar.text());
        }
        Optional<List<String>> texts = value.get().texts();
        if (texts.isEmpty()) {
            addInvalid(key, "a list of texts");
        }
        return texts.orElse(fallback);
    }

    /** A mapping of names to texts; on the command line {@code name=text} pairs, separated by commas. */
    public Map<String, String> textMap(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        Optional<Tree> value = value(key);
        if (value.isPresent() && value.get() instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                if (entry.value() instanceof Tree.Scalar scalar) {
                    map.put(entry.name(), scalar.text());
                } else {
                    addInvalid(key, "a text for '" + entry.name() + "'", entry.place());
                }
            }
        } else if (value.isPresent() && value.get() instanceof Tree.Scalar) {
            for (String pair : texts(key, List.of())) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    map.put(pair.substring(0, equals), pair.substring(equals + 1));
                } else {
                    addInvalid(key, "name=value pairs, separated by commas");
                }
            }
        } else if (value.isPresent()) {
            addInvalid(key, "a mapping");
        }
        return map;
    }

    public Optional<BoundedPattern> compiled(String key, String regex) {
        try {
            return Optional.of(
                    BoundedPattern.of(regex, "pattern of the setting '" + key + "'", place(key) + ": " + regex));
        } catch (PatternSyntaxException e) {
            addInvalid(key, "a regular expression; " + e.getDescription() + " at character " + (e.getIndex() + 1));
            return Optional.empty();
        }
    }

    public void addInvalid(String key, String expected) {
        addInvalid(key, expected, place(key));
    }

    public void addInvalid(String key, String expected, Place place) {
        problems.add(new Problem(
                "Invalid value for the setting '" + key + "'.",
                place.toString(),
                "Expected: " + expected + ".",
                "Correct the value, or remove the setting."));
    }
}
