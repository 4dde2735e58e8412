package io.github.waymark.matrix.show;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** JSON as all goals write it. */
final class Json {

    private static final Gson PRETTY =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    private static final Gson LINE = new GsonBuilder().disableHtmlEscaping().create();

    private Json() {}

    /** With the number of the form that it has. */
    static JsonObject document() {
        JsonObject document = new JsonObject();
        document.addProperty("schema", 1);
        return document;
    }

    static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    static String pretty(JsonElement element) {
        return PRETTY.toJson(element) + "\n";
    }

    static String line(JsonElement element) {
        return LINE.toJson(element);
    }
}
