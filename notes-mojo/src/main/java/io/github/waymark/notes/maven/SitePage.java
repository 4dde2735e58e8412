package io.github.waymark.notes.maven;

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
        sink.head();
        sink.title();
        sink.text(report.title());
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        sink.sectionTitle1();
        sink.text(report.title());
        sink.sectionTitle1_();
        links(sink);
        if (report.releases().isEmpty()) {
            paragraph(sink, words.getString("none"));
        }
        report.releases().forEach(release -> release(sink, release));
        if (!report.knownIssues().isEmpty()) {
            knownIssues(sink);
        }
        sink.section1_();
        sink.body_();
        sink.flush();
    }

    private void knownIssues(Sink sink) {
        sink.section2();
        sink.sectionTitle2();
        anchor(sink, "affected-by-known-issues");
        sink.text(words.getString("affected"));
        sink.sectionTitle2_();
        SiteBlocks.write(
                sink,
                List.of(texts.table(
                        report.knownIssues(),
                        words.getString("affected.release"),
                        words.getString("affected.issue"),
                        words.getString("affected.fixed"))));
        sink.section2_();
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

    private void release(Sink sink, ReportRelease release) {
        sink.section2();
        sink.sectionTitle2();
        anchor(sink, Anchor.of(release.title(), ""));
        sink.text(release.heading());
        sink.sectionTitle2_();
        release.date().ifPresent(date -> paragraph(sink, words.getString("released") + " " + date));
        release.preludes().forEach(prelude -> SiteBlocks.write(sink, texts.blocks(prelude.entry())));
        release.sections().forEach(section -> section(sink, release, section));
        sink.section2_();
    }

    private void section(Sink sink, ReportRelease release, ReportSection section) {
        // The title of the page has level 1, that of the release level 2.
        int level = Math.min(section.section().level() + 2, Sink.SECTION_LEVEL_5);
        sink.section(level, NO_ATTRIBUTES);
        sink.sectionTitle(level, NO_ATTRIBUTES);
        anchor(sink, Anchor.of(release.title(), section.section().title()));
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

    private static void anchor(Sink sink, String name) {
        sink.anchor(name);
        sink.anchor_();
    }

    static void link(Sink sink, String address, String text) {
        sink.link(address);
        sink.text(text);
        sink.link_();
    }

    private static void paragraph(Sink sink, String text) {
        sink.paragraph();
        sink.text(text);
        sink.paragraph_();
    }
}
