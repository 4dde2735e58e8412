package io.github.waymark.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Serial;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON whose members keep the order in which they are added. */
public final class JsonMap extends LinkedHashMap<String, Object> {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A report's outermost object, which has the number of its schema. */
    public static JsonMap report() {
        return new JsonMap().add("schema", 1);
    }

    /** Adds a member: a text, a number, a truth value, null, or a map or list of such. */
    @SuppressWarnings("NullAway")
    public JsonMap add(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    /** For people and programs: indented, ended by a line end. */
    public String text() {
        return written("  ") + "\n";
    }

    /** In one line, ended by a line end. */
    public String line() {
        return written("") + "\n";
    }

    /** In one line. */
    @Override
    public String toString() {
        return written("");
    }

    private String written(String indent) {
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
        } else if (value instanceof Boolean truth) {
            writer.value(truth);
        } else {
            writer.value(value == null ? null : value.toString());
        }
    }
}
