package io.github.waymark.settings;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a setting, shared by the reader, the documentation and the JSON schema.
 *
 * @param name the key in its file; levels are separated by dots, and <code>*</code> is a level of arbitrary names
 * @param choices the valid values; empty for any value
 * @param values the valid values, as shown in the documentation
 * @param fallback the default, as shown in the documentation
 * @param help what the setting does, one sentence
 */
public record Setting(String name, Form form, List<String> choices, String values, String fallback, String help) {

    /** The form of a value. */
    public enum Form {
        TEXT,
        /** {@code true} or {@code false}. */
        FLAG,
        NUMBER,
        /** A list of words, or a text with the words separated by commas. */
        WORDS,
        /** A list of texts, or a single text, without separators. */
        TEXTS,
        /** A mapping of names to texts. */
        MAP,
        /** A structure that only its own reader checks. */
        TREE;

        /** Whether a value can have several items. */
        public boolean isList() {
            return this == WORDS || this == TEXTS;
        }
    }

    public static Setting of(String name, Form form, String values, String fallback, String help) {
        return new Setting(name, form, List.of(), values, fallback, help);
    }

    public static Setting text(String name, String values, String fallback, String help) {
        return of(name, Form.TEXT, values, fallback, help);
    }

    public static Setting words(String name, String values, String fallback, String help) {
        return of(name, Form.WORDS, values, fallback, help);
    }

    public static Setting map(String name, String values, String fallback, String help) {
        return of(name, Form.MAP, values, fallback, help);
    }

    public static Setting flag(String name, String fallback, String help) {
        List<String> truth = List.of("true", "false");
        return new Setting(name, Form.FLAG, truth, "true, false", fallback, help);
    }

    /** A setting with a fixed set of valid values. */
    public static Setting choice(String name, List<String> choices, String fallback, String help) {
        return new Setting(name, Form.TEXT, choices, String.join(", ", choices), fallback, help);
    }

    /** Finds a setting by its name in the file or by its parameter name. */
    public static Optional<Setting> find(List<Setting> settings, String name) {
        for (Setting setting : settings) {
            if (setting.name.equals(name) || setting.parameter().equals(name)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    /** The name in the POM and, with a prefix, of the user property: {@code maxLineLength} for {@code max_line_length}. */
    public String parameter() {
        if (name.indexOf('_') < 0) {
            return name;
        }
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean afterUnderscore = i > 0 && name.charAt(i - 1) == '_';
            if (c != '_') {
                camel.append(afterUnderscore ? Character.toUpperCase(c) : c);
            }
        }
        return camel.toString();
    }

    /**
     * Checks a value against the valid ones.
     *
     * @param value null for the default
     * @throws ProblemException if the value is not valid
     */
    public String word(@Nullable SettingValue value) {
        if (value == null) {
            return fallback;
        }
        if (!choices.contains(value.text())) {
            throw new ProblemException(new Problem(
                    "Invalid value '" + value.text() + "' for the setting '" + name + "'.",
                    value.where(),
                    "Valid values: " + values + ".",
                    "Did you mean '" + NearestName.to(value.text(), choices) + "'?"));
        }
        return value.text();
    }

    /** Whether a key belongs to this setting. */
    boolean declares(String key) {
        if (name.indexOf('*') < 0) {
            return name.equals(key);
        }
        List<String> levels = List.of(name.split("\\.", -1));
        List<String> keyLevels = List.of(key.split("\\.", -1));
        if (levels.size() != keyLevels.size()) {
            return false;
        }
        for (int i = 0; i < levels.size(); i++) {
            if (!levels.get(i).equals("*") && !levels.get(i).equals(keyLevels.get(i))) {
                return false;
            }
        }
        return true;
    }
}
