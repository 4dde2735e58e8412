package io.github.waymark.entrypoints.maven;

import io.github.waymark.entrypoints.report.EntryPointReport;
import io.github.waymark.entrypoints.report.EntryPointReport.ExtensionPoint;
import io.github.waymark.entrypoints.report.EntryPointReport.ListedCommand;
import io.github.waymark.entrypoints.report.EntryPointReport.RegisteredExtension;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/** Writes a report as a page of the site. Each row has an anchor, the name of the service, provider or command. */
final class ReportPage {

    private final Sink sink;
    private final String title;
    private final String lastRelease;

    /**
     * A page.
     *
     * @param lastRelease the version with which the extensions were compared; empty if there is none
     */
    ReportPage(Sink sink, String title, String lastRelease) {
        this.sink = sink;
        this.title = title;
        this.lastRelease = lastRelease;
    }

    void write(EntryPointReport report) {
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
        if (report.isEmpty()) {
            paragraph("This module asks for no services, registers no providers, and has no commands.");
        }
        points(report.points());
        extensions(report.extensions());
        commands(report.commands());
        sink.section1_();
        sink.body_();
        sink.flush();
    }

    private void points(List<ExtensionPoint> points) {
        if (points.isEmpty()) {
            return;
        }
        start("Extension points", "The services that this module asks for, with the providers on its class path.");
        head("Service", "Description", "Asked for in", "Providers");
        for (ExtensionPoint point : points) {
            sink.tableRow();
            named(point.service());
            cell(point.description());
            cells(point.askedFor());
            cells(point.providers());
            sink.tableRow_();
        }
        end();
    }

    private void extensions(List<RegisteredExtension> extensions) {
        if (extensions.isEmpty()) {
            return;
        }
        start("Extensions", "The providers that this module registers.");
        boolean compared = !lastRelease.isEmpty();
        if (compared) {
            head("Name", "Provider", "Service", "Description", "Since");
        } else {
            head("Name", "Provider", "Service", "Description");
        }
        for (RegisteredExtension one : extensions) {
            sink.tableRow();
            cell(one.name());
            named(one.provider());
            cell(one.service());
            cell(one.description());
            if (compared) {
                cell(one.isNew() ? "after " + lastRelease : lastRelease + " or earlier");
            }
            sink.tableRow_();
        }
        end();
    }

    private void commands(List<ListedCommand> commands) {
        if (commands.isEmpty()) {
            return;
        }
        start("Commands", "The console scripts of this module and of its dependencies.");
        head("Name", "Target", "Artifact");
        for (ListedCommand one : commands) {
            sink.tableRow();
            named(one.name());
            cell(one.target());
            cell(one.artifact());
            sink.tableRow_();
        }
        end();
    }

    private void start(String heading, String text) {
        sink.section2();
        sink.sectionTitle2();
        sink.text(heading);
        sink.sectionTitle2_();
        paragraph(text);
        sink.table();
        sink.tableRows();
    }

    private void end() {
        sink.tableRows_();
        sink.table_();
        sink.section2_();
    }

    private void head(String... names) {
        sink.tableRow();
        for (String name : names) {
            sink.tableHeaderCell();
            sink.text(name);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
    }

    private void named(String name) {
        sink.tableCell();
        sink.anchor(name);
        sink.anchor_();
        sink.text(name);
        sink.tableCell_();
    }

    private void cell(String text) {
        sink.tableCell();
        sink.text(text);
        sink.tableCell_();
    }

    private void cells(List<String> lines) {
        sink.tableCell();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                sink.lineBreak();
            }
            sink.text(lines.get(i));
        }
        sink.tableCell_();
    }

    private void paragraph(String text) {
        sink.paragraph();
        sink.text(text);
        sink.paragraph_();
    }
}
