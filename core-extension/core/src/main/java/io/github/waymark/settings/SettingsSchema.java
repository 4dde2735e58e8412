package io.github.waymark.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes JSON schemas, draft 2020-12, of declared settings; as maps, lists and texts, for whatever writes JSON. */
public final class SettingsSchema {

    private SettingsSchema() {}

    /** The schema of a file; of names with dots the levels are mappings. */
    public static Map<String, Object> of(String title, List<Setting> settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Setting setting : settings) {
            List<String> levels = List.of(setting.name().split("\\.", -1));
            Map<String, Object> level = properties;
            for (int i = 0; i < levels.size() - 1; i++) {
                String name = levels.get(i);
                boolean free = levels.get(i + 1).equals("*");
                if (!name.equals("*")) {
                    level = level(level, name, free);
                }
            }
            level.put(levels.get(levels.size() - 1), property(setting));
        }
        return file(title, closed(properties));
    }

    /** The properties of a level below another, which is made when it is missing. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> level(Map<String, Object> above, String name, boolean free) {
        Map<String, Object> below = (Map<String, Object>) above.computeIfAbsent(
                name, key -> free ? namesOf(closed(new LinkedHashMap<>())) : closed(new LinkedHashMap<>()));
        Map<String, Object> object = free ? (Map<String, Object>) below.get("additionalProperties") : below;
        return (Map<String, Object>) object.get("properties");
    }

    /** A schema as a document. */
    public static Map<String, Object> file(String title, Map<String, Object> schema) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        file.put("title", title);
        file.putAll(schema);
        return file;
    }

    /** Settings by their names. */
    public static Map<String, Object> properties(List<Setting> settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        settings.forEach(setting -> properties.put(setting.name(), property(setting)));
        return properties;
    }

    /** What a setting takes, with its help. */
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

    /** A text, number or truth value. */
    public static Map<String, Object> plain() {
        return new LinkedHashMap<>(Map.of("type", List.of("string", "number", "boolean")));
    }

    /** Words; true and false are truth values to YAML. */
    public static Map<String, Object> choice(List<String> words) {
        List<Object> values = new ArrayList<>(words);
        for (String word : words) {
            if (word.equals("true") || word.equals("false")) {
                values.add(Boolean.valueOf(word));
            }
        }
        return new LinkedHashMap<>(Map.of("enum", values));
    }

    /** A value, or a list of such. */
    public static Map<String, Object> oneOrMany(Map<String, Object> item) {
        return anyOf(List.of(item, list(item)));
    }

    public static Map<String, Object> list(Map<String, Object> item) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", item);
        return list;
    }

    /** A mapping of any names. */
    public static Map<String, Object> namesOf(Map<String, Object> value) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("type", "object");
        names.put("additionalProperties", value);
        return names;
    }

    /** A mapping of these names only. */
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
