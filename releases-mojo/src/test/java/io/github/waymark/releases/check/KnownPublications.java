package io.github.waymark.releases.check;

import io.github.waymark.releases.pom.EffectivePoms;
import io.github.waymark.releases.request.RepositorySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Publications for tests, which are the same for each repository and version. */
public record KnownPublications(
        EffectivePoms poms, Optional<Boolean> published, Optional<Path> reports, BuiltCommit built)
        implements Publications {

    /** Only POMs. */
    public static KnownPublications of(EffectivePoms poms) {
        return new KnownPublications(poms, Optional.empty(), Optional.empty(), BuiltCommit.none());
    }

    /** Only a folder with API reports. */
    public static KnownPublications reports(Path folder) {
        return new KnownPublications(
                (history, commit, version) -> List.of(), Optional.empty(), Optional.of(folder), BuiltCommit.none());
    }

    @Override
    public Optional<Boolean> isPublished(String coordinates, String version) {
        return published;
    }

    @Override
    public Optional<ApiReports> apiReports(RepositorySettings repository, String version) {
        return reports.map(folder -> ApiReports.of(folder, repository.name(), version));
    }

    @Override
    public BuiltCommit build(RepositorySettings repository, String commit, String tag, String version) {
        return built;
    }
}
