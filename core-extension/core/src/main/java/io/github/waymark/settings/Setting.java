package io.github.waymark.settings;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a user may set, declared once for the reader, the documentation and the schema.
 *
 * @param name the key in its file; levels are separated by dots, <code>*</code> is a level of free names
 * @param choices the only words that it takes; empty for any
 * @param values what it takes, as shown to people
 * @param fallback what holds when it isn't set, as shown to people
 * @param help what it does, one sentence
 */
public record Setting(String name, Form form, List<String> choices, String values, String fallback, String help) {

    /** The shape of a value. */
    public enum Form {
        TEXT,
        /** True or false. */
        FLAG,
        NUMBER,
        /** A list of words, or a text with commas between them. */
        WORDS,
        /** A list of texts that are taken as they are, or one of them. */
        TEXTS,
        /** Names with texts. */
        MAP,
        /** A shape of which its reader knows more. */
        TREE;

        /** Whether it may have several items. */
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

    /** One that takes a few words only. */
    public static Setting choice(String name, List<String> choices, String fallback, String help) {
        return new Setting(name, Form.TEXT, choices, String.join(", ", choices), fallback, help);
    }

    /** One of a list, by the name in the file or that of its parameter. */
    public static Optional<Setting> find(List<Setting> settings, String name) {
        for (Setting setting : settings) {
            if (setting.name.equals(name) || setting.parameter().equals(name)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    /** The name in the POM and, after a prefix, of the user property: {@code max_line_length} is {@code maxLineLength}. */
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
     * The word that is set.
     *
     * @param value what was set; null for nothing
     * @throws ProblemException when it is none of the choices
     */
    public String word(@Nullable SettingValue value) {
        if (value == null) {
            return fallback;
        }
        if (!choices.contains(value.text())) {
            throw new ProblemException(new Problem(
                    "The setting '" + name + "' doesn't take the value '" + value.text() + "'.",
                    value.where(),
                    "Valid values: " + values + ".",
                    "Did you mean '" + NearestName.to(value.text(), choices) + "'?"));
        }
        return value.text();
    }

    /** Whether this declares the given key. */
    boolean declares(String key) {
        if (name.indexOf('*') < 0) {
            return name.equals(key);
        }
        List<String> levels = List.of(name.split("\\.", -1));
        List<String> given = List.of(key.split("\\.", -1));
        if (levels.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < levels.size(); i++) {
            if (!levels.get(i).equals("*") && !levels.get(i).equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }
}
