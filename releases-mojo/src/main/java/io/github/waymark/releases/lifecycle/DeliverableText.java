package io.github.waymark.releases.lifecycle;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Removes keys from the text of a deliverable's file. Comments stay, except for those between the lines of a removed value. */
final class DeliverableText {

    private DeliverableText() {}

    /**
     * The text without some keys.
     *
     * @param file the name of the file, for messages
     * @throws ProblemException if the file isn't written with one key in a line
     */
    static String without(Set<String> keys, String text, String file) {
        Tree.Mapping root = (Tree.Mapping) YamlFile.read(text, file).root().orElseThrow();
        if (text.charAt(root.start()) == '{') {
            throw new ProblemException(new Problem(
                    "The file is written in braces.",
                    file,
                    "Single keys can't be removed from it without rewriting it.",
                    "Write each key in a line of its own."));
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        List<Tree.Entry> entries = root.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Tree.Entry entry = entries.get(i);
            if (keys.contains(entry.name())) {
                int next = i + 1 < entries.size() ? entries.get(i + 1).place().line() - 1 : lines.size();
                remove(lines, entry.place().line() - 1, lastLine(text, entry), next);
            }
        }
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    /** The line after the last one of a value, from 0. */
    private static int lastLine(String text, Tree.Entry entry) {
        int end = entry.value().end();
        while (end > entry.value().start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int line = (int) text.substring(0, end)
                .chars()
                .filter(character -> character == '\n')
                .count();
        return Math.max(line + 1, entry.place().line());
    }

    /** Removes the lines of a value, and the indented comments after it. */
    private static void remove(List<String> lines, int from, int end, int next) {
        for (int line = next - 1; line >= end; line--) {
            if (!lines.get(line).startsWith("#") && !lines.get(line).isEmpty()) {
                lines.remove(line);
            }
        }
        lines.subList(from, end).clear();
    }
}
