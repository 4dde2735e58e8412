package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.render.Reference;
import io.github.waymark.configuration.render.ReferenceRow;
import io.github.waymark.maven.site.SitePageWriter;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/** Writes a reference page as a page of the Maven site. */
final class ReferenceSitePage {

    private final Reference reference;
    private final Sink sink;
    private final SitePageWriter page;

    ReferenceSitePage(Reference reference, Sink sink) {
        this.reference = reference;
        this.sink = sink;
        this.page = new SitePageWriter(sink);
    }

    void write() {
        page.page(reference.title(), () -> {
            if (reference.size() == 0) {
                page.paragraph("The module declares no options.");
            }
            reference.groups().forEach(this::group);
            if (!reference.deprecated().isEmpty()) {
                page.section(
                        "Deprecated options", () -> table(List.of("Name", "Type", "Note"), reference.deprecated()));
            }
        });
    }

    private void group(Reference.Group group) {
        page.section(group.heading(), () -> {
            if (!group.description().isEmpty()) {
                page.paragraph(group.description());
            }
            table(List.of("Name", "Type", "Default", "Since", "Environment variable", "Description"), group.rows());
        });
    }

    private void table(List<String> columns, List<ReferenceRow> rows) {
        page.table(columns, () -> rows.forEach(row -> page.row(() -> cells(row))));
    }

    private void cells(ReferenceRow row) {
        page.cell(row.name(), row.anchor());
        page.cell(row.type());
        if (row.isDeprecated()) {
            page.cell(row.deprecation());
        } else {
            page.cell(row.defaultValue());
            page.cell(row.since());
            page.cell(row.variable());
            page.cell(() -> description(row));
        }
    }

    private void description(ReferenceRow row) {
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
    }
}
