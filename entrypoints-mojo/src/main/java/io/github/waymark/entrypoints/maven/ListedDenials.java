package io.github.waymark.entrypoints.maven;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListReader;
import io.github.waymark.entrypoints.check.DeniedArtifacts;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.maven.MavenFetch;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.jspecify.annotations.Nullable;

/** The denials of the constraints lists that the build uses; they are read when the first one is asked for. */
final class ListedDenials implements DeniedArtifacts {

    private final MavenBuild build;
    private final RepositorySystem system;
    private final TransporterProvider transporters;
    private @Nullable ConstraintList list;

    ListedDenials(MavenBuild build, RepositorySystem system, TransporterProvider transporters) {
        this.build = build;
        this.system = system;
        this.transporters = transporters;
    }

    @Override
    public Optional<String> place(String artifact) {
        String[] parts = artifact.split(":", -1);
        if (parts.length < 3) {
            return Optional.empty();
        }
        return list().denied(Coordinates.of(parts[0], parts[1])).stream()
                .filter(denial -> denial.versions().contains(parts[parts.length - 1], ListedDenials::compare))
                .map(denial -> denial.place().text())
                .findFirst();
    }

    private static int compare(String one, String other) {
        return new ComparableVersion(one).compareTo(new ComparableVersion(other));
    }

    private ConstraintList list() {
        ConstraintList known = list;
        if (known == null) {
            known = read(build.requestedLists().locations());
            list = known;
        }
        return known;
    }

    private ConstraintList read(List<ListLocation> locations) {
        if (locations.isEmpty()) {
            return ConstraintList.EMPTY;
        }
        MavenFetch fetch = new MavenFetch(
                system,
                build.session().getRepositorySession(),
                () -> transporters,
                build.repositories(),
                build.untrusted());
        return new ListReader(fetch, build.folder()).read(locations).list();
    }
}
