package io.github.waymark.releases.check;

import io.github.waymark.releases.pom.EffectivePoms;
import io.github.waymark.releases.request.RepositorySettings;
import java.util.List;
import java.util.Optional;

/** What a check knows of the artifacts of releases. */
public interface Publications {

    /** The POMs at commits. */
    EffectivePoms poms();

    /**
     * Whether a version is in the repository for artifacts; empty if no repository is set.
     *
     * @param coordinates {@code groupId:artifactId}
     * @throws io.github.waymark.problem.ProblemException if the repository can't be reached
     */
    Optional<Boolean> isPublished(String coordinates, String version);

    /**
     * The reports that compare the API of a release with that of the previous one.
     *
     * @return empty if none are looked for
     */
    Optional<ApiReports> apiReports(RepositorySettings repository, String version);

    /** Builds a commit with the tag of a release and without its tests, if that was requested. */
    BuiltCommit build(RepositorySettings repository, String commit, String tag, String version);

    /** For checks without Maven: no POMs are known. */
    static Publications none() {
        return new Publications() {
            @Override
            public EffectivePoms poms() {
                return (history, commit, version) -> List.of();
            }

            @Override
            public Optional<Boolean> isPublished(String coordinates, String version) {
                return Optional.empty();
            }

            @Override
            public Optional<ApiReports> apiReports(RepositorySettings repository, String version) {
                return Optional.empty();
            }

            @Override
            public BuiltCommit build(RepositorySettings repository, String commit, String tag, String version) {
                return BuiltCommit.none();
            }
        };
    }
}
