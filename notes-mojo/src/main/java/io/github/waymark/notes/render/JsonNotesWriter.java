package io.github.waymark.notes.render;

import io.github.waymark.json.JsonMap;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a report as JSON. {@code release-notes.schema.json} specifies the format, which programs rely on. */
public final class JsonNotesWriter {

    private final NotesReport report;
    private final EntryWriter markdown;

    public JsonNotesWriter(NotesReport report, Config config) {
        this.report = report;
        this.markdown = new EntryWriter(
                NotesFormat.MARKDOWN, report.language(), config.pages().issues());
    }

    /** The report as JSON, with a line end at the end. */
    public String json() {
        return tree().text();
    }

    /** The report as maps, lists and texts. */
    public JsonMap tree() {
        JsonMap tree = JsonMap.report()
                .add("title", report.title())
                .add("branch", report.branch().orElse(null))
                .add("markup", report.language().word())
                .add("releases", report.releases().stream().map(this::release).toList());
        return report.knownIssues().isEmpty()
                ? tree
                : tree.add(
                        "knownIssues",
                        report.knownIssues().stream().map(this::knownIssue).toList());
    }

    private JsonMap knownIssue(KnownIssue issue) {
        return new JsonMap()
                .add("releases", issue.releases())
                .add("fixedIn", issue.fixedIn().orElse(null))
                .add("entry", entry(issue.entry()));
    }

    private JsonMap release(ReportRelease release) {
        JsonMap tree = new JsonMap().add("name", release.name()).add("title", release.title());
        if (!release.also().isEmpty()) {
            tree.add("also", release.also());
        }
        return tree.add("released", release.released())
                .add("tag", release.tag().orElse(null))
                .add("commit", release.commit().orElse(null))
                .add("date", release.date().orElse(null))
                .add("preludes", release.preludes().stream().map(this::entry).toList())
                .add("sections", release.sections().stream().map(this::section).toList());
    }

    private JsonMap section(ReportSection section) {
        return new JsonMap()
                .add("id", section.section().id())
                .add("title", section.section().title())
                .add("level", section.section().level())
                .add("entries", section.entries().stream().map(this::entry).toList());
    }

    private JsonMap entry(ReportEntry entry) {
        JsonMap tree = new JsonMap().add("note", entry.path()).add("id", entry.id());
        entry.origin().ifPresent(origin -> tree.add("commit", origin.changed()));
        tree.add("text", entry.entry().text().strip());
        tree.add("markdown", markdown.text(entry.entry()));
        Map<String, List<String>> fields = new TreeMap<>(entry.entry().fields());
        return fields.isEmpty() ? tree : tree.add("fields", fields);
    }
}
