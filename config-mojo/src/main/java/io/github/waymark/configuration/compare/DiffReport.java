package io.github.waymark.configuration.compare;

import io.github.waymark.configuration.compare.ChangeKind.Section;
import io.github.waymark.json.JsonMap;
import io.github.waymark.text.Count;
import io.github.waymark.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The changes between two class paths, as a table, as JSON, or as a release note.
 *
 * @param before the title of the older one
 * @param after the title of the newer one
 */
public record DiffReport(String before, String after, List<OptionChange> changes) {

    /** The formats of the report. */
    public enum Format {
        TEXT,
        TSV,
        JSON,
        /** A release note with the sections {@code features}, {@code deprecations} and {@code upgrade}. */
        NOTE
    }

    public DiffReport {
        changes = List.copyOf(changes);
    }

    /** The report in a format, ending with a line break. */
    public String text(Format format) {
        return switch (format) {
            case TEXT -> lines() + summary() + "\n";
            case TSV -> tsv();
            case JSON -> json();
            case NOTE -> note();
        };
    }

    private String lines() {
        StringBuilder text = new StringBuilder();
        for (OptionChange change : changes) {
            if (change.kind().isShown()) {
                text.append(change.kind().word())
                        .append(": ")
                        .append(change.sentence())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private String tsv() {
        StringBuilder text = new StringBuilder("change\tname\tbefore\tafter\n");
        for (OptionChange change : changes) {
            text.append(String.join(
                            "\t",
                            change.kind().word(),
                            change.name(),
                            escaped(change.before()),
                            escaped(change.after())))
                    .append('\n');
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private String json() {
        return JsonMap.report()
                .add("before", before)
                .add("after", after)
                .add("changes", changes.stream().map(DiffReport::json).toList())
                .text();
    }

    static JsonMap json(OptionChange change) {
        JsonMap json = new JsonMap()
                .add("change", change.kind().word())
                .add("name", change.name())
                .add("before", change.before())
                .add("after", change.after());
        if (change.kind().section() != Section.NONE) {
            json.add("section", change.kind().section().word()).add("text", entry(change));
        }
        change.replacement().ifPresent(replacement -> json.add("replacement", replacement));
        return json.add("artifact", change.option().origin().artifact());
    }

    /** A release note; empty if there is no change that users should know. */
    private String note() {
        Map<Section, List<String>> sections = new EnumMap<>(Section.class);
        for (OptionChange change : changes) {
            if (change.kind().section() != Section.NONE) {
                sections.computeIfAbsent(change.kind().section(), section -> new ArrayList<>())
                        .add(entry(change));
            }
        }
        Map<String, List<String>> note = new LinkedHashMap<>();
        sections.forEach((section, entries) -> note.put(section.word(), entries));
        return note.isEmpty() ? "" : YamlWriter.of(note);
    }

    private static String entry(OptionChange change) {
        String summary = change.option().summary().strip().replaceAll("\\s+", " ");
        boolean describe = change.kind() == ChangeKind.ADDED && !summary.isEmpty();
        String name = "`" + change.name() + "`";
        String sentence = change.sentence().replace(change.name(), name);
        return describe ? sentence + " " + summary : sentence;
    }

    /** The numbers of changes, in one line. */
    public String summary() {
        Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(count + " " + kind.word()));
        return before + " → " + after + ": "
                + (parts.isEmpty()
                        ? "no change"
                        : Count.of(changes.size(), "change") + ": " + String.join(", ", parts));
    }
}
