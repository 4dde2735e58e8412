package io.github.waymark.maven.site;

import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/** Writes a page of the site: its title, its sections, paragraphs and tables. */
public final class SitePageWriter {

    private final Sink sink;

    public SitePageWriter(Sink sink) {
        this.sink = sink;
    }

    /** Where the rest of the content goes. */
    public Sink sink() {
        return sink;
    }

    /** Writes a page. */
    public void page(String title, Runnable content) {
        sink.head();
        sink.title();
        sink.text(title);
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        sink.sectionTitle1();
        sink.text(title);
        sink.sectionTitle1_();
        content.run();
        sink.section1_();
        sink.body_();
        sink.flush();
    }

    /** Writes a section of the page. */
    public void section(String heading, Runnable content) {
        section(() -> sink.text(heading), content);
    }

    /** Writes a section to which links can lead. */
    public void section(String heading, String anchor, Runnable content) {
        section(
                () -> {
                    anchor(anchor);
                    sink.text(heading);
                },
                content);
    }

    private void section(Runnable heading, Runnable content) {
        sink.section2();
        sink.sectionTitle2();
        heading.run();
        sink.sectionTitle2_();
        content.run();
        sink.section2_();
    }

    /** Writes a place to which links can lead. */
    public void anchor(String name) {
        sink.anchor(name);
        sink.anchor_();
    }

    /** Writes a paragraph. */
    public void paragraph(String text) {
        sink.paragraph();
        sink.text(text);
        sink.paragraph_();
    }

    /** Writes a table, whose content is rows. */
    public void table(List<String> columns, Runnable rows) {
        sink.table();
        sink.tableRows();
        sink.tableRow();
        for (String column : columns) {
            sink.tableHeaderCell();
            sink.text(column);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
        rows.run();
        sink.tableRows_();
        sink.table_();
    }

    /** Writes a row, whose content is cells. */
    public void row(Runnable cells) {
        sink.tableRow();
        cells.run();
        sink.tableRow_();
    }

    /** Writes a cell. */
    public void cell(String text) {
        cell(() -> sink.text(text));
    }

    /** Writes a cell to which links can lead. */
    public void cell(String text, String anchor) {
        cell(() -> {
            anchor(anchor);
            sink.text(text);
        });
    }

    /** Writes a cell with several lines. */
    public void cell(List<String> lines) {
        cell(() -> {
            for (int i = 0; i < lines.size(); i++) {
                if (i > 0) {
                    sink.lineBreak();
                }
                sink.text(lines.get(i));
            }
        });
    }

    /** Writes a cell with any content. */
    public void cell(Runnable content) {
        sink.tableCell();
        content.run();
        sink.tableCell_();
    }
}
