package io.github.waymark.notes.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts the Python regular expressions of reno's settings to Java. */
final class PythonRegex {

    private static final Pattern GROUP = Pattern.compile("\\(\\?P<(\\w+)>");
    private static final Pattern REFERENCE = Pattern.compile("\\(\\?P=(\\w+)\\)");

    private PythonRegex() {}

    static String toJava(String python) {
        if (!python.contains("(?P")) {
            return python;
        }
        // Java group names can't contain underscores.
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
