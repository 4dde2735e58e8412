package io.github.waymark.notes.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's regular expressions, which reno's settings are written in, as Java's. */
final class PythonRegex {

    private static final Pattern GROUP = Pattern.compile("\\(\\?P<(\\w+)>");
    private static final Pattern REFERENCE = Pattern.compile("\\(\\?P=(\\w+)\\)");

    private PythonRegex() {}

    static String toJava(String python) {
        if (!python.contains("(?P")) {
            return python;
        }
        // Java's names of groups have no underscore.
        String groups =
                GROUP.matcher(python).replaceAll(match -> Matcher.quoteReplacement("(?<" + name(match.group(1)) + ">"));
        return REFERENCE
                .matcher(groups)
                .replaceAll(match -> Matcher.quoteReplacement("\\k<" + name(match.group(1)) + ">"));
    }

    private static String name(String python) {
        return python.replace("_", "");
    }
}
