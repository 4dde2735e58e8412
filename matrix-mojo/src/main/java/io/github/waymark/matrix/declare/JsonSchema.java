package io.github.waymark.matrix.declare;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** The JSON schema of {@code matrix.yaml}, for editors; made of the same list of keys that the reader knows. */
public final class JsonSchema {

    private JsonSchema() {}

    /** The schema, draft 2020-12. */
    public static String text() {
        JsonObject schema = new JsonObject();
        schema.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.addProperty("title", "matrix.yaml of Waymark's matrix-maven-plugin");
        schema.addProperty("type", "object");
        schema.addProperty("additionalProperties", false);
        schema.add("properties", top());
        JsonObject definitions = new JsonObject();
        definitions.add("plain", plain(""));
        definitions.add("settings", settings());
        definitions.add("factor", factor());
        definitions.add("row", row(false));
        definitions.add("inclusion", row(true));
        definitions.add("axes", axes());
        schema.add("$defs", definitions);
        return new GsonBuilder()
                        .disableHtmlEscaping()
                        .setPrettyPrinting()
                        .create()
                        .toJson(schema) + "\n";
    }

    private static JsonObject top() {
        JsonObject top = new JsonObject();
        top.add("version", described(constant(1), "The form of this file."));
        top.add("requires", described(closed("plugin"), "What the plugin must be: `plugin: \">=1.0\"`."));
        top.add(
                "envs",
                described(
                        listOrText(),
                        "Environments, with braces: jdk{17,21,25}, jdk{21+}, jdk25-junit{lowest,latest}."));
        top.add("axes", described(oneOrMany("axes"), "Axes whose values are combined."));
        top.add(
                "exclude",
                described(list(anyOf(reference("row"), reference("plain"))), "Which environments are left out."));
        top.add("include", described(list(anyOf(reference("inclusion"), reference("plain"))), "What is added."));
        top.add("labels", described(namesOf(listOrText()), "Groups of environments."));
        top.add("base", described(reference("settings"), "Settings of every environment."));
        top.add("factors", described(namesOf(reference("factor")), "What the parts of names mean."));
        top.add("env", described(namesOf(anyOf(reference("settings"), nothing())), "Settings of single environments."));
        return top;
    }

    private static JsonObject settings() {
        JsonObject properties = new JsonObject();
        Keys.SETTINGS.forEach(key -> properties.add(key.name(), described(value(key), key.help())));
        JsonObject settings = type("object");
        settings.addProperty("additionalProperties", false);
        settings.add("properties", properties);
        return settings;
    }

    private static JsonObject value(Key key) {
        return switch (key.form()) {
            case CHOICE -> choice(key.choices());
            case WORDS, TEXTS ->
                key.choices().isEmpty() ? listOrText() : anyOf(choice(key.choices()), list(choice(key.choices())));
            case TEXT_BY_NAME -> namesOf(reference("plain"));
            case CONDITIONS -> conditions();
            case DURATION -> plain("^([0-9]+|(?=.)([0-9]+h)?([0-9]+m)?([0-9]+s)?)$");
            default -> reference("plain");
        };
    }

    private static JsonObject conditions() {
        JsonObject properties = new JsonObject();
        Keys.CONDITIONS.forEach(key -> properties.add(key.name(), described(value(key), key.help())));
        JsonObject conditions = type("object");
        conditions.addProperty("additionalProperties", false);
        conditions.add("properties", properties);
        return conditions;
    }

    /** Settings, or values of a group with settings each. */
    private static JsonObject factor() {
        JsonObject group = namesOf(anyOf(reference("settings"), nothing()));
        group.addProperty("minProperties", 1);
        JsonObject names = new JsonObject();
        JsonObject no = new JsonObject();
        no.add("enum", strings(Keys.names(Keys.SETTINGS)));
        names.add("not", no);
        group.add("propertyNames", names);
        return anyOf(reference("settings"), group, nothing());
    }

    private static JsonObject row(boolean settings) {
        JsonObject row = type("object");
        JsonObject properties = new JsonObject();
        if (settings) {
            Keys.SETTINGS.forEach(key -> properties.add(key.name(), described(value(key), key.help())));
        }
        row.add("properties", properties);
        row.add("additionalProperties", listOrText());
        return row;
    }

    private static JsonObject axes() {
        JsonObject axes = type("object");
        JsonObject properties = new JsonObject();
        properties.add("name", described(reference("plain"), "How environments are called: jdk{jdk}-{deps}."));
        properties.add(
                "strategy", described(choice(List.of("full", "star", "pairwise")), "Which combinations are made."));
        axes.add("properties", properties);
        axes.add("additionalProperties", listOrText());
        return axes;
    }

    private static JsonObject closed(String only) {
        JsonObject properties = new JsonObject();
        properties.add(only, reference("plain"));
        JsonObject closed = type("object");
        closed.addProperty("additionalProperties", false);
        closed.add("properties", properties);
        return closed;
    }

    private static JsonObject plain(String pattern) {
        JsonObject plain = new JsonObject();
        plain.add("type", strings(List.of("string", "number", "boolean")));
        if (!pattern.isEmpty()) {
            plain.addProperty("pattern", pattern);
        }
        return plain;
    }

    /** Words; true and false are truth values to YAML. */
    private static JsonObject choice(List<String> words) {
        JsonArray values = strings(words);
        words.stream()
                .filter(word -> word.equals("true") || word.equals("false"))
                .forEach(word -> values.add(Boolean.valueOf(word)));
        JsonObject choice = new JsonObject();
        choice.add("enum", values);
        return choice;
    }

    private static JsonObject constant(int value) {
        JsonObject constant = new JsonObject();
        constant.add("const", new JsonPrimitive(value));
        return constant;
    }

    private static JsonObject nothing() {
        return type("null");
    }

    private static JsonObject listOrText() {
        return anyOf(reference("plain"), list(reference("plain")));
    }

    private static JsonObject oneOrMany(String definition) {
        return anyOf(reference(definition), list(reference(definition)));
    }

    private static JsonObject list(JsonObject items) {
        JsonObject list = type("array");
        list.add("items", items);
        return list;
    }

    private static JsonObject namesOf(JsonObject values) {
        JsonObject names = type("object");
        names.add("additionalProperties", values);
        return names;
    }

    private static JsonObject anyOf(JsonElement... choices) {
        JsonArray all = new JsonArray();
        List.of(choices).forEach(all::add);
        JsonObject any = new JsonObject();
        any.add("anyOf", all);
        return any;
    }

    private static JsonObject type(String name) {
        JsonObject type = new JsonObject();
        type.addProperty("type", name);
        return type;
    }

    private static JsonObject reference(String definition) {
        JsonObject reference = new JsonObject();
        reference.addProperty("$ref", "#/$defs/" + definition);
        return reference;
    }

    private static JsonObject described(JsonObject schema, String help) {
        schema.addProperty("description", help);
        return schema;
    }

    private static JsonArray strings(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
