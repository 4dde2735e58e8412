package io.github.waymark.releases.request;

import io.github.waymark.finding.Place;
import io.github.waymark.releases.series.Phase;
import io.github.waymark.releases.series.Series;
import java.util.List;
import java.util.Optional;

/**
 * A deliverable in a series: one or several repositories that are released together.
 *
 * @param name the name of its file
 * @param file the file, relative to the folder of the requests
 * @param model empty if the file has none
 * @param type {@code library}, {@code service} and so on
 * @param releaseType how its releases are built, such as {@code maven}
 * @param stableBranchType what the location of a stable branch is
 * @param ownPhase its phase if it differs from that of its series
 * @param notes where its release notes are published
 * @param highlights what is new in this series
 */
public record Deliverable(
        String name,
        String file,
        Series series,
        String team,
        Optional<ReleaseModel> model,
        String type,
        String releaseType,
        String stableBranchType,
        Optional<Phase> ownPhase,
        List<RepositorySettings> repositories,
        List<Release> releases,
        List<Branch> branches,
        List<NotesUrl> notes,
        List<String> highlights) {

    public Deliverable {
        repositories = List.copyOf(repositories);
        releases = List.copyOf(releases);
        branches = List.copyOf(branches);
        notes = List.copyOf(notes);
        highlights = List.copyOf(highlights);
    }

    /** Its phase: its own, or that of its series. */
    public Phase phase() {
        return model.filter(known -> known == ReleaseModel.ABANDONED).isPresent()
                ? Phase.END_OF_LIFE
                : ownPhase.orElse(series.phase());
    }

    /** The whole file. */
    public Place place() {
        return Place.of(file);
    }

    /** The last release. */
    public Optional<Release> last() {
        return releases.isEmpty() ? Optional.empty() : Optional.of(releases.get(releases.size() - 1));
    }

    /** The release with this version. */
    public Optional<Release> release(String version) {
        return releases.stream()
                .filter(release -> release.version().text().equals(version))
                .findFirst();
    }

    public Optional<RepositorySettings> repository(String name) {
        return repositories.stream()
                .filter(repository -> repository.name().equals(name))
                .findFirst();
    }
}
