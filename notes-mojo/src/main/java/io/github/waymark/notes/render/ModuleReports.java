package io.github.waymark.notes.render;

import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.MarkupLanguage;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the releases of several modules, which have versions of their own, onto one page. */
public final class ModuleReports {

    /** What one module says, and the settings that it says it with. */
    public record Part(String module, NotesReport report, Config config) {

        /** In Markdown, as all parts of a page have to be in one language. */
        private NotesReport inMarkdown() {
            return JsonNotesReader.read(new JsonNotesWriter(report, config).json(), module);
        }
    }

    private record Placed(String module, int age, ReportRelease release) {}

    /** What is not released is newer than all days; the releases of a module keep their order. */
    private static final Comparator<Placed> NEWEST_FIRST = Comparator.comparing(
                    (Placed placed) -> placed.release().date().orElse("9999-99-99"), Comparator.reverseOrder())
            .thenComparing(Placed::module)
            .thenComparing(Placed::age);

    private ModuleReports() {}

    /**
     * All releases, the newest day first, titled {@code module 1.2.0}.
     *
     * @param parts at least one
     */
    public static NotesReport together(String title, List<Part> parts) {
        boolean mixed =
                parts.stream().map(part -> part.report().language()).distinct().count() > 1;
        List<Placed> all = new ArrayList<>();
        for (Part part : parts) {
            NotesReport report = mixed ? part.inMarkdown() : part.report();
            for (int age = 0; age < report.releases().size(); age++) {
                ReportRelease release = report.releases().get(age);
                all.add(new Placed(part.module(), age, release.titled(part.module() + " " + release.title())));
            }
        }
        all.sort(NEWEST_FIRST);
        return new NotesReport(
                title,
                Optional.empty(),
                mixed ? MarkupLanguage.MARKDOWN : parts.get(0).report().language(),
                all.stream().map(Placed::release).toList(),
                List.of());
    }
}
