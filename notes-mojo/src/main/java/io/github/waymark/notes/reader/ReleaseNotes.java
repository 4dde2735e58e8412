package io.github.waymark.notes.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the release notes in a jar, {@code META-INF/release-notes.json}, which {@code release-notes:attach} adds.
 *
 * <pre>{@code
 * ReleaseNotes.of(Main.class).ifPresent(notes -> notes.since(lastSeen).forEach(release -> show(release)));
 * }</pre>
 */
public final class ReleaseNotes {

    /** The title. */
    public final String title;

    /** The releases, newest first. */
    public final List<Release> releases;

    private ReleaseNotes(Map<?, ?> tree) {
        if (!Double.valueOf(1).equals(tree.get("schema"))) {
            throw new IllegalArgumentException("not release notes of schema 1");
        }
        title = text(tree, "title");
        releases = list(tree, "releases", Release::new);
    }

    /**
     * The notes of the jar, or folder of classes, that contains a class; empty if it has none.
     *
     * @throws IOException if they can't be read or are invalid
     */
    public static Optional<ReleaseNotes> of(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        URL place = type.getResource(name.substring(name.lastIndexOf('/') + 1));
        String root = String.valueOf(place).replaceAll("\\Q" + name + "\\E$", "");
        if (place == null || root.equals(place.toString())) {
            return Optional.empty();
        }
        URLConnection connection =
                URI.create(root + "META-INF/release-notes.json").toURL().openConnection();
        // Otherwise the jar would remain open.
        connection.setUseCaches(false);
        try {
            connection.connect();
        } catch (IOException e) {
            // A missing file throws different exceptions, depending on the protocol of the class.
            return Optional.empty();
        }
        try (InputStream stream = connection.getInputStream()) {
            return Optional.of(read(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        }
    }

    /**
     * Reads notes from JSON.
     *
     * @throws IOException if they can't be read or are invalid
     */
    public static ReleaseNotes read(Reader json) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] part = new char[8192];
        for (int length = json.read(part); length >= 0; length = json.read(part)) {
            text.append(part, 0, length);
        }
        try {
            return new ReleaseNotes((Map<?, ?>) new Json(text.toString()).parse());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException e) {
            throw new IOException("The release notes are malformed: " + e.getMessage(), e);
        }
    }

    /**
     * The releases after a release, newest first; all if that release is unknown.
     *
     * @param release its name or its title, with or without the prefix of its tag: {@code 1.2.0} is also {@code v1.2.0}
     */
    public List<Release> since(String release) {
        String version = withoutPrefix(release);
        for (int i = 0; i < releases.size(); i++) {
            if (withoutPrefix(releases.get(i).name).equals(version)
                    || withoutPrefix(releases.get(i).title).equals(version)) {
                return releases.subList(0, i);
            }
        }
        return releases;
    }

    private static String withoutPrefix(String tag) {
        return tag.replaceFirst("^[vV](?=\\d)", "");
    }

    /** A release. */
    public static final class Release {

        /** The name: the tag, such as {@code v1.2.0}. */
        public final String name;

        /** The title for headings. */
        public final String title;

        /** The date, such as {@code 2026-11-22}; empty if not released. */
        public final Optional<String> date;

        /** The texts before the sections. */
        public final List<Entry> preludes;

        /** The sections with entries, in order. */
        public final List<Section> sections;

        private Release(Map<?, ?> tree) {
            name = text(tree, "name");
            title = text(tree, "title");
            date = tree.containsKey("date") ? Optional.of(text(tree, "date")) : Optional.empty();
            preludes = list(tree, "preludes", Entry::new);
            sections = list(tree, "sections", Section::new);
        }
    }

    /** A section. */
    public static final class Section {

        /** The id, such as {@code fixes}. */
        public final String id;

        /** The heading. */
        public final String title;

        /** The entries. */
        public final List<Entry> entries;

        private Section(Map<?, ?> tree) {
            id = text(tree, "id");
            title = text(tree, "title");
            entries = list(tree, "entries", Entry::new);
        }
    }

