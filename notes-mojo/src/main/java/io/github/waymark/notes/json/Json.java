package io.github.waymark.notes.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Writes JSON that people can read as well: indented, nulls written out, ended by a line end. */
public final class Json {

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private Json() {}

    /** The text of maps, lists, texts, numbers and truth values. */
    public static String of(Object tree) {
        return GSON.toJson(tree) + "\n";
    }
}
