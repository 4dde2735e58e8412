package io.github.waymark.notes.render;

import io.github.waymark.notes.Release;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import io.github.waymark.notes.text.AffectedRange;
import io.github.waymark.release.Section;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds entries with a field {@code affects: "[1.2.0,)"} to the releases in that range. */
final class AffectedReleases {

    private final Config config;

    AffectedReleases(Config config) {
        this.config = config;
    }

    /**
     * Returns the releases with the added entries, including releases that have no other notes.
     *
     * @param all the releases of the branch, newest first
     */
    List<ReportRelease> apply(List<ReportRelease> shown, List<Release> all) {
        List<AffectingEntry> affecting = affectingEntries(shown);
        if (affecting.isEmpty()) {
            return shown;
        }
        Map<String, ReportRelease> byName = new LinkedHashMap<>();
        shown.forEach(release -> byName.put(release.name(), release));
        List<ReportRelease> result = new ArrayList<>();
        for (Release release : all) {
            ReportRelease known = byName.remove(release.name());
            ReportRelease base = known == null ? empty(release) : known;
            ReportRelease more = release.released() ? withAffecting(base, release, affecting) : base;
            if (known != null || !more.sections().isEmpty()) {
                result.add(more);
            }
        }
        result.addAll(byName.values());
        return result;
    }

    private record AffectingEntry(String release, Section section, ReportEntry entry) {}

    private static List<AffectingEntry> affectingEntries(List<ReportRelease> shown) {
        List<AffectingEntry> affecting = new ArrayList<>();
        for (ReportRelease release : shown) {
            for (ReportSection section : release.sections()) {
                for (ReportEntry entry : section.entries()) {
                    if (!entry.entry().field("affects").isEmpty()) {
                        affecting.add(new AffectingEntry(release.name(), section.section(), entry));
                    }
                }
            }
        }
        return affecting;
    }

    private ReportRelease withAffecting(ReportRelease base, Release release, List<AffectingEntry> affecting) {
        Optional<Version> version = release.version();
        Map<Section, List<ReportEntry>> sections = new LinkedHashMap<>();
        config.form().sections().forEach(section -> sections.put(section, new ArrayList<>()));
        base.sections()
                .forEach(section -> sections.computeIfAbsent(section.section(), key -> new ArrayList<>())
                        .addAll(section.entries()));
        boolean changed = false;
        for (AffectingEntry one : affecting) {
            boolean affected = version.isPresent()
                    && one.entry().entry().field("affects").stream()
                            .anyMatch(range -> AffectedRange.of(range).contains(version.get()));
            if (affected && !one.release().equals(base.name())) {
                sections.computeIfAbsent(one.section(), key -> new ArrayList<>())
                        .add(one.entry());
                changed = true;
            }
        }
        if (!changed) {
            return base;
        }
        List<ReportSection> filled = new ArrayList<>();
        sections.forEach((section, entries) -> {
            boolean heading =
                    base.sections().stream().anyMatch(own -> own.section().equals(section));
            if (heading || !entries.isEmpty()) {
                filled.add(new ReportSection(section, entries));
            }
        });
        return base.withEntries(base.preludes(), filled);
    }

    private ReportRelease empty(Release release) {
        return new ReportRelease(
                release.name(),
                release.name(),
                release.also(),
                release.tag(),
                release.commit(),
                release.date().map(ReportBuilder::day),
                release.released(),
                config.form().preludeTitle(),
                List.of(),
                List.of());
    }
}
