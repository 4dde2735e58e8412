package io.github.waymark.yaml;

/** Suggests a fix for a syntax error reported by SnakeYAML, by the error's most frequent cause. */
final class SyntaxAdvice {

    private SyntaxAdvice() {}

    static String of(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "Put `|` before a text that contains a colon and a space, or quotes around it.";
        }
        if (problem.contains("'\\t'") || problem.contains("\\t")) {
            return "Indent with spaces: YAML does not allow tabs.";
        }
        if (problem.contains("'`'") || problem.contains("'@'") || problem.contains("'%'")) {
            return "Put `|` before a text that starts with this character, or quotes around it.";
        }
        if (problem.contains("undefined alias") || problem.contains("alphabetic or numeric character")) {
            return "Put `|` before a text that starts with `*` or `&`, or quotes around it.";
        }
        if (problem.contains("expected <block end>")) {
            return "Align the line with the lines above, or add missing quotes; `- |` with the text indented below it"
                    + " always works.";
        }
        if (problem.contains("expected ',' or")) {
            return "Close the list or mapping, or put quotes around a text that starts with a bracket or brace.";
        }
        return "Put quotes around the text, or write it below `|`, indented by two more spaces, where no character"
                + " has a special meaning.";
    }
}
