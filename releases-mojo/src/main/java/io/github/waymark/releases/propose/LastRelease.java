package io.github.waymark.releases.propose;

import io.github.waymark.finding.Place;
import io.github.waymark.releases.check.RepositoryHistory;
import io.github.waymark.releases.check.RepositoryHistory.TaggedVersion;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.RequestedVersion;
import io.github.waymark.releases.request.TaggedCommit;
import io.github.waymark.releases.series.Series;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The last release before a new one.
 *
 * @param skipped the number of series between them
 */
public record LastRelease(Release release, int skipped) {

    /** The last release of the series, or of the newest older series that has one. */
    public static Optional<LastRelease> listed(RequestDirectory directory, Deliverable deliverable) {
        Optional<Release> own = lastOf(deliverable);
        if (own.isPresent()) {
            return Optional.of(new LastRelease(own.get(), 0));
        }
        int skipped = 0;
        for (Series series : directory.status().before(deliverable.series())) {
            skipped++;
            Optional<Release> release =
                    directory.deliverable(deliverable.name(), series).flatMap(LastRelease::lastOf);
            if (release.isPresent()) {
                return Optional.of(new LastRelease(release.get(), skipped));
            }
        }
        return Optional.empty();
    }

    private static Optional<Release> lastOf(Deliverable deliverable) {
        List<Release> releases = deliverable.releases();
        for (int i = releases.size() - 1; i >= 0; i--) {
            if (releases.get(i).version().version().isPresent()) {
                return Optional.of(releases.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * The last release that no file lists, according to the tags of the repositories.
     *
     * @param commits the commits to release
     */
    static Optional<LastRelease> tagged(
            Deliverable deliverable,
            List<TaggedCommit> commits,
            Function<RepositorySettings, RepositoryHistory> histories) {
        Map<String, TaggedVersion> tags = new TreeMap<>();
        for (TaggedCommit commit : commits) {
            deliverable
                    .repository(commit.repository())
                    .flatMap(repository ->
                            histories.apply(repository).lastTagged(deliverable.name(), commit.hash(), version -> true))
                    .ifPresent(tag -> tags.put(commit.repository(), tag));
        }
        Optional<Version> highest =
                tags.values().stream().map(TaggedVersion::version).max(Comparator.naturalOrder());
        return highest.map(version -> {
            Place place = Place.of(deliverable.file());
            List<TaggedCommit> tagged = new ArrayList<>();
            tags.forEach((repository, tag) -> {
                if (tag.version().compareTo(version) == 0) {
                    tagged.add(new TaggedCommit(repository, tag.commit(), place));
                }
            });
            Release release = new Release(RequestedVersion.of(version.text()), tagged, Optional.empty(), place);
            // In a series it is like the release of an older one, which keeps the patch numbers.
            return new LastRelease(release, deliverable.series().isIndependent() ? 0 : 1);
        });
    }
}
