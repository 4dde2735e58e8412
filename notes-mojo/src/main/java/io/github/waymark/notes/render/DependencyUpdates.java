package io.github.waymark.notes.render;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.text.DependencyUpdate;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins consecutive updates of a dependency: 1.5.4 to 1.5.5 and 1.5.5 to 1.6.0 become 1.5.4 to 1.6.0. */
final class DependencyUpdates {

    private final MarkupLanguage language;

    private DependencyUpdates(MarkupLanguage language) {
        this.language = language;
    }

    /** Replaces each chain of updates with one entry, at the place of the first of them; other entries are unchanged. */
    static List<ReportEntry> join(List<ReportEntry> entries, MarkupLanguage language) {
        Map<String, List<ReportEntry>> byDependency = new LinkedHashMap<>();
        for (ReportEntry entry : entries) {
            update(entry)
                    .ifPresent(update -> byDependency
                            .computeIfAbsent(update.dependency(), key -> new ArrayList<>())
                            .add(entry));
        }
        List<ReportEntry> result = new ArrayList<>(entries);
        for (List<ReportEntry> updates : byDependency.values()) {
            if (updates.size() > 1) {
                new DependencyUpdates(language).chain(updates).ifPresent(one -> {
                    int place = result.indexOf(updates.get(0));
                    result.removeAll(updates);
                    result.add(place, one);
                });
            }
        }
        return result;
    }

    /** Joins updates of a dependency to one entry; empty if they are not consecutive. */
    private Optional<ReportEntry> chain(List<ReportEntry> updates) {
        List<Step> steps = new ArrayList<>();
        updates.forEach(entry -> step(entry).ifPresent(steps::add));
        return steps.size() == updates.size() ? joinByVersion(steps) : joinByName(updates);
    }

    /** An update from a version to a higher one. */
    private record Step(ReportEntry entry, Version from, Version to) {}

    private static Optional<Step> step(ReportEntry entry) {
        Optional<DependencyUpdate> update = update(entry);
        Optional<Version> from = update.flatMap(DependencyUpdate::from).flatMap(ReportRelease::versionOf);
        Optional<Version> to = update.map(DependencyUpdate::to).flatMap(ReportRelease::versionOf);
        return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) < 0
                ? Optional.of(new Step(entry, from.get(), to.get()))
                : Optional.empty();
    }

    /** Joins the updates from the lowest to the highest version; empty if there is a gap between them. */
    private Optional<ReportEntry> joinByVersion(List<Step> steps) {
        steps.sort(Comparator.comparing(Step::from).thenComparing(Step::to));
        Step chain = steps.get(0);
        for (Step next : steps.subList(1, steps.size())) {
            if (next.from().compareTo(chain.to()) > 0) {
                return Optional.empty();
            }
            Step higher = next.to().compareTo(chain.to()) > 0 ? next : chain;
            String to = update(higher.entry()).map(DependencyUpdate::to).orElse("");
            chain = new Step(join(chain.entry(), next.entry(), to), chain.from(), higher.to());
        }
        return Optional.of(chain.entry());
    }

    /** Joins updates whose versions can't be compared: each update starts with the version that another one ends with. */
    private Optional<ReportEntry> joinByName(List<ReportEntry> updates) {
        List<ReportEntry> left = new ArrayList<>(updates);
        Optional<ReportEntry> first = first(left);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        ReportEntry chain = first.get();
        left.remove(chain);
        while (!left.isEmpty()) {
            Optional<String> reached = update(chain).map(DependencyUpdate::to);
            Optional<ReportEntry> next = left.stream()
                    .filter(entry ->
                            update(entry).flatMap(DependencyUpdate::from).equals(reached))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            left.remove(next.get());
            chain = join(
                    chain,
                    next.get(),
                    update(next.get()).map(DependencyUpdate::to).orElse(""));
        }
        return Optional.of(chain);
    }

    private ReportEntry join(ReportEntry before, ReportEntry after, String to) {
        return new ReportEntry(
                after.id(),
                after.path(),
                DependencyUpdate.joined(before.entry(), after.entry(), to, language),
                after.origin());
    }

    /** The only update that starts with a version that no other update ends with. */
    private static Optional<ReportEntry> first(List<ReportEntry> updates) {
        List<ReportEntry> starts = updates.stream()
                .filter(entry -> updates.stream()
                        .noneMatch(other -> update(other)
                                .map(DependencyUpdate::to)
                                .equals(update(entry).flatMap(DependencyUpdate::from))))
                .toList();
        return starts.size() == 1 ? Optional.of(starts.get(0)) : Optional.empty();
    }

    private static Optional<DependencyUpdate> update(ReportEntry entry) {
        return DependencyUpdate.of(entry.entry());
    }
}
