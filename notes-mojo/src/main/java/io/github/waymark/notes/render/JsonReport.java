package io.github.waymark.notes.render;

import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.json.Json;
import io.github.waymark.notes.render.Report.ReportEntry;
import io.github.waymark.notes.render.Report.ReportRelease;
import io.github.waymark.notes.render.Report.ReportSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a report for programs. The shape is a contract: see {@code release-notes.schema.json}. */
public final class JsonReport {

    private static final int SCHEMA = 1;

    private final Report report;
    private final Texts markdown;

    public JsonReport(Report report, Config config) {
        this.report = report;
        this.markdown =
                new Texts(Format.MARKDOWN, report.language(), config.look().issues());
    }

    /** The report as JSON, ended by a line end. */
    public String json() {
        return Json.of(tree());
    }

    /** The same as maps, lists and texts. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", SCHEMA);
        tree.put("title", report.title());
        put(tree, "branch", report.branch().orElse(null));
        tree.put("markup", report.language().word());
        tree.put("releases", report.releases().stream().map(this::release).toList());
        return tree;
    }

    private Map<String, Object> release(ReportRelease release) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", release.name());
        tree.put("title", release.title());
        tree.put("released", release.released());
        put(tree, "tag", release.tag().orElse(null));
        put(tree, "commit", release.commit().orElse(null));
        put(tree, "date", release.date().orElse(null));
        tree.put("preludes", release.preludes().stream().map(this::entry).toList());
        tree.put("sections", release.sections().stream().map(this::section).toList());
        return tree;
    }

    private Map<String, Object> section(ReportSection section) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", section.section().id());
        tree.put("title", section.section().title());
        tree.put("level", section.section().level());
        tree.put("entries", section.entries().stream().map(this::entry).toList());
        return tree;
    }

    private Map<String, Object> entry(ReportEntry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("note", entry.path());
        tree.put("id", entry.id());
        entry.origin().ifPresent(origin -> tree.put("commit", origin.changed()));
        tree.put("text", entry.entry().text().strip());
        tree.put("markdown", markdown.text(entry.entry()));
        Map<String, List<String>> fields = new java.util.TreeMap<>(entry.entry().fields());
        if (!fields.isEmpty()) {
            tree.put("fields", fields);
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        // The value null is part of the contract.
        @SuppressWarnings("NullAway")
        Object unused = tree.put(name, value);
    }
}
