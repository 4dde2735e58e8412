package io.github.waymark.notes.maven;

import io.github.waymark.maven.site.SitePageWriter;
import io.github.waymark.notes.render.Anchor;
import io.github.waymark.notes.render.EntryWriter;
import io.github.waymark.notes.render.NotesReport;
import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkEventAttributes;
import org.jspecify.annotations.Nullable;

/** Writes a report as a page of the site. */
final class SitePage {

    /** A link to another page. */
    record Link(String text, String address) {}

    private static final @Nullable SinkEventAttributes NO_ATTRIBUTES = null;

    private final NotesReport report;
    private final EntryWriter texts;
    private final ResourceBundle words;
    private final Optional<Link> modules;
    private final List<Link> series;

    /**
     * Creates a page.
     *
     * @param modules the page with all modules; empty if there is none
     * @param series the pages of the series
     */
    SitePage(NotesReport report, EntryWriter texts, ResourceBundle words, Optional<Link> modules, List<Link> series) {
        this.report = report;
        this.texts = texts;
        this.words = words;
        this.modules = modules;
        this.series = List.copyOf(series);
    }

    void write(Sink sink) {
        SitePageWriter page = new SitePageWriter(sink);
        page.page(report.title(), () -> {
            links(sink);
            if (report.releases().isEmpty()) {
                page.paragraph(words.getString("none"));
            }
            report.releases().forEach(release -> release(page, release));
            if (!report.knownIssues().isEmpty()) {
                page.section(words.getString("affected"), "affected-by-known-issues", () -> knownIssues(sink));
            }
        });
    }

    private void knownIssues(Sink sink) {
        SiteBlocks.write(
                sink,
                List.of(texts.table(
                        report.knownIssues(),
                        words.getString("affected.release"),
                        words.getString("affected.issue"),
                        words.getString("affected.fixed"))));
    }

    private void links(Sink sink) {
        modules.ifPresent(page -> {
            sink.paragraph();
            link(sink, page.address(), page.text());
            sink.paragraph_();
        });
        if (!series.isEmpty()) {
            sink.paragraph();
            sink.text(words.getString("series"));
            series.forEach(one -> {
                sink.text(" ");
                link(sink, one.address(), one.text());
            });
            sink.paragraph_();
        }
    }

    private void release(SitePageWriter page, ReportRelease release) {
        page.section(release.heading(), Anchor.of(release.title(), ""), () -> {
            release.date().ifPresent(date -> page.paragraph(words.getString("released") + " " + date));
            release.preludes().forEach(prelude -> SiteBlocks.write(page.sink(), texts.blocks(prelude.entry())));
            release.sections().forEach(section -> section(page, release, section));
        });
    }

    private void section(SitePageWriter page, ReportRelease release, ReportSection section) {
        Sink sink = page.sink();
        // The title of the page has level 1, that of the release level 2.
        int level = Math.min(section.section().level() + 2, Sink.SECTION_LEVEL_5);
        sink.section(level, NO_ATTRIBUTES);
        sink.sectionTitle(level, NO_ATTRIBUTES);
        page.anchor(Anchor.of(release.title(), section.section().title()));
        sink.text(section.section().title());
        sink.sectionTitle_(level);
        if (!section.entries().isEmpty()) {
            sink.list();
            for (ReportEntry entry : section.entries()) {
                sink.listItem();
                SiteBlocks.writeItem(sink, texts.blocks(entry.entry()));
                sink.listItem_();
            }
            sink.list_();
        }
        sink.section_(level);
    }

    static void link(Sink sink, String address, String text) {
        sink.link(address);
        sink.text(text);
        sink.link_();
    }
}
