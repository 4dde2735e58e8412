package io.github.waymark.releases.maven;

import io.github.waymark.releases.check.Publications;
import io.github.waymark.releases.pom.EffectivePoms;
import io.github.waymark.releases.published.PublishedArtifacts;
import io.github.waymark.releases.published.PublishedFile;
import io.github.waymark.releases.request.RepositorySettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The POMs and artifacts of releases as Maven sees them.
 *
 * @param target the repository for artifacts, which is opened when it is needed; gives empty if it isn't looked at
 * @param scratch builds commits; empty if they aren't built
 */
record MavenPublications(
        EffectivePoms poms, Supplier<Optional<PublishedArtifacts>> target, Optional<ScratchBuild> scratch)
        implements Publications {

    @Override
    public Optional<Boolean> isPublished(String coordinates, String version) {
        return PublishedFile.pom(coordinates, version)
                .flatMap(pom -> target.get().map(repository -> repository.exists(pom)));
    }

    @Override
    public List<String> build(RepositorySettings repository, String commit, String tag, String version) {
        return repository.coordinates().isEmpty()
                ? List.of()
                : scratch.map(build -> build.faults(repository, commit, tag, version))
                        .orElse(List.of());
    }
}
