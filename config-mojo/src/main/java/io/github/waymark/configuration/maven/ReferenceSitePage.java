package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.render.Reference;
import io.github.waymark.configuration.render.ReferenceRow;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/** Writes a reference page as a page of the Maven site. */
final class ReferenceSitePage {

    private final Reference reference;
    private final Sink sink;

    ReferenceSitePage(Reference reference, Sink sink) {
        this.reference = reference;
        this.sink = sink;
    }

    void write() {
        sink.head();
        sink.title();
        sink.text(reference.title());
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        sink.sectionTitle1();
        sink.text(reference.title());
        sink.sectionTitle1_();
        if (reference.size() == 0) {
            paragraph("The module declares no options.");
        }
        reference.groups().forEach(this::group);
        if (!reference.deprecated().isEmpty()) {
            start("Deprecated options");
            table(List.of("Name", "Type", "Note"), reference.deprecated());
            sink.section2_();
        }
        sink.section1_();
        sink.body_();
        sink.flush();
        sink.close();
    }

    private void group(Reference.Group group) {
        start(group.heading());
        if (!group.description().isEmpty()) {
            paragraph(group.description());
        }
        table(List.of("Name", "Type", "Default", "Since", "Environment variable", "Description"), group.rows());
        sink.section2_();
    }

    private void start(String heading) {
        sink.section2();
        sink.sectionTitle2();
        sink.text(heading);
        sink.sectionTitle2_();
    }

    private void paragraph(String text) {
        sink.paragraph();
        sink.text(text);
        sink.paragraph_();
    }

    private void table(List<String> head, List<ReferenceRow> rows) {
        sink.table();
        sink.tableRows();
        sink.tableRow();
        for (String column : head) {
            sink.tableHeaderCell();
            sink.text(column);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
        for (ReferenceRow row : rows) {
            sink.tableRow();
            name(row);
            cell(row.type());
            if (row.isDeprecated()) {
                cell(row.deprecation());
            } else {
                cell(row.defaultValue());
                cell(row.since());
                cell(row.variable());
                description(row);
            }
            sink.tableRow_();
        }
        sink.tableRows_();
        sink.table_();
    }

    private void name(ReferenceRow row) {
        sink.tableCell();
        sink.anchor(row.anchor());
        sink.anchor_();
        sink.text(row.name());
        sink.tableCell_();
    }

    private void cell(String text) {
        sink.tableCell();
        sink.text(text);
        sink.tableCell_();
    }

    private void description(ReferenceRow row) {
        sink.tableCell();
        sink.text(row.description());
        if (!row.choices().isEmpty()) {
            sink.list();
            for (String choice : row.choices()) {
                sink.listItem();
                sink.text(choice);
                sink.listItem_();
            }
            sink.list_();
        }
        sink.tableCell_();
    }
}
