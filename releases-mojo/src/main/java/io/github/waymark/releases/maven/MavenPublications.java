package io.github.waymark.releases.maven;

import io.github.waymark.releases.check.ApiReports;
import io.github.waymark.releases.check.BuiltCommit;
import io.github.waymark.releases.check.Publications;
import io.github.waymark.releases.pom.EffectivePoms;
import io.github.waymark.releases.published.PublishedArtifacts;
import io.github.waymark.releases.published.PublishedFile;
import io.github.waymark.releases.request.RepositorySettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The POMs and artifacts of releases as Maven sees them.
 *
 * @param target the repository for artifacts, which is opened when it is needed; gives empty if it isn't looked at
 * @param reports the folder with API reports; empty if there is none
 * @param scratch builds commits; empty if they aren't built
 */
record MavenPublications(
        EffectivePoms poms,
        Supplier<Optional<PublishedArtifacts>> target,
        Optional<Path> reports,
        Optional<ScratchBuild> scratch)
        implements Publications {

    @Override
    public Optional<Boolean> isPublished(String coordinates, String version) {
        return PublishedFile.pom(coordinates, version)
                .flatMap(pom -> target.get().map(repository -> repository.exists(pom)));
    }

    @Override
    public Optional<ApiReports> apiReports(RepositorySettings repository, String version) {
        return reports.map(folder -> ApiReports.of(folder, repository.name(), version));
    }

    @Override
    public BuiltCommit build(RepositorySettings repository, String commit, String tag, String version) {
        return repository.coordinates().isEmpty()
                ? BuiltCommit.none()
                : scratch.map(build -> build.build(repository, commit, tag, version))
                        .orElse(BuiltCommit.none());
    }
}
