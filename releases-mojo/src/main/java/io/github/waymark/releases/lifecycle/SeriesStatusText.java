package io.github.waymark.releases.lifecycle;

import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.series.Phase;
import io.github.waymark.releases.series.SeriesStatus;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.util.List;
import java.util.Optional;

/** Changes single values in the text of the list of series, so that comments and everything else stay. */
final class SeriesStatusText {

    private String text;

    /**
     * The text of the file.
     *
     * @param text a list that complies with its schema, or an empty text
     */
    SeriesStatusText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Adds a series above all others. */
    SeriesStatusText add(String name, Optional<String> id, Phase phase) {
        List<String> lines = List.of(
                "- name: " + name, id.map(known -> "  release-id: " + known).orElse(""), "  status: " + phase.word());
        Optional<Tree> root = YamlFile.read(text, SeriesStatus.FILE).root();
        boolean listed =
                root.orElse(null) instanceof Tree.Items items && !items.values().isEmpty();
        if (listed && text.charAt(root.get().start()) == '[') {
            throw flow(root.get().place());
        }
        int start = listed ? lineStart(root.orElseThrow().start()) : 0;
        int indent = listed ? root.orElseThrow().start() - start : 0;
        StringBuilder entry = new StringBuilder(listed ? "" : "---\n");
        for (String line : lines) {
            entry.append(line.isEmpty() ? "" : " ".repeat(indent) + line + "\n");
        }
        text = listed ? text.substring(0, start) + entry + text.substring(start) : entry.toString();
        return this;
    }

    /**
     * Changes the phase of a series.
     *
     * @param next the phase after it, which replaces the one in {@code next-phase}; empty if there is none
     * @param day the day of the change, which becomes its {@code eol-date} at the end of life
     */
    SeriesStatusText enter(String name, Phase phase, Optional<Phase> next, String day) {
        Tree.Mapping series = series(name);
        // The order of keys differs, so each change is made in the text that the one before it left.
        change(series.value("status").orElseThrow(), phase.word());
        moveOn(series(name), next);
        if (phase == Phase.END_OF_LIFE) {
            endOn(series(name), day);
        }
        return this;
    }

    private void moveOn(Tree.Mapping series, Optional<Phase> next) {
        Optional<Tree.Entry> entry = series.entries().stream()
                .filter(known -> known.name().equals("next-phase"))
                .findFirst();
        if (entry.isEmpty()) {
            return;
        }
        if (next.isEmpty()) {
            remove(series, entry.get());
        } else {
            // The day of the phase after it isn't known yet.
            int afterKey = offset(entry.get().place()) + entry.get().name().length() + 1;
            String indent = "\n" + " ".repeat(entry.get().place().column() + 1);
            String status = "status: " + next.get().word();
            replace(afterKey, entry.get().value().end(), isFlow(series) ? " {" + status + "}" : indent + status);
        }
    }

    private void endOn(Tree.Mapping series, String day) {
        Optional<Tree> present = series.value("eol-date");
        if (present.isPresent()) {
            change(present.get(), day);
            return;
        }
        Tree.Entry status = series.entries().stream()
                .filter(known -> known.name().equals("status"))
                .findFirst()
                .orElseThrow();
        int end = status.value().end();
        if (isFlow(series)) {
            text = text.substring(0, end) + ", eol-date: " + day + text.substring(end);
        } else {
            int line = lineEnd(end);
            String indent = " ".repeat(status.place().column() - 1);
            text = text.substring(0, line) + "\n" + indent + "eol-date: " + day + text.substring(line);
        }
    }

    private void change(Tree value, String replacement) {
        replace(value.start(), value.end(), replacement);
    }

    private void replace(int start, int to, String replacement) {
        int end = Math.max(start, to);
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text = text.substring(0, start) + replacement + text.substring(end);
    }

    private void remove(Tree.Mapping series, Tree.Entry entry) {
        int end = entry.value().end();
        if (isFlow(series)) {
            int key = offset(entry.place());
            int comma = text.lastIndexOf(',', key);
            text = text.substring(0, comma) + text.substring(end);
        } else {
            int start = lineStart(offset(entry.place()));
            text = text.substring(0, start) + text.substring(Math.min(lineEnd(end - 1) + 1, text.length()));
        }
    }

    private boolean isFlow(Tree.Mapping mapping) {
        return text.charAt(mapping.start()) == '{';
    }

    private Tree.Mapping series(String name) {
        Tree root = YamlFile.read(text, SeriesStatus.FILE).root().orElseThrow();
        for (Tree item : ((Tree.Items) root).values()) {
            Tree.Mapping mapping = (Tree.Mapping) item;
            if (mapping.value("name").flatMap(Tree::texts).orElse(List.of()).contains(name)) {
                return mapping;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private int offset(Place place) {
        int start = 0;
        for (int line = 1; line < place.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + place.column() - 1;
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    private static ProblemException flow(Place place) {
        return new ProblemException(new Problem(
                "The list of series is written in brackets.",
                place.text(),
                "A series is added as a line of the list, so that everything else stays.",
                "Write each series in lines of its own that start with `- `."));
    }
}
