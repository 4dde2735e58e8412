package io.github.waymark.releases.series;

import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All series, newest first, from a file such as {@code data/series_status.yaml}. The series {@code independent} always exists.
 *
 * @param all the series
 */
public record SeriesStatus(List<Series> all) {

    /** The file, relative to the folder of the requests. */
    public static final String FILE = "data/series_status.yaml";

    private static final Set<String> YES = Set.of("yes", "true", "Yes", "True");

    public SeriesStatus {
        all = List.copyOf(all);
    }

    /** Reads a file that complies with its schema. */
    public static SeriesStatus of(Tree file) {
        List<Series> all = new ArrayList<>();
        for (Tree item : ((Tree.Items) file).values()) {
            Tree.Mapping mapping = (Tree.Mapping) item;
            all.add(series(mapping));
        }
        return with(all, file.place());
    }

    private static Series series(Tree.Mapping mapping) {
        String name = text(mapping, "name").orElseThrow();
        return new Series(
                name,
                text(mapping, "release-id").orElse(name),
                text(mapping, "status").flatMap(Phase::of).orElseThrow(),
                text(mapping, "slurp").filter(YES::contains).isPresent(),
                text(mapping, "initial-release"),
                text(mapping, "eol-date"),
                mapping(mapping, "next-phase")
                        .map(next -> new NextPhase(text(next, "status").flatMap(Phase::of), text(next, "date"))),
                mapping(mapping, "signing-key")
                        .map(key ->
                                new SigningKey(text(key, "key").orElseThrow(), text(key, "start"), text(key, "end"))),
                mapping.place());
    }

    /** The series of a repository that has no such file. */
    public static SeriesStatus none(String file) {
        return with(new ArrayList<>(), Place.of(file));
    }

    private static SeriesStatus with(List<Series> all, Place place) {
        if (all.stream().noneMatch(Series::isIndependent)) {
            all.add(Series.independent(place));
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

    private static Optional<Tree.Mapping> mapping(Tree.Mapping mapping, String key) {
        return mapping.value(key).filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast);
    }

    private static Optional<String> text(Tree.Mapping mapping, String key) {
        return mapping.value(key)
                .flatMap(Tree::texts)
                .filter(texts -> !texts.isEmpty())
                .map(texts -> texts.get(0));
    }
}
