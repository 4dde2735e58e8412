package io.github.waymark.yaml;

/** What to do about a message of SnakeYAML, by its most frequent cause. */
final class SyntaxAdvice {

    private SyntaxAdvice() {}

    static String of(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "A text with a colon and a space needs `|` before it, or quotes around it.";
        }
        if (problem.contains("'\\t'") || problem.contains("\\t")) {
            return "Indent with spaces, as YAML has no tabs.";
        }
        if (problem.contains("'`'") || problem.contains("'@'") || problem.contains("'%'")) {
            return "A text that starts with this character needs `|` before it, or quotes around it.";
        }
        if (problem.contains("undefined alias") || problem.contains("alphabetic or numeric character")) {
            return "A text that starts with `*` or `&` needs `|` before it, or quotes around it.";
        }
        if (problem.contains("expected <block end>")) {
            return "The indentation differs from that of the lines above, or quotes are missing; `- |` and the text"
                    + " indented below it is always right.";
        }
        if (problem.contains("expected ',' or")) {
            return "Close the list or mapping, or put quotes around a text that starts with a bracket or brace.";
        }
        return "Put quotes around the text, or write it below `|`, indented by two more spaces; there no character has"
                + " a special meaning.";
    }
}
