package io.github.waymark.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines {@code meta:name: value} in the message of a release's tag, as OpenStack's tags have them. They tell later steps what the
 * request said: {@code version}, {@code deliverable}, {@code team}, {@code diff-start}, {@code series}, {@code branch}, {@code
 * release-type} and {@code first}.
 *
 * @param values by name
 */
public record TagMetadata(Map<String, String> values) {

    private static final Pattern LINE = Pattern.compile("(?m)^meta:([\\w-]+):[ \\t]*(.*?)[ \\t\\r]*$");

    public TagMetadata {
        values = Map.copyOf(values);
    }

    /** Reads the message of a tag; the first line with a name counts. */
    public static TagMetadata of(String message) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher line = LINE.matcher(message);
        while (line.find()) {
            values.putIfAbsent(line.group(1), line.group(2));
        }
        return new TagMetadata(values);
    }

    /** A line. Values are untrusted: a line break in one would begin another line. */
    public static String line(String name, String value) {
        return "meta:" + name + ": " + value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** A value; empty if the tag doesn't have it, or if it is {@code -}. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty() && !value.equals("-"));
    }
}
