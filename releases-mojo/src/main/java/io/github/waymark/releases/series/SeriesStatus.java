package io.github.waymark.releases.series;

import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All series, newest first, from a file such as {@code data/series_status.yaml}. The series {@code independent} always exists.
 *
 * @param all the series
 */
public record SeriesStatus(List<Series> all) {

    public SeriesStatus {
        all = List.copyOf(all);
    }

    /** Reads a file that complies with its schema. */
    public static SeriesStatus of(Tree file) {
        List<Series> all = new ArrayList<>();
        for (Tree item : ((Tree.Items) file).values()) {
            Tree.Mapping mapping = (Tree.Mapping) item;
            String name = text(mapping, "name").orElseThrow();
            Phase phase = text(mapping, "status").flatMap(Phase::of).orElseThrow();
            all.add(new Series(name, text(mapping, "release-id").orElse(name), phase, mapping.place()));
        }
        return with(all, file.place());
    }

    /** The series of a repository that has no such file. */
    public static SeriesStatus none(String file) {
        return with(new ArrayList<>(), Place.of(file));
    }

    private static SeriesStatus with(List<Series> all, Place place) {
        if (all.stream().noneMatch(Series::isIndependent)) {
            all.add(new Series(Series.INDEPENDENT, Series.INDEPENDENT, Phase.DEVELOPMENT, place));
        }
        return new SeriesStatus(all);
    }

    /** The series with this name. */
    public Optional<Series> find(String name) {
        return all.stream().filter(series -> series.name().equals(name)).findFirst();
    }

    /** The newest series in development. */
    public Optional<Series> current() {
        return all.stream()
                .filter(series -> series.phase() == Phase.DEVELOPMENT && !series.isIndependent())
                .findFirst();
    }

    /** The series before another one, newest first. */
    public List<Series> before(Series series) {
        int index = all.indexOf(series);
        return series.isIndependent() || index < 0
                ? List.of()
                : all.subList(index + 1, all.size()).stream()
                        .filter(other -> !other.isIndependent())
                        .toList();
    }

    /** Whether a name is that of a series, or its name in branches and tags. */
    public boolean hasId(String id) {
        return all.stream()
                .anyMatch(series -> series.id().equals(id) || series.name().equals(id));
    }

    private static Optional<String> text(Tree.Mapping mapping, String key) {
        return mapping.value(key).flatMap(Tree::texts).map(texts -> texts.get(0));
    }
}
