package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListReader;
import io.github.waymark.constraint.source.ReadList;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.maven.MavenFetch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;

/** Reads lists with a session's repositories. */
final class SessionLists {

    private final MavenSession session;
    private final RepositorySystem system;
    private final TransporterProvider transporters;
    private final Path folder;

    /**
     * @param folder from where files are seen
     */
    SessionLists(MavenSession session, RepositorySystem system, TransporterProvider transporters, Path folder) {
        this.session = session;
        this.system = system;
        this.transporters = transporters;
        this.folder = folder;
    }

    /** Reads lists, several with commas between them, as one. */
    ReadList read(String names, String where) {
        List<ListLocation> locations = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            locations.add(ListLocation.parse(name.strip(), folder, where));
        }
        MavenFetch fetch = new MavenFetch(
                system, session.getRepositorySession(), () -> transporters, new MavenBuild(session).repositories());
        return new ListReader(fetch, folder).read(locations);
    }
}
