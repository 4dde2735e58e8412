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

    /** Far more segments than the name of an option has; more would make each comparison of names slow. */
    private static final int MOST = 1_000;

    /** A part of the text of a name. */
    private record Span(int start, int end) {}

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

    /** The rest of a name after some of its segments, with the dot or bracket in front. */
    public static String rest(String name, int segments, Dialect dialect) {
        if (segments == 0) {
            return name;
        }
        List<Span> spans = spans(name, dialect);
        return segments > spans.size()
                ? ""
                : name.substring(spans.get(segments - 1).end());
    }

    private static CanonicalName read(String name, Dialect dialect, boolean option) {
        return new CanonicalName(spans(name, dialect).stream()
                .map(span -> segment(name.substring(span.start(), span.end()), dialect, option))
                .toList());
    }

    /** Where the segments of a name are. After the first ones, what is left of an endless name is one segment. */
    private static List<Span> spans(String name, Dialect dialect) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        int at = 0;
        int length = name.length();
        while (at < length && spans.size() < MOST) {
            char c = name.charAt(at);
            if (c == '.') {
                add(spans, start, at);
                start = at + 1;
            } else if (c == '[' && dialect != Dialect.PLAIN) {
                add(spans, start, at);
                start = end(name, at, ']');
                add(spans, at, start);
                at = start - 1;
            } else if (c == '"' && dialect == Dialect.QUARKUS) {
                at = end(name, at + 1, '"') - 1;
            }
            at++;
        }
        add(spans, start, length);
        return spans;
    }

    /** The offset after a closing character; that of the end if there is none. */
    private static int end(String name, int from, char close) {
        int at = name.indexOf(close, Math.min(from, name.length()));
        return at < 0 ? name.length() : at + 1;
    }

    private static void add(List<Span> spans, int start, int end) {
        if (start < end) {
            spans.add(new Span(start, end));
        }
    }

    private static String segment(String written, Dialect dialect, boolean option) {
        if (option && (written.equals(ANY) || written.startsWith("\""))) {
            return ANY;
        }
        if (isBracketed(written) && dialect != Dialect.PLAIN) {
            return written;
        }
        if (dialect == Dialect.SPRING && isNumber(written)) {
            return "[" + written + "]";
        }
        return dialect.isRelaxed() ? relaxed(written) : written;
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
