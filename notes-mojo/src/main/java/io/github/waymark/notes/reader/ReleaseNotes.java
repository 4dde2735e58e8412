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
 * The release notes that lie in a jar as {@code META-INF/release-notes.json}, where {@code release-notes:attach} puts them.
 *
 * <pre>{@code
 * ReleaseNotes.of(Main.class).ifPresent(notes -> notes.since(lastSeen).forEach(release -> show(release)));
 * }</pre>
 */
public final class ReleaseNotes {

    /** The title of all. */
    public final String title;

    /** The releases, newest first. */
    public final List<Release> releases;

    private ReleaseNotes(Map<?, ?> tree) {
        if (!Double.valueOf(1).equals(tree.get("schema"))) {
            throw new IllegalArgumentException("these are no release notes of schema 1");
        }
        title = text(tree, "title");
        releases = list(tree, "releases", Release::new);
    }

    /**
     * The notes of the jar, or folder of classes, that a class is from; empty where it has none.
     *
     * @throws IOException when they can't be read, or are no release notes
     */
    public static Optional<ReleaseNotes> of(Class<?> one) throws IOException {
        String name = one.getName().replace('.', '/') + ".class";
        URL place = one.getResource(name.substring(name.lastIndexOf('/') + 1));
        String root = String.valueOf(place).replaceAll("\\Q" + name + "\\E$", "");
        if (place == null || root.equals(place.toString())) {
            return Optional.empty();
        }
        URLConnection connection =
                URI.create(root + "META-INF/release-notes.json").toURL().openConnection();
        // Else the jar would stay open.
        connection.setUseCaches(false);
        try {
            connection.connect();
        } catch (IOException e) {
            // How a missing file is told depends on where the class is from.
            return Optional.empty();
        }
        try (InputStream stream = connection.getInputStream()) {
            return Optional.of(read(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        }
    }

    /**
     * Reads notes from JSON.
     *
     * @throws IOException when they can't be read, or are no release notes
     */
    public static ReleaseNotes read(Reader json) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] part = new char[8192];
        for (int length = json.read(part); length >= 0; length = json.read(part)) {
            text.append(part, 0, length);
        }
        try {
            return new ReleaseNotes((Map<?, ?>) new Json(text.toString()).whole());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException e) {
            throw new IOException("The release notes are malformed: " + e.getMessage(), e);
        }
    }

    /** The releases that came after one, newest first; all of them where that one isn't known. */
    public List<Release> since(String name) {
        for (int i = 0; i < releases.size(); i++) {
            if (releases.get(i).name.equals(name)) {
                return releases.subList(0, i);
            }
        }
        return releases;
    }

    /** What one release brought. */
    public static final class Release {

        /** Its name, such as {@code 1.2.0}. */
        public final String name;

        /** What it is called in headings. */
        public final String title;

        /** The day of the release, such as {@code 2026-11-22}; empty while it isn't released. */
        public final Optional<String> date;

        /** What comes before the sections. */
        public final List<Entry> preludes;

        /** The sections that have entries, in order. */
        public final List<Section> sections;

        private Release(Map<?, ?> tree) {
            name = text(tree, "name");
            title = text(tree, "title");
            date = tree.containsKey("date") ? Optional.of(text(tree, "date")) : Optional.empty();
            preludes = list(tree, "preludes", Entry::new);
            sections = list(tree, "sections", Section::new);
        }
    }

    /** The entries of one kind. */
    public static final class Section {

        /** Its name for programs, such as {@code fixes}. */
        public final String id;

        /** Its heading. */
        public final String title;

        /** What belongs to it. */
        public final List<Entry> entries;

        private Section(Map<?, ?> tree) {
            id = text(tree, "id");
            title = text(tree, "title");
            entries = list(tree, "entries", Entry::new);
        }
    }

    /** One piece of news. */
    public static final class Entry {

        /** The text in the language that the project writes notes in. */
        public final String text;

        /** The text in Markdown, with its links, issues and authors. */
        public final String markdown;

        /** Fields such as {@code issues}, with their values. */
        public final Map<String, List<String>> fields;

        private Entry(Map<?, ?> tree) {
            text = text(tree, "text");
            markdown = text(tree, "markdown");
            Map<String, List<String>> all = new LinkedHashMap<>();
            Object given = tree.get("fields");
            if (given != null) {
                for (Map.Entry<?, ?> field : ((Map<?, ?>) given).entrySet()) {
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

    private static <T> List<T> list(Map<?, ?> tree, String name, Function<Map<?, ?>, T> reading) {
        Object given = tree.get(name);
        if (!(given instanceof List)) {
            throw new IllegalArgumentException("there is no list " + name);
        }
        List<T> list = new ArrayList<>();
        for (Object one : (List<?>) given) {
            list.add(reading.apply((Map<?, ?>) one));
        }
        return Collections.unmodifiableList(list);
    }

    private static String text(Map<?, ?> tree, String name) {
        Object text = tree.get(name);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + name);
        }
        return (String) text;
    }

    /** JSON as maps, lists and texts, numbers and truth values; what is null is left out. */
    private static final class Json {

        private static final int DEEPEST = 50;
        private static final Object NOTHING = new Object();
        private static final String ESCAPED = "\"\\/bfnrt";
        private static final String MEANT = "\"\\/\b\f\n\r\t";

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object whole() {
            Object value = value(0);
            if (takes(' ') || at < text.length()) {
                throw malformed();
            }
            return value;
        }

        private IllegalArgumentException malformed() {
            return new IllegalArgumentException("no JSON at character " + (at + 1));
        }

        private boolean takes(char sign) {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            boolean there = at < text.length() && text.charAt(at) == sign;
            at += there ? 1 : 0;
            return there;
        }

        private void require(char sign) {
            if (!takes(sign)) {
                throw malformed();
            }
        }

        private boolean ends(char end, boolean first) {
            boolean ends = takes(end);
            if (!ends && !first) {
                require(',');
            }
            return ends;
        }

        private Object value(int depth) {
            if (depth > DEEPEST) {
                throw malformed();
            }
            return takes('{') ? map(depth) : takes('[') ? list(depth) : takes('"') ? text() : word();
        }

        private Map<String, Object> map(int depth) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (boolean first = true; !ends('}', first); first = false) {
                require('"');
                String name = text();
                require(':');
                Object value = value(depth + 1);
                if (value != NOTHING) {
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

        /** What stands up to the next quotation mark. */
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
            // Where it is none of them, this is out of bounds.
            return MEANT.charAt(ESCAPED.indexOf(c));
        }

        private Object word() {
            int start = at;
            while (at < text.length() && ",:]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            if (word.equals("null")) {
                return NOTHING;
            }
            boolean truth = word.equals("true") || word.equals("false");
            return truth ? (Object) Boolean.valueOf(word) : Double.valueOf(word);
        }
    }
}
