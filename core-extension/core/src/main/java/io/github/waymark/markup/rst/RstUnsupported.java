package io.github.waymark.markup.rst;

import io.github.waymark.markup.block.SourceLines;
import java.util.regex.Pattern;

/** Recognizes blocks of reStructuredText without a counterpart: line blocks, field lists, option lists and doctest blocks. */
final class RstUnsupported {

    static final String FIX = "Write a list, a paragraph or a literal block instead.";

    private static final Pattern FIELD = Pattern.compile(":[^\\s:`](?:[^:`]*[^\\s:`])?:(?:\\s.*|)");
    private static final String OPTION = "(?:--?[\\w-]{2,}|-\\w)(?:[ =][A-Za-z<][\\w<>-]*)?";
    private static final Pattern OPTIONS = Pattern.compile(OPTION + "(?:, " + OPTION + ")*+(  +\\S.*)?");

    private RstUnsupported() {}

    /** The index of the first line after such a block; the index itself if none starts there. */
    static int end(SourceLines lines, int index) {
        String line = lines.get(index);
        int end = index;
        if (isLineBlock(line) || isDoctest(line)) {
            while (end < lines.size() && !lines.blank(end)) {
                end++;
            }
        } else {
            while (isField(lines, end) || isOption(lines, end)) {
                end = lines.endOfIndented(end + 1, 1);
                int next = end;
                while (next < lines.size() && lines.blank(next)) {
                    next++;
                }
                end = isField(lines, next) || isOption(lines, next) ? next : end;
            }
        }
        return end;
    }

    static String message(String line) {
        String kind = isLineBlock(line)
                ? "line block"
                : isDoctest(line) ? "doctest block" : line.startsWith(":") ? "field list" : "option list";
        return "The " + kind + " is not supported; it is copied verbatim";
    }

    private static boolean isLineBlock(String line) {
        return line.equals("|") || line.startsWith("| ");
    }

    private static boolean isDoctest(String line) {
        return line.startsWith(">>> ");
    }

    private static boolean isField(SourceLines lines, int index) {
        String line = lines.get(index);
        return line.startsWith(":") && FIELD.matcher(line).matches();
    }

    /** Options have a description, after two spaces or on indented lines. */
    private static boolean isOption(SourceLines lines, int index) {
        String line = lines.get(index);
        return line.startsWith("-")
                && OPTIONS.matcher(line).matches()
                && (line.contains("  ") || (!lines.blank(index + 1) && lines.indent(index + 1) > 0));
    }
}
