package io.github.waymark.configuration.schema;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON as a tree, so that an export can be JSON or YAML. */
final class JsonTree {

    private static final int MAX_DEPTH = 30;

    private final JsonReader reader;
    private final Place place;

    private JsonTree(String text, String name) {
        this.reader = new JsonReader(new StringReader(text));
        this.place = Place.of(name);
    }

    /**
     * Reads a text.
     *
     * @throws IOException if it is not JSON
     */
    static Tree read(String text, String name) throws IOException {
        JsonTree tree = new JsonTree(text, name);
        Tree root = tree.value(0);
        if (tree.reader.peek() != JsonToken.END_DOCUMENT) {
            throw new IOException("there is more than one value");
        }
        return root;
    }

    private Tree value(int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("it is nested more than " + MAX_DEPTH + " levels deep");
        }
        JsonToken token = reader.peek();
        return switch (token) {
            case BEGIN_OBJECT -> object(depth);
            case BEGIN_ARRAY -> array(depth);
            case NULL -> {
                reader.nextNull();
                yield new Tree.Scalar("", Tree.Type.NOTHING, false, place, -1, -1);
            }
            case BOOLEAN ->
                new Tree.Scalar(String.valueOf(reader.nextBoolean()), Tree.Type.OTHER, false, place, -1, -1);
            case NUMBER -> new Tree.Scalar(reader.nextString(), Tree.Type.OTHER, false, place, -1, -1);
            default -> new Tree.Scalar(reader.nextString(), place);
        };
    }

    private Tree object(int depth) throws IOException {
        List<Tree.Entry> entries = new ArrayList<>();
        reader.beginObject();
        while (reader.hasNext()) {
            entries.add(new Tree.Entry(reader.nextName(), place, value(depth + 1)));
        }
        reader.endObject();
        return new Tree.Mapping(entries, place);
    }

    private Tree array(int depth) throws IOException {
        List<Tree> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            values.add(value(depth + 1));
        }
        reader.endArray();
        return new Tree.Items(values, place);
    }
}
