package io.github.waymark.notes.yaml;

/** What most often lies behind a message of the parser. */
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
        return "Write the text below `- |`, indented by two more spaces; there no character has a meaning of its own.";
    }
}
