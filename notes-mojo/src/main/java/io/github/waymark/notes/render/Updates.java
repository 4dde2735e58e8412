package io.github.waymark.notes.render;

import io.github.waymark.notes.config.Language;
import io.github.waymark.notes.render.Report.ReportEntry;
import io.github.waymark.notes.text.DependencyUpdate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins updates of a dependency that follow each other: 1.5.4 to 1.5.5 and 1.5.5 to 1.6.0 are 1.5.4 to 1.6.0. */
final class Updates {

    private final Language language;

    private Updates(Language language) {
        this.language = language;
    }

    /** The entries with each chain of updates as one, where its last entry stood; what makes no chain stays as it is. */
    static List<ReportEntry> joined(List<ReportEntry> entries, Language language) {
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
                new Updates(language).chain(updates).ifPresent(one -> {
                    int place = result.indexOf(updates.get(0));
                    result.removeAll(updates);
                    result.add(place, one);
                });
            }
        }
        return result;
    }

    /** One entry for all of them; empty when they don't follow each other from one version to another. */
    private Optional<ReportEntry> chain(List<ReportEntry> updates) {
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
            ReportEntry newer = next.get();
            chain = new ReportEntry(
                    newer.id(),
                    newer.path(),
                    DependencyUpdate.joined(chain.entry(), newer.entry(), language),
                    newer.origin());
        }
        return Optional.of(chain);
    }

    /** The one that starts where no other one leads to. */
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
