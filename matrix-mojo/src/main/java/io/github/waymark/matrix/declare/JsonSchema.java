package io.github.waymark.matrix.declare;

import static io.github.waymark.settings.SettingsSchema.anyOf;
import static io.github.waymark.settings.SettingsSchema.choice;
import static io.github.waymark.settings.SettingsSchema.closed;
import static io.github.waymark.settings.SettingsSchema.described;
import static io.github.waymark.settings.SettingsSchema.list;
import static io.github.waymark.settings.SettingsSchema.namesOf;
import static io.github.waymark.settings.SettingsSchema.oneOrMany;
import static io.github.waymark.settings.SettingsSchema.plain;

import io.github.waymark.json.JsonMap;
import io.github.waymark.settings.SettingsSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the JSON schema of {@code matrix.yaml} for editors, from the keys that the reader uses. */
public final class JsonSchema {

    private JsonSchema() {}

    /** The schema, draft 2020-12. */
    public static String text() {
        Map<String, Object> schema = SettingsSchema.file("matrix.yaml of Waymark's matrix-maven-plugin", closed(top()));
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("settings", closed(settings()));
        definitions.put("factor", factor());
        definitions.put("row", row(Map.of()));
        definitions.put("inclusion", row(settings()));
        definitions.put("axes", axes());
        schema.put("$defs", definitions);
        JsonMap file = new JsonMap();
        file.putAll(schema);
        return file.text();
    }

    private static Map<String, Object> top() {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("version", described(one("const", 1), "The version of the file format."));
        top.put(
                "requires",
                described(closed(one("plugin", plain())), "The required version of the plugin: `plugin: \">=1.0\"`."));
        top.put(
                "envs",
                described(
                        oneOrMany(plain()),
                        "Environments, with braces: jdk{17,21,25}, jdk{21+}, jdk25-junit{lowest,latest}."));
        top.put("axes", described(oneOrMany(reference("axes")), "Axes whose values are combined."));
        top.put("exclude", described(list(anyOf(List.of(reference("row"), plain()))), "Environments to exclude."));
        top.put(
                "include",
                described(list(anyOf(List.of(reference("inclusion"), plain()))), "Environments or settings to add."));
        top.put("labels", described(namesOf(oneOrMany(plain())), "Groups of environments."));
        top.put("base", described(reference("settings"), "Settings of every environment."));
        top.put("factors", described(namesOf(reference("factor")), "Settings of the parts of names."));
        top.put("env", described(namesOf(settingsOrNothing()), "Settings of single environments."));
        return top;
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = SettingsSchema.properties(Keys.SETTINGS);
        settings.put(
                "requires",
                described(
                        closed(SettingsSchema.properties(Keys.CONDITIONS)),
                        Keys.setting("requires").orElseThrow().help()));
        Map<String, Object> duration = plain();
        duration.put("pattern", "^([0-9]+|(?=.)([0-9]+h)?([0-9]+m)?([0-9]+s)?)$");
        settings.put(
                "timeout",
                described(duration, Keys.setting("timeout").orElseThrow().help()));
        for (String key : List.of("commandsBefore", "commands", "commandsAfter")) {
            settings.put(
                    key,
                    described(
                            anyOf(List.of(plain(), list(anyOf(List.of(plain(), list(plain())))))),
                            Keys.setting(key).orElseThrow().help()));
        }
        Map<String, Object> retries = plain();
        retries.put("pattern", "^[0-9]{1,2}$");
        retries.put("minimum", 0);
        retries.put("maximum", 99);
        settings.put(
                "retries",
                described(retries, Keys.setting("retries").orElseThrow().help()));
        return settings;
    }

    private static Map<String, Object> settingsOrNothing() {
        return anyOf(List.of(reference("settings"), one("type", "null")));
    }

    /** Settings, or the values of a group, each with its settings. */
    private static Map<String, Object> factor() {
        Map<String, Object> group = namesOf(settingsOrNothing());
        group.put("minProperties", 1);
        group.put("propertyNames", one("not", choice(Keys.names(Keys.SETTINGS))));
        return anyOf(List.of(reference("settings"), group, one("type", "null")));
    }

    private static Map<String, Object> row(Map<String, Object> properties) {
        Map<String, Object> row = namesOf(oneOrMany(plain()));
        row.put("properties", properties);
        return row;
    }

    private static Map<String, Object> axes() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", described(plain(), "The pattern of environment names: jdk{jdk}-{deps}."));
        properties.put(
                "strategy", described(choice(List.of("full", "star", "pairwise")), "Which combinations to make."));
        return row(properties);
    }

    private static Map<String, Object> one(String name, Object value) {
        return new LinkedHashMap<>(Map.of(name, value));
    }

    private static Map<String, Object> reference(String definition) {
        return one("$ref", "#/$defs/" + definition);
    }
}
