package io.github.waymark.entrypoints.maven;

import io.github.waymark.entrypoints.report.EntryPointReport;
import io.github.waymark.entrypoints.report.EntryPointReport.ExtensionPoint;
import io.github.waymark.entrypoints.report.EntryPointReport.ListedCommand;
import io.github.waymark.entrypoints.report.EntryPointReport.RegisteredExtension;
import io.github.waymark.maven.site.SitePageWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.doxia.sink.Sink;

/** Writes a report as a page of the site. Each row has an anchor, the name of the service, provider or command. */
final class ReportPage {

    private final SitePageWriter page;
    private final String title;
    private final String lastRelease;

    /**
     * A page.
     *
     * @param lastRelease the version with which the extensions were compared; empty if there is none
     */
    ReportPage(Sink sink, String title, String lastRelease) {
        this.page = new SitePageWriter(sink);
        this.title = title;
        this.lastRelease = lastRelease;
    }

    void write(EntryPointReport report) {
        page.page(title, () -> {
            if (report.isEmpty()) {
                page.paragraph("This module asks for no services, registers no providers, and has no commands.");
            }
            points(report.points());
            extensions(report.extensions());
            commands(report.commands());
        });
    }

    private void points(List<ExtensionPoint> points) {
        table(
                "Extension points",
                "The services that this module asks for, with the providers on its class path.",
                List.of("Service", "Description", "Asked for in", "Providers"),
                points,
                point -> {
                    named(point.service());
                    page.cell(point.description());
                    page.cell(point.askedFor());
                    page.cell(point.providers());
                });
    }

    private void extensions(List<RegisteredExtension> extensions) {
        boolean compared = !lastRelease.isEmpty();
        List<String> columns = new ArrayList<>(List.of("Name", "Provider", "Service", "Description"));
        if (compared) {
            columns.add("Since");
        }
        table("Extensions", "The providers that this module registers.", columns, extensions, one -> {
            page.cell(one.name());
            named(one.provider());
            page.cell(one.service());
            page.cell(one.description());
            if (compared) {
                page.cell(one.isNew() ? "after " + lastRelease : lastRelease + " or earlier");
            }
        });
    }

    private void commands(List<ListedCommand> commands) {
        table(
                "Commands",
                "The console scripts of this module and of its dependencies.",
                List.of("Name", "Target", "Artifact"),
                commands,
                one -> {
                    named(one.name());
                    page.cell(one.target());
                    page.cell(one.artifact());
                });
    }

    private <T> void table(String heading, String text, List<String> columns, List<T> rows, Consumer<T> cells) {
        if (!rows.isEmpty()) {
            page.section(heading, () -> {
                page.paragraph(text);
                page.table(columns, () -> rows.forEach(row -> page.row(() -> cells.accept(row))));
            });
        }
    }

    private void named(String name) {
        page.cell(name, name);
    }
}
