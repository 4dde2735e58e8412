package io.github.waymark.notes.render;

import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import io.github.waymark.notes.text.AffectedRange;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A known issue, with the releases that have it.
 *
 * @param releases their titles, newest first
 * @param fixedIn the release that fixes it; empty if none does yet, or the note doesn't tell
 */
public record KnownIssue(List<String> releases, ReportEntry entry, Optional<String> fixedIn) {

    public KnownIssue {
        releases = List.copyOf(releases);
    }

    /**
     * Finds the known issues of releases: the entries with a field {@code affects}. If there is one, the other entries of the section
     * for known issues are included, too, which tell only the release that has them.
     *
     * @param releases newest first, after {@link AffectedReleases}
     */
    static List<KnownIssue> of(List<ReportRelease> releases) {
        boolean told = releases.stream()
                .flatMap(release -> release.entries().stream())
                .anyMatch(entry -> !entry.entry().field("affects").isEmpty());
        if (!told) {
            return List.of();
        }
        List<Version> versions = new ArrayList<>();
        for (ReportRelease release : releases) {
            if (release.released()) {
                ReportRelease.versionOf(release.name()).ifPresent(versions::add);
            }
        }
        Map<Key, List<String>> found = new LinkedHashMap<>();
        for (ReportRelease release : releases) {
            for (ReportSection section : release.sections()) {
                for (ReportEntry entry : section.entries()) {
                    key(release, section, entry, versions)
                            .ifPresent(key -> found.computeIfAbsent(key, any -> new ArrayList<>())
                                    .add(release.title()));
                }
            }
        }
        List<KnownIssue> issues = new ArrayList<>();
        found.forEach((key, titles) -> issues.add(new KnownIssue(titles, key.entry(), key.fixedIn())));
        return issues;
    }

    /** Releases with the same issue and the same fix are one row. */
    private record Key(ReportEntry entry, Optional<String> fixedIn) {}

    /** Empty if the release doesn't have the issue: its note is in the release that fixes it, too. */
    private static Optional<Key> key(
            ReportRelease release, ReportSection section, ReportEntry entry, List<Version> versions) {
        List<String> affects = entry.entry().field("affects");
        if (affects.isEmpty()) {
            boolean known = section.section().id().equals("issues") && release.released();
            return known ? Optional.of(new Key(entry, Optional.empty())) : Optional.empty();
        }
        Optional<Version> version = ReportRelease.versionOf(release.name());
        if (version.isEmpty() || !release.released()) {
            return Optional.empty();
        }
        for (String text : affects) {
            AffectedRange range = AffectedRange.of(text);
            if (range.contains(version.get())) {
                return Optional.of(new Key(entry, fixedIn(range, affects, version.get(), versions)));
            }
        }
        return Optional.empty();
    }

    /** The version before which the range ends, or the next release that no range contains. */
    private static Optional<String> fixedIn(
            AffectedRange range, List<String> affects, Version version, List<Version> versions) {
        Optional<Version> end = range.endOf(version);
        if (end.isPresent()) {
            return end.map(Version::text);
        }
        return versions.stream()
                .filter(one -> one.compareTo(version) > 0)
                .filter(one -> affects.stream()
                        .noneMatch(text -> AffectedRange.of(text).contains(one)))
                .min(Version::compareTo)
                .map(Version::text);
    }
}
