package io.github.waymark.notes.render;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Combines the releases of several modules, which have different versions, on one page. */
public final class ModuleReports {

    /** The report of a module, and the settings of the module. */
    public record Part(String module, NotesReport report, Config config) {

        /** The report in Markdown, because all parts of a page must be in one language. */
        private NotesReport inMarkdown() {
            return JsonNotesReader.read(new JsonNotesWriter(report, config).json(), module);
        }
    }

    private record ModuleRelease(String module, int index, ReportRelease release) {}

    /** Unreleased notes are newer than all dates; the releases of a module keep their order. */
    private static final Comparator<ModuleRelease> NEWEST_FIRST = Comparator.comparing(
                    (ModuleRelease entry) -> entry.release().date().orElse("9999-99-99"), Comparator.reverseOrder())
            .thenComparing(ModuleRelease::module)
            .thenComparing(ModuleRelease::index);

    private ModuleReports() {}

    /**
     * Combines the releases, newest first, with titles such as {@code module 1.2.0}.
     *
     * @param parts at least one
     */
    public static NotesReport combine(String title, List<Part> parts) {
        boolean mixed =
                parts.stream().map(part -> part.report().language()).distinct().count() > 1;
        List<ModuleRelease> all = new ArrayList<>();
        List<KnownIssue> issues = new ArrayList<>();
        for (Part part : parts) {
            NotesReport report = mixed ? part.inMarkdown() : part.report();
            for (KnownIssue issue : report.knownIssues()) {
                List<String> titles = issue.releases().stream()
                        .map(release -> part.module() + " " + release)
                        .toList();
                issues.add(new KnownIssue(titles, issue.entry(), issue.fixedIn()));
            }
            for (int index = 0; index < report.releases().size(); index++) {
                ReportRelease release = report.releases().get(index);
                all.add(new ModuleRelease(part.module(), index, release.titled(part.module() + " " + release.title())));
            }
        }
        all.sort(NEWEST_FIRST);
        return new NotesReport(
                        title,
                        Optional.empty(),
                        mixed ? MarkupLanguage.MARKDOWN : parts.get(0).report().language(),
                        all.stream().map(ModuleRelease::release).toList(),
                        List.of())
                .withKnownIssues(issues);
    }
}
