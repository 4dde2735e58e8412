package io.github.waymark.configuration.render;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.json.JsonMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a JSON Schema (draft 2020-12) for YAML files with settings, with which editors complete names and show descriptions.
 *
 * <p>Names are in their canonical spelling; others are allowed, because frameworks allow more spellings than a schema can list.
 */
public final class JsonSchema {

    /** A name of a mapping. */
    private static final class Level {
        private final Map<String, Level> below = new TreeMap<>();
        private final List<Option> options = new ArrayList<>();
    }

    private JsonSchema() {}

    /** The schema of all options that still have an effect. */
    public static String of(String title, List<Option> options) {
        Level root = new Level();
        List<Option> sorted = new ArrayList<>(options);
        sorted.sort(Comparator.comparing(Option::name));
        for (Option option : sorted) {
            if (!option.isRemoved()) {
                Level level = root;
                for (String segment : option.name().split("\\.", -1)) {
                    level = level.below.computeIfAbsent(segment, key -> new Level());
                }
                level.options.add(option);
            }
        }
        return new JsonMap()
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("title", title)
                .add("type", "object")
                .add("properties", properties(root))
                .text();
    }

    private static JsonMap properties(Level level) {
        JsonMap properties = new JsonMap();
        level.below.forEach((name, below) -> {
            if (!isAny(name)) {
                properties.add(name, schema(below));
            }
        });
        return properties;
    }

    private static boolean isAny(String name) {
        return name.equals("*") || name.startsWith("\"");
    }

    private static JsonMap schema(Level level) {
        if (level.below.isEmpty()) {
            return option(level.options.get(0));
        }
        JsonMap schema = new JsonMap();
        if (level.options.isEmpty()) {
            schema.add("type", "object");
        }
        schema.add("properties", properties(level));
        level.below.forEach((name, below) -> {
            if (isAny(name)) {
                schema.add("additionalProperties", schema(below));
            }
        });
        return schema;
    }

    private static JsonMap option(Option option) {
        JsonMap schema = type(option.type(), option);
        String description = option.description().strip();
        String note = option.deprecation().map(Sentences::deprecation).orElse("");
        String text = description + (description.isEmpty() || note.isEmpty() ? "" : " ") + note;
        if (!text.isEmpty()) {
            schema.add("description", text);
        }
        if (option.deprecation().isPresent()) {
            schema.add("deprecated", true);
        }
        if (!option.secret()) {
            option.defaultValue().ifPresent(value -> schema.add("default", value(value, option.type())));
        }
        return schema;
    }

    private static Object value(OptionDefault value, OptionType type) {
        if (value.list()) {
            return value.items();
        }
        String text = value.text();
        boolean bool = type.kind() == OptionType.Kind.BOOLEAN && text.matches("true|false");
        boolean whole = type.kind() == OptionType.Kind.INTEGER || type.kind() == OptionType.Kind.PORT;
        boolean number = whole && text.matches("-?[0-9]{1,18}");
        return bool ? Boolean.valueOf(text) : number ? Long.valueOf(text) : text;
    }

    /** Placeholders are texts, so each type may be a text too. */
    private static JsonMap type(OptionType type, Option option) {
        List<String> choices = option.choices().stream().map(Choice::value).toList();
        return switch (type.kind()) {
            case BOOLEAN -> new JsonMap().add("type", List.of("boolean", "string"));
            case INTEGER, PORT -> range(new JsonMap().add("type", List.of("integer", "string")), option);
            case NUMBER -> range(new JsonMap().add("type", List.of("number", "string")), option);
            case LIST ->
                new JsonMap()
                        .add("type", List.of("array", "string"))
                        .add("items", type.arguments().isEmpty() ? new JsonMap() : plain(type.element()));
            case MAP ->
                new JsonMap()
                        .add("type", "object")
                        .add(
                                "additionalProperties",
                                type.arguments().isEmpty() ? new JsonMap() : plain(type.element()));
            case OPAQUE -> new JsonMap();
            default ->
                choices.isEmpty()
                        ? new JsonMap().add("type", List.of("string", "number", "boolean"))
                        : new JsonMap().add("anyOf", List.of(Map.of("enum", choices), Map.of("type", "string")));
        };
    }

    private static JsonMap plain(OptionType type) {
        return switch (type.kind()) {
            case BOOLEAN -> new JsonMap().add("type", List.of("boolean", "string"));
            case INTEGER, PORT -> new JsonMap().add("type", List.of("integer", "string"));
            case LIST, MAP, OPAQUE -> new JsonMap();
            default -> new JsonMap().add("type", List.of("string", "number", "boolean"));
        };
    }

    private static JsonMap range(JsonMap schema, Option option) {
        option.min().filter(JsonSchema::isNumber).ifPresent(min -> schema.add("minimum", new BigDecimal(min)));
        option.max().filter(JsonSchema::isNumber).ifPresent(max -> schema.add("maximum", new BigDecimal(max)));
        return schema;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    }
}
