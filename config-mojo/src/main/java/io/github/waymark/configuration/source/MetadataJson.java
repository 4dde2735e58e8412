package io.github.waymark.configuration.source;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.waymark.configuration.option.OptionDefault;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON file of metadata, read as a stream. As jars are untrusted, its size and depth are limited; members of another form than
 * expected are skipped and listed.
 */
final class MetadataJson implements Closeable {

    /** About thirty times the largest one that is known. */
    static final int MAX_SIZE = 32_000_000;

    static final int MAX_DEPTH = 64;

    /** Reads the value of a member. */
    @FunctionalInterface
    interface Member {

        /** Reads the value, or returns false if the member is not known; then it is skipped. */
        boolean read(String name) throws IOException;
    }

    /** Reads an element of a list. */
    @FunctionalInterface
    interface Element {

        void read() throws IOException;
    }

    private final JsonReader json;
    private final List<String> oddities = new ArrayList<>();

    MetadataJson(InputStream stream) {
        json = new JsonReader(new InputStreamReader(new LimitedStream(stream, MAX_SIZE), StandardCharsets.UTF_8));
        json.setNestingLimit(MAX_DEPTH);
    }

    /** Members that are unknown or have values of another form than expected, with their paths. */
    List<String> oddities() {
        return List.copyOf(oddities);
    }

    /** Reads the members of an object; another value is skipped. */
    void object(Member member) throws IOException {
        if (!starts(JsonToken.BEGIN_OBJECT)) {
            return;
        }
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (!member.read(name)) {
                oddities.add("the member " + name + " at " + json.getPath() + " is unknown");
                json.skipValue();
            }
        }
        json.endObject();
    }

    /** Reads the elements of a list; another value is skipped. */
    void items(Element element) throws IOException {
        if (!starts(JsonToken.BEGIN_ARRAY)) {
            return;
        }
        json.beginArray();
        while (json.hasNext()) {
            element.read();
        }
        json.endArray();
    }

    private boolean starts(JsonToken token) throws IOException {
        if (json.peek() == token) {
            return true;
        }
        if (json.peek() != JsonToken.NULL) {
            oddities.add("the value at " + json.getPath() + " is not "
                    + (token == JsonToken.BEGIN_ARRAY ? "a list" : "an object"));
        }
        json.skipValue();
        return false;
    }

    /** Skips a value that is not needed. */
    boolean skip() throws IOException {
        json.skipValue();
        return true;
    }

    /** A text, number or boolean as text; empty for null and for other values. */
    Optional<String> text() throws IOException {
        return switch (json.peek()) {
            case STRING, NUMBER -> Optional.of(json.nextString());
            case BOOLEAN -> Optional.of(String.valueOf(json.nextBoolean()));
            case NULL -> {
                json.nextNull();
                yield Optional.empty();
            }
            default -> {
                oddities.add("the value at " + json.getPath() + " is not a text");
                json.skipValue();
                yield Optional.empty();
            }
        };
    }

    /** A text that isn't blank. */
    Optional<String> words() throws IOException {
        return text().filter(text -> !text.isBlank());
    }

    boolean flag() throws IOException {
        return text().map(Boolean::parseBoolean).orElse(false);
    }

    /** The texts of a list. */
    List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        items(() -> text().ifPresent(texts::add));
        return texts;
    }

    /** A default: a text, number, boolean, or a list of them. */
    Optional<OptionDefault> value() throws IOException {
        if (json.peek() == JsonToken.BEGIN_ARRAY) {
            return Optional.of(new OptionDefault(texts(), true));
        }
        return text().map(OptionDefault::of);
    }

    /** Requires that nothing follows. */
    void end() throws IOException {
        if (json.peek() != JsonToken.END_DOCUMENT) {
            throw new IOException("something follows the end of the JSON value");
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
