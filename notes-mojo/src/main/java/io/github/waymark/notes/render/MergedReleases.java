package io.github.waymark.notes.render;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import io.github.waymark.release.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Merges several releases into one, for users who upgrade from the first to the last in one step. */
public final class MergedReleases {

    private final List<ReportRelease> releases;
    private final MarkupLanguage language;
    private final List<Section> knownOrder;

    private MergedReleases(List<ReportRelease> releases, MarkupLanguage language, List<Section> knownOrder) {
        this.releases = releases;
        this.language = language;
        this.knownOrder = knownOrder;
    }

    /**
     * Merges releases; an entry of several releases is contained once, and consecutive updates of a dependency are joined.
     *
     * @param releases newest first
     * @param title the title of the merged release
     * @param knownOrder the order of known sections
     * @return empty if there are no releases
     */
    public static Optional<ReportRelease> merge(
            List<ReportRelease> releases, String title, MarkupLanguage language, List<Section> knownOrder) {
        return releases.isEmpty()
                ? Optional.empty()
                : Optional.of(new MergedReleases(releases, language, knownOrder).merge(title));
    }

    private ReportRelease merge(String title) {
        ReportRelease newest = releases.get(0);
        Map<Section, Set<ReportEntry>> entries = new LinkedHashMap<>();
        order().forEach(section -> entries.put(section, new LinkedHashSet<>()));
        List<ReportEntry> preludes = new ArrayList<>();
        for (ReportRelease release : releases) {
            preludes.addAll(release.preludes());
            release.sections()
                    .forEach(section -> entries.getOrDefault(section.section(), new LinkedHashSet<>())
                            .addAll(section.entries()));
        }
        List<ReportSection> sections = new ArrayList<>();
        entries.forEach((section, some) ->
                sections.add(new ReportSection(section, DependencyUpdates.join(List.copyOf(some), language))));
        return new ReportRelease(
                title,
                title,
                List.of(),
                newest.tag(),
                newest.commit(),
                newest.date(),
                newest.released(),
                newest.preludeTitle(),
                preludes,
                sections);
    }

    /** The order of the sections of all releases: first the known ones, then the others near their neighbors. */
    private List<Section> order() {
        List<Section> order = new ArrayList<>();
        Set<Section> shown = new HashSet<>();
        for (ReportRelease release : releases) {
            release.sections().forEach(section -> shown.add(section.section()));
        }
        knownOrder.stream().filter(shown::contains).forEach(order::add);
        for (ReportRelease release : releases) {
            List<Section> sections =
                    release.sections().stream().map(ReportSection::section).toList();
            for (int i = 0; i < sections.size(); i++) {
                if (!order.contains(sections.get(i))) {
                    order.add(indexFor(sections, i, order), sections.get(i));
                }
            }
        }
        return order;
    }

    /** The index after the preceding section, before the next one that has an index, or at the end. */
    private static int indexFor(List<Section> sections, int index, List<Section> order) {
        if (index > 0) {
            return order.indexOf(sections.get(index - 1)) + 1;
        }
        for (Section next : sections.subList(index + 1, sections.size())) {
            if (order.contains(next)) {
                return order.indexOf(next);
            }
        }
        return order.size();
    }
}
