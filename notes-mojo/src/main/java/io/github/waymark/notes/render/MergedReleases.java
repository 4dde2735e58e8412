package io.github.waymark.notes.render;

import io.github.waymark.notes.config.MarkupLanguage;
import io.github.waymark.notes.config.Section;
import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one of several releases: what somebody wants to read who goes from the first of them to the last in one step. */
public final class MergedReleases {

    private final List<ReportRelease> releases;
    private final MarkupLanguage language;
    private final List<Section> usual;

    private MergedReleases(List<ReportRelease> releases, MarkupLanguage language, List<Section> usual) {
        this.releases = releases;
        this.language = language;
        this.usual = usual;
    }

    /**
     * All of the releases in one; an entry that several of them show is told once, and updates of one dependency are joined.
     *
     * @param releases newest first
     * @param title of the one
     * @param usual the order of sections, as far as it is known
     * @return empty when there are none
     */
    public static Optional<ReportRelease> all(
            List<ReportRelease> releases, String title, MarkupLanguage language, List<Section> usual) {
        return releases.isEmpty()
                ? Optional.empty()
                : Optional.of(new MergedReleases(releases, language, usual).titled(title));
    }

    private ReportRelease titled(String title) {
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
                sections.add(new ReportSection(section, DependencyUpdates.joined(List.copyOf(some), language))));
        return new ReportRelease(
                title,
                title,
                newest.tag(),
                newest.commit(),
                newest.date(),
                newest.released(),
                newest.preludeTitle(),
                preludes,
                sections);
    }

    /** A release lacks sections that it has no entries in; what it has keeps its order. */
    private List<Section> order() {
        List<Section> order = new ArrayList<>();
        Set<Section> shown = new HashSet<>();
        for (ReportRelease release : releases) {
            release.sections().forEach(section -> shown.add(section.section()));
        }
        usual.stream().filter(shown::contains).forEach(order::add);
        for (ReportRelease release : releases) {
            List<Section> own =
                    release.sections().stream().map(ReportSection::section).toList();
            for (int i = 0; i < own.size(); i++) {
                if (!order.contains(own.get(i))) {
                    order.add(place(own, i, order), own.get(i));
                }
            }
        }
        return order;
    }

    /** After the section that it follows, or before the next one that is known, or else at the end. */
    private static int place(List<Section> own, int index, List<Section> order) {
        if (index > 0) {
            return order.indexOf(own.get(index - 1)) + 1;
        }
        for (Section next : own.subList(index + 1, own.size())) {
            if (order.contains(next)) {
                return order.indexOf(next);
            }
        }
        return order.size();
    }
}
