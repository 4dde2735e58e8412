package io.github.waymark.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Serial;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object with its members in insertion order. */
public final class JsonMap extends LinkedHashMap<String, Object> {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The root object of a report, with its schema number. */
    public static JsonMap report() {
        return new JsonMap().add("schema", 1);
    }

    /** Adds a member: a text, number, boolean, null, or a map or list of these. */
    @SuppressWarnings("NullAway")
    public JsonMap add(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    /** Indented, with a final line end. */
    public String text() {
        return format("  ") + "\n";
    }

    /** In one line, with a final line end. */
    public String line() {
        return format("") + "\n";
    }

    /** In one line. */
    @Override
    public String toString() {
        return format("");
    }

    private String format(String indent) {
        StringWriter text = new StringWriter();
        JsonWriter writer = new JsonWriter(text);
        writer.setIndent(indent);
        try {
            write(this, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonWriter writer) throws IOException {
        if (value instanceof Map<?, ?> map) {
            writer.beginObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                write(member.getValue(), writer.name(String.valueOf(member.getKey())));
            }
            writer.endObject();
        } else if (value instanceof Iterable<?> list) {
            writer.beginArray();
            for (Object one : list) {
                write(one, writer);
            }
            writer.endArray();
        } else if (value instanceof Number number) {
            writer.value(number);
        } else if (value instanceof Boolean bool) {
            writer.value(bool);
        } else {
            writer.value(value == null ? null : value.toString());
        }
    }
}
