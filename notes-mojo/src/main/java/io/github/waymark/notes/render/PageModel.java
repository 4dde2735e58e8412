package io.github.waymark.notes.render;

import io.github.waymark.finding.Place;
import io.github.waymark.markup.block.Writer;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import io.github.waymark.notes.text.Entry;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The data model of templates, which contains only maps, lists and texts. The settings page of the site documents it.
 *
 * <p>Texts are in the format of the template. Titles are escaped, except in HTML and XML, where the templates escape them.
 */
final class PageModel {

    private final NotesReport report;
    private final Config config;
    private final NotesFormat format;
    private final EntryWriter texts;

    PageModel(NotesReport report, Config config, NotesFormat format) {
        this(
                report,
                config,
                format,
                new EntryWriter(format, report.language(), config.pages().issues()));
    }

    PageModel(NotesReport report, Config config, NotesFormat format, EntryWriter texts) {
        this.report = report;
        this.config = config;
        this.format = format;
        this.texts = texts;
    }

    Map<String, Object> page() {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", texts.escaped(report.title()));
        page.put("titleWidth", report.title().length());
        page.put("product", config.pages().product().orElse(report.title()));
        page.put("branch", report.branch().orElse(""));
        page.put("dates", config.pages().dates());
        page.put("source", config.pages().source());
        page.put("knownIssues", knownIssues());
        page.put("releases", report.releases().stream().map(this::release).toList());
        return page;
    }

    private String knownIssues() {
        return report.knownIssues().isEmpty()
                ? ""
                : texts.write(texts.table(report.knownIssues(), "Release", "Known issue", "Fixed in"));
    }

    Map<String, Object> release(ReportRelease release) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", release.name());
        PackageVersion version = PackageVersion.of(release.title(), release.released());
        model.put("version", version.plain());
        model.put("debianVersion", version.debian());
        model.put("title", texts.escaped(release.heading()));
        model.put("titleWidth", release.heading().length());
        model.put("also", release.also());
        model.put("anchor", anchor(release.title(), ""));
        model.put("released", release.released());
        model.put("tag", release.tag().orElse(""));
        model.put("commit", release.commit().orElse(""));
        model.put("date", release.date().orElse(""));
        model.put("mailDate", mailDate(release.date().orElse("")));
        model.put("preludeTitle", release.preludeTitle());
        model.put("preludeAnchor", anchor(release.title(), release.preludeTitle()));
        model.put("preludes", release.preludes().stream().map(this::entry).toList());
        model.put(
                "noNotes",
                release.isEmpty()
                        ? texts.text(new Entry(config.pages().noNotes(), Place.of("no_notes"), Map.of()))
                        : "");
        List<Map<String, Object>> sections = new ArrayList<>();
        release.sections().forEach(section -> sections.add(section(release, section)));
        model.put("sections", sections);
        return model;
    }

    Map<String, Object> section(ReportRelease release, ReportSection section) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", section.section().id());
        model.put("title", texts.escaped(section.section().title()));
        model.put("titleWidth", section.section().title().length());
        model.put("level", section.section().level());
        model.put("anchor", anchor(release.title(), section.section().title()));
        List<Map<String, Object>> entries =
                section.entries().stream().map(this::entry).toList();
        model.put("entries", entries);
        model.put(
                "loose",
                entries.stream()
                        .anyMatch(entry -> String.valueOf(entry.get("text")).contains("\n")));
        return model;
    }

    Map<String, Object> entry(ReportEntry entry) {
        Map<String, Object> model = new LinkedHashMap<>();
        String text = texts.text(entry.entry());
        model.put("id", entry.id());
        model.put("path", entry.path());
        model.put("commit", entry.origin().map(origin -> origin.changed()).orElse(""));
        model.put("text", text);
        model.put("item", indented(texts.item(entry.entry())));
        model.put("firstLine", text.lines().findFirst().orElse(""));
        model.put("fields", new LinkedHashMap<>(entry.entry().fields()));
        for (String field : Entry.BUILT_IN) {
            model.put(field, entry.entry().field(field));
        }
        return model;
    }

    private String indented(String item) {
        return format == NotesFormat.HTML || format == NotesFormat.ASCIIDOC ? item : Writer.indented(item, "  ");
    }

    /** The date in the format of Debian changelogs. */
    private static String mailDate(String day) {
        LocalDate date = day.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(day);
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy", Locale.ENGLISH).format(date) + " 00:00:00 +0000";
    }

    /** In reStructuredText the same anchor as reno's, so that links to its pages stay valid; in other formats safe in URLs. */
    private String anchor(String release, String section) {
        if (format == NotesFormat.RST) {
            String branch =
                    report.branch().map(name -> "_" + name.replace('/', '_')).orElse("");
            return (report.title().isEmpty() ? "relnotes" : report.title()) + "_" + release + branch
                    + (section.isEmpty() ? "" : "_" + section);
        }
        return Anchor.of(release, section);
    }
}
