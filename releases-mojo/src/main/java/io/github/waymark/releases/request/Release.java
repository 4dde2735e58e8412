package io.github.waymark.releases.request;

import io.github.waymark.finding.Place;
import java.util.List;
import java.util.Optional;

/**
 * A release of a deliverable.
 *
 * @param commits the commits that are tagged, one of each repository
 * @param diffStart the version with which the announcement starts, if not the previous one
 * @param place of the version
 */
public record Release(RequestedVersion version, List<TaggedCommit> commits, Optional<String> diffStart, Place place) {

    public Release {
        commits = List.copyOf(commits);
    }

    /** The commit of a repository. */
    public Optional<TaggedCommit> commit(String repository) {
        return commits.stream()
                .filter(commit -> commit.repository().equals(repository))
                .findFirst();
    }

    /** Whether it tags the same commits as another release. */
    public boolean hasCommitsOf(Release other) {
        return commits.stream()
                .allMatch(commit -> other.commit(commit.repository())
                        .map(TaggedCommit::hash)
                        .orElse("")
                        .equals(commit.hash()));
    }
}
