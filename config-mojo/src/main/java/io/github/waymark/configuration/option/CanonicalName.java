package io.github.waymark.configuration.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name in the form in which it is compared: two spellings of the same setting have the same form.
 *
 * @param segments the parts between dots; an index such as {@code [0]} and a key such as {@code [a.b]} are parts of their own
 */
public record CanonicalName(List<String> segments) {

    /** The segment of an option that stands for any name. */
    static final String ANY = "*";

    public CanonicalName {
        segments = List.copyOf(segments);
    }

    /** The form of the name of a setting. */
    public static CanonicalName of(String name, Dialect dialect) {
        return read(name, dialect, false);
    }

    /** The form of the name of an option, in which {@code *} and a segment in quotes stand for any name. */
    public static CanonicalName ofOption(String name, Dialect dialect) {
        return read(name, dialect, true);
    }

    /** The parts of a name as they are written, between dots that are in no brackets. */
    public static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '.' && depth == 0) {
                parts.add(name.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(name.substring(start));
        return parts;
    }

    private static CanonicalName read(String name, Dialect dialect, boolean option) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        int at = 0;
        int length = name.length();
        while (at <= length) {
            char c = at == length ? '.' : name.charAt(at);
            if (c == '.') {
                add(segments, name, start, at, dialect, option);
                start = at + 1;
            } else if (c == '[' && dialect != Dialect.PLAIN) {
                add(segments, name, start, at, dialect, option);
                int close = end(name, at, ']');
                segments.add(name.substring(at, close));
                at = close - 1;
                start = close;
            } else if (c == '"' && dialect == Dialect.QUARKUS) {
                at = end(name, at + 1, '"') - 1;
            }
            at++;
        }
        return new CanonicalName(segments);
    }

    /** The offset after a closing character; that of the end if there is none. */
    private static int end(String name, int from, char close) {
        int at = name.indexOf(close, Math.min(from, name.length()));
        return at < 0 ? name.length() : at + 1;
    }

    private static void add(List<String> segments, String name, int start, int end, Dialect dialect, boolean option) {
        if (start >= end) {
            return;
        }
        String segment = name.substring(start, end);
        if (option && (segment.equals(ANY) || segment.startsWith("\""))) {
            segments.add(ANY);
        } else if (dialect == Dialect.SPRING && isNumber(segment)) {
            segments.add("[" + segment + "]");
        } else {
            segments.add(dialect.isRelaxed() ? relaxed(segment) : segment);
        }
    }

    private static boolean isNumber(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            if (segment.charAt(i) < '0' || segment.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String relaxed(String segment) {
        return segment.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The number of segments. */
    public int size() {
        return segments.size();
    }

    /** The first segments. */
    public CanonicalName first(int count) {
        return new CanonicalName(segments.subList(0, Math.min(count, size())));
    }

    /** Whether its first segments are those of another name. */
    public boolean startsWith(CanonicalName prefix) {
        return size() >= prefix.size() && segments.subList(0, prefix.size()).equals(prefix.segments);
    }

    /** Whether a segment is an index or a key in brackets. */
    public static boolean isBracketed(String segment) {
        return segment.startsWith("[");
    }

    /** Whether a segment is the index of a list. */
    public static boolean isIndex(String segment) {
        return segment.length() > 2 && isBracketed(segment) && isNumber(segment.substring(1, segment.length() - 1));
    }

    /** The name with dots, such as {@code my.list[0].url}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String segment : segments) {
            text.append(text.isEmpty() || isBracketed(segment) ? "" : ".").append(segment);
        }
        return text.toString();
    }
}
