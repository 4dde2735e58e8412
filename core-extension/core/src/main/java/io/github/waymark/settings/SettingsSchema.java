package io.github.waymark.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates JSON schemas (draft 2020-12) for declared settings, as maps and lists that any JSON writer accepts. */
public final class SettingsSchema {

    private SettingsSchema() {}

    /** The schema of a settings file; each level of a dotted name is a mapping. */
    public static Map<String, Object> of(String title, List<Setting> settings) {
        Map<String, Object> top = new LinkedHashMap<>();
        Map<String, Map<String, Object>> levels = new HashMap<>(Map.of("", top));
        for (Setting setting : settings) {
            int dot = setting.name().lastIndexOf('.');
            level(setting.name().substring(0, Math.max(0, dot)), levels)
                    .put(setting.name().substring(dot + 1), property(setting));
        }
        return file(title, closed(top));
    }

    /** The properties of a level, created if missing; {@code *} is a level of arbitrary names. */
    private static Map<String, Object> level(String path, Map<String, Map<String, Object>> levels) {
        Map<String, Object> known = levels.get(path);
        if (known != null) {
            return known;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        levels.put(path, properties);
        boolean anyName = path.endsWith(".*");
        String parent = anyName ? path.substring(0, path.length() - 2) : path;
        int dot = parent.lastIndexOf('.');
        level(parent.substring(0, Math.max(0, dot)), levels)
                .put(parent.substring(dot + 1), anyName ? namesOf(closed(properties)) : closed(properties));
        return properties;
    }

    /** A schema as a document with a title. */
    public static Map<String, Object> file(String title, Map<String, Object> schema) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        file.put("title", title);
        file.putAll(schema);
        return file;
    }

    /** The schemas of settings by name. */
    public static Map<String, Object> properties(List<Setting> settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        settings.forEach(setting -> properties.put(setting.name(), property(setting)));
        return properties;
    }

    /** The schema of a setting, with its help as description. */
    public static Map<String, Object> property(Setting setting) {
        return described(value(setting), setting.help());
    }

    private static Map<String, Object> value(Setting setting) {
        Map<String, Object> item = setting.choices().isEmpty() ? plain() : choice(setting.choices());
        return switch (setting.form()) {
            case TEXT, FLAG -> item;
            case NUMBER -> new LinkedHashMap<>(Map.of("type", "integer"));
            case WORDS, TEXTS -> oneOrMany(item);
            case MAP -> namesOf(plain());
            case TREE -> new LinkedHashMap<>();
        };
    }

    public static Map<String, Object> described(Map<String, Object> schema, String help) {
        schema.put("description", help);
        return schema;
    }

    /** A text, number or boolean. */
    public static Map<String, Object> plain() {
        return new LinkedHashMap<>(Map.of("type", List.of("string", "number", "boolean")));
    }

    /** One of several words; YAML reads true and false as booleans. */
    public static Map<String, Object> choice(List<String> words) {
        List<Object> values = new ArrayList<>(words);
        for (String word : words) {
            if (word.equals("true") || word.equals("false")) {
                values.add(Boolean.valueOf(word));
            }
        }
        return new LinkedHashMap<>(Map.of("enum", values));
    }

    /** A value, or a list of values. */
    public static Map<String, Object> oneOrMany(Map<String, Object> item) {
        return anyOf(List.of(item, list(item)));
    }

    public static Map<String, Object> list(Map<String, Object> item) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", item);
        return list;
    }

    /** A mapping with arbitrary names. */
    public static Map<String, Object> namesOf(Map<String, Object> value) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("type", "object");
        names.put("additionalProperties", value);
        return names;
    }

    /** A mapping with these names only. */
    public static Map<String, Object> closed(Map<String, Object> properties) {
        Map<String, Object> closed = new LinkedHashMap<>();
        closed.put("type", "object");
        closed.put("additionalProperties", false);
        closed.put("properties", properties);
        return closed;
    }

    public static Map<String, Object> anyOf(List<Map<String, Object>> choices) {
        return new LinkedHashMap<>(Map.of("anyOf", choices));
    }
}
