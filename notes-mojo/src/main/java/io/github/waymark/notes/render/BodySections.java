package io.github.waymark.notes.render;

import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import io.github.waymark.notes.text.DependencyUpdate;
import io.github.waymark.release.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sections of a release in the order of its body.
 *
 * @param first what users have to act on: critical notes, sections that require a major release ({@code semver_major}), security notes
 * @param others the other sections, without updates of dependencies
 * @param updates updates of dependencies
 */
record BodySections(List<Alert> first, List<ReportSection> others, List<ReportEntry> updates) {

    private static final List<String> KINDS = List.of("CAUTION", "WARNING", "IMPORTANT");

    BodySections {
        first = List.copyOf(first);
        others = List.copyOf(others);
        updates = List.copyOf(updates);
    }

    /** A section that is shown as an alert; {@code kind} as the forges spell it. */
    record Alert(String kind, ReportSection section) {}

    static BodySections of(Config config, List<ReportSection> sections) {
        List<Alert> first = new ArrayList<>();
        List<ReportSection> others = new ArrayList<>();
        List<ReportEntry> updates = new ArrayList<>();
        String kind = "";
        int level = 0;
        for (ReportSection section : sections) {
            // The sections below one that is shown first belong to it.
            if (kind.isEmpty() || section.section().level() <= level) {
                kind = kind(config, section.section());
                level = section.section().level();
            }
            if (kind.isEmpty()) {
                others.add(withoutUpdates(section, updates));
            } else if (!section.entries().isEmpty()) {
                first.add(new Alert(kind, section));
            }
        }
        // The sort is stable.
        first.sort(Comparator.comparingInt(alert -> KINDS.indexOf(alert.kind())));
        return new BodySections(first, withoutEmpty(others), updates);
    }

    private static String kind(Config config, Section section) {
        int rank = section.rank("major".equals(config.bumps().get(section.id())));
        return rank < KINDS.size() ? KINDS.get(rank) : "";
    }

    private static ReportSection withoutUpdates(ReportSection section, List<ReportEntry> updates) {
        List<ReportEntry> entries = new ArrayList<>();
        for (ReportEntry entry : section.entries()) {
            (DependencyUpdate.of(entry.entry()).isPresent() ? updates : entries).add(entry);
        }
        return new ReportSection(section.section(), entries);
    }

    /** Removes headings without entries below them. */
    private static List<ReportSection> withoutEmpty(List<ReportSection> sections) {
        List<ReportSection> filled = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            int level = sections.get(i).section().level();
            boolean hasEntries = !sections.get(i).entries().isEmpty();
            for (int k = i + 1; k < sections.size() && sections.get(k).section().level() > level; k++) {
                hasEntries |= !sections.get(k).entries().isEmpty();
            }
            if (hasEntries) {
                filled.add(sections.get(i));
            }
        }
        return filled;
    }
}
