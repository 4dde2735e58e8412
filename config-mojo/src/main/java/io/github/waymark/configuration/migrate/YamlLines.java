package io.github.waymark.configuration.migrate;

import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a YAML text, and which of them an entry takes. */
final class YamlLines {

    private static final int DEFAULT_STEP = 2;

    /** What may be between a name and its value. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*:(?:\\s|#[^\\n]*\\n|&\\S+|!\\S+)*+");

    private final String text;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    YamlLines(String text) {
        this.text = text;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            starts.add(end + 1);
        }
    }

    /** The offset of the name of an entry; -1 if it is not where its place is. */
    int keyStart(Tree.Entry entry) {
        int line = entry.place().line();
        if (line < 1 || line > starts.size()) {
            return -1;
        }
        int key = starts.get(line - 1) + entry.place().column() - 1;
        return keyEnd(key, entry) < 0 ? -1 : key;
    }

    /** The offset after the name of an entry, with its quotes. */
    int keyEnd(int start, Tree.Entry entry) {
        for (String written : List.of(entry.name(), "\"" + entry.name() + "\"", "'" + entry.name() + "'")) {
            if (start >= 0 && text.startsWith(written, start)) {
                return start + written.length();
            }
        }
        return -1;
    }

    /** Whether an entry begins its line, and its value follows: it is in no flow mapping, and the value is no alias. */
    boolean isMovable(Tree.Entry entry) {
        int start = keyStart(entry);
        if (start < 0 || !text.substring(lineStart(start), start).isBlank()) {
            return false;
        }
        int end = keyEnd(start, entry);
        Tree value = entry.value();
        boolean nothing = value instanceof Tree.Scalar scalar && scalar.isNothing();
        return nothing
                || (value.start() >= end
                        && BETWEEN.matcher(text.substring(end, value.start())).matches());
    }

    /** The offset after the last line of an entry. */
    int end(Tree.Entry entry) {
        int keyEnd = keyEnd(keyStart(entry), entry);
        int last = Math.max(keyEnd, entry.value().end() - 1);
        if (entry.value() instanceof Tree.Mapping mapping && !mapping.entries().isEmpty()) {
            last = Math.max(last, end(mapping.entries().get(mapping.entries().size() - 1)) - 1);
        }
        return lineEnd(last);
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** The offset after the line end. */
    int lineEnd(int offset) {
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline + 1;
    }

    /** The start of the comments directly above a line, with the same indentation. */
    int withComments(int lineStart, int indent) {
        int start = lineStart;
        while (start > 0) {
            int above = lineStart(start - 1);
            String line = text.substring(above, start).stripTrailing();
            if (!line.startsWith("#", indent) || !line.substring(0, indent).isBlank()) {
                break;
            }
            start = above;
        }
        return start;
    }

    /** The line end of the file. */
    String lineEnding() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The number of blanks by which the file indents. */
    int step(List<Tree> documents) {
        for (YamlEntry entry : YamlEntry.all(documents)) {
            for (YamlEntry child : entry.children()) {
                int step =
                        child.entry().place().column() - entry.entry().place().column();
                boolean below =
                        child.entry().place().line() > entry.entry().place().line();
                if (below && step > 0) {
                    return step;
                }
            }
        }
        return DEFAULT_STEP;
    }
}