    /** An entry. */
    public static final class Entry {

        /** The text in the markup language of the project. */
        public final String text;

        /** The text in Markdown, with its links, issues and authors. */
        public final String markdown;

        /** Fields such as {@code issues}, with their values. */
        public final Map<String, List<String>> fields;

        private Entry(Map<?, ?> tree) {
            text = text(tree, "text");
            markdown = text(tree, "markdown");
            Map<String, List<String>> all = new LinkedHashMap<>();
            Object values = tree.get("fields");
            if (values != null) {
                for (Map.Entry<?, ?> field : ((Map<?, ?>) values).entrySet()) {
                    all.put((String) field.getKey(), texts((List<?>) field.getValue()));
                }
            }
            fields = Collections.unmodifiableMap(all);
        }
    }

    private static List<String> texts(List<?> values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add((String) value);
        }
        return Collections.unmodifiableList(texts);
    }

    private static <T> List<T> list(Map<?, ?> tree, String name, Function<Map<?, ?>, T> constructor) {
        Object values = tree.get(name);
        if (!(values instanceof List)) {
            throw new IllegalArgumentException("missing list " + name);
        }
        List<T> list = new ArrayList<>();
        for (Object element : (List<?>) values) {
            list.add(constructor.apply((Map<?, ?>) element));
        }
        return Collections.unmodifiableList(list);
    }

    private static String text(Map<?, ?> tree, String name) {
        Object text = tree.get(name);
        if (text == null) {
            throw new IllegalArgumentException("missing text " + name);
        }
        return (String) text;
    }

    /** A minimal JSON parser; null values of objects are left out. */
    private static final class Json {

        private static final int MAX_DEPTH = 50;
        private static final Object NULL = new Object();
        private static final String ESCAPED = "\"\\/bfnrt";
        private static final String UNESCAPED = "\"\\/\b\f\n\r\t";

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object parse() {
            Object value = value(0);
            if (skip(' ') || at < text.length()) {
                throw malformed();
            }
            return value;
        }

        private IllegalArgumentException malformed() {
            return new IllegalArgumentException("invalid JSON at character " + (at + 1));
        }

        private boolean skip(char expected) {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            boolean there = at < text.length() && text.charAt(at) == expected;
            at += there ? 1 : 0;
            return there;
        }

        private void require(char expected) {
            if (!skip(expected)) {
                throw malformed();
            }
        }

        private boolean ends(char end, boolean first) {
            boolean ends = skip(end);
            if (!ends && !first) {
                require(',');
            }
            return ends;
        }

        private Object value(int depth) {
            if (depth > MAX_DEPTH) {
                throw malformed();
            }
            return skip('{') ? map(depth) : skip('[') ? list(depth) : skip('"') ? text() : word();
        }

        private Map<String, Object> map(int depth) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (boolean first = true; !ends('}', first); first = false) {
                require('"');
                String name = text();
                require(':');
                Object value = value(depth + 1);
                if (value != NULL) {
                    map.put(name, value);
                }
            }
            return map;
        }

        private List<Object> list(int depth) {
            List<Object> list = new ArrayList<>();
            for (boolean first = true; !ends(']', first); first = false) {
                list.add(value(depth + 1));
            }
            return list;
        }

        /** The text up to the closing quotation mark. */
        private String text() {
            StringBuilder value = new StringBuilder();
            for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
                value.append(c == '\\' ? escaped(text.charAt(at++)) : c);
            }
            return value.toString();
        }

        private char escaped(char c) {
            if (c == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            // An invalid escape is out of bounds.
            return UNESCAPED.charAt(ESCAPED.indexOf(c));
        }

        private Object word() {
            int start = at;
            while (at < text.length() && ",:]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            if (word.equals("null")) {
                return NULL;
            }
            boolean truth = word.equals("true") || word.equals("false");
            return truth ? (Object) Boolean.valueOf(word) : Double.valueOf(word);
        }
    }
}
