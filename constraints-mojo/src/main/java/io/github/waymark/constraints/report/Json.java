package io.github.waymark.constraints.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object of JSON whose names keep the order in which they are given. */
public final class Json {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Map<String, Object> tree = new LinkedHashMap<>();

    private Json() {}

    /** A report's outermost object, which says the number of its schema. */
    public static Json report() {
        return new Json().with("schema", 1);
    }

    /** An object inside of a report. */
    public static Json object() {
        return new Json();
    }

    /** Adds a value: a text, a number, a truth value, a map or a list of such. */
    public Json with(String name, Object value) {
        tree.put(name, value);
        return this;
    }

    /** The object as a value of another one. */
    public Map<String, Object> map() {
        return tree;
    }

    /** The text, ended by a line end. */
    @Override
    public String toString() {
        return GSON.toJson(tree) + "\n";
    }
}
