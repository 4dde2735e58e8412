package io.github.waymark.entrypoints.packaging;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The formats of other indexes that frameworks read from all jars of the class path, so that a bundle must have the entries of all of
 * them.
 */
enum OtherIndex {
    /** A name per line. */
    LINES,
    /** {@code key=class,class}. */
    PROPERTIES,
    /** {@code key=path of a resource}. */
    RESOURCES,
    /** {@code name = class} or {@code name = class::method}. */
    SCRIPTS,
    /** Class names among the texts of a JSON document. */
    JSON,
    /** Log4j's binary format. */
    LOG4J,
    /** An index that can't be compared. */
    OPAQUE;

    /** The properties of Spring that need a transformer of their own, because a key that is given twice has its last value only. */
    static final String SPRING_FACTORIES = "META-INF/spring.factories";

    private static final int MAX_LOG4J = 1_000_000;

    /**
     * An entry.
     *
     * @param key the name or the key before it; empty if there is none
     * @param value the binary name of a class, or the path of a resource
     */
    record Entry(String key, String value) {}

    /** The format of a file; empty if it is no index. */
    static Optional<OtherIndex> of(String path) {
        if (!path.startsWith("META-INF/")) {
            return Optional.empty();
        }
        if (path.startsWith("META-INF/spring/") && path.endsWith(".imports")) {
            return Optional.of(LINES);
        }
        if (path.startsWith("META-INF/helidon/") && path.endsWith(".json")) {
            return Optional.of(JSON);
        }
        return switch (path) {
            case SPRING_FACTORIES,
                    "META-INF/spring.handlers",
                    "META-INF/groovy/org.codehaus.groovy.runtime.ExtensionModule",
                    "META-INF/services/org.codehaus.groovy.runtime.ExtensionModule" -> Optional.of(PROPERTIES);
            case "META-INF/spring.schemas" -> Optional.of(RESOURCES);
            case "META-INF/sisu/javax.inject.Named", "META-INF/extensions.idx" -> Optional.of(LINES);
            case "META-INF/entry-points/console-scripts" -> Optional.of(SCRIPTS);
            case "META-INF/org/apache/logging/log4j/core/config/plugins/Log4j2Plugins.dat" -> Optional.of(LOG4J);
            case "META-INF/jandex.idx" -> Optional.of(OPAQUE);
            default -> Optional.empty();
        };
    }

    /**
     * The entries of a file.
     *
     * @throws IOException if it isn't in the format
     */
    Set<Entry> read(byte[] content) throws IOException {
        String text = new String(content, StandardCharsets.UTF_8);
        return switch (this) {
            case LINES -> lines(text);
            case PROPERTIES -> properties(text, true);
            case RESOURCES -> properties(text, false);
            case SCRIPTS -> scripts(text);
            case JSON -> json(text);
            case LOG4J -> log4j(content);
            case OPAQUE -> Set.of();
        };
    }

    private static Set<Entry> lines(String text) {
        Set<Entry> entries = new LinkedHashSet<>();
        text.lines()
                .map(OtherIndex::withoutComment)
                .filter(line -> !line.isEmpty())
                .forEach(line -> entries.add(new Entry("", line)));
        return entries;
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    private static Set<Entry> properties(String text, boolean lists) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
        Set<Entry> entries = new LinkedHashSet<>();
        for (String key : properties.stringPropertyNames()) {
            String value = properties.getProperty(key, "");
            for (String one : lists ? value.split(",", -1) : new String[] {value}) {
                if (!one.isBlank()) {
                    entries.add(new Entry(key, one.strip()));
                }
            }
        }
        return entries;
    }

    private static Set<Entry> scripts(String text) {
        Set<Entry> entries = new LinkedHashSet<>();
        for (Entry line : lines(text)) {
            String[] parts = line.value().split("=", 2);
            String target = parts.length < 2 ? "" : parts[1].strip();
            int method = target.indexOf("::");
            entries.add(new Entry(parts[0].strip(), method < 0 ? target : target.substring(0, method)));
        }
        return entries;
    }

    private static Set<Entry> json(String text) throws IOException {
        Set<Entry> entries = new LinkedHashSet<>();
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            while (reader.peek() != JsonToken.END_DOCUMENT) {
                switch (reader.peek()) {
                    case BEGIN_ARRAY -> reader.beginArray();
                    case END_ARRAY -> reader.endArray();
                    case BEGIN_OBJECT -> reader.beginObject();
                    case END_OBJECT -> reader.endObject();
                    case NAME -> {
                        String unused = reader.nextName();
                    }
                    case STRING -> entries.add(new Entry("", reader.nextString()));
                    default -> reader.skipValue();
                }
            }
        } catch (IllegalStateException e) {
            throw new IOException(e);
        }
        return entries;
    }

    /** Categories, each with its plugins: key, class, name, and two flags. */
    private static Set<Entry> log4j(byte[] content) throws IOException {
        Set<Entry> entries = new LinkedHashSet<>();
        try (DataInputStream stream = new DataInputStream(new ByteArrayInputStream(content))) {
            int categories = stream.readInt();
            for (int i = 0; i < categories && i < MAX_LOG4J; i++) {
                String category = stream.readUTF();
                int plugins = stream.readInt();
                for (int j = 0; j < plugins && j < MAX_LOG4J; j++) {
                    String key = stream.readUTF();
                    entries.add(new Entry(category + "/" + key, stream.readUTF()));
                    stream.readUTF();
                    stream.readBoolean();
                    stream.readBoolean();
                }
            }
        }
        return entries;
    }
}
