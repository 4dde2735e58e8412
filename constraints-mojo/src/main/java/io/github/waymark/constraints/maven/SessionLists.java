package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListReader;
import io.github.waymark.constraint.source.ReadList;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.maven.MavenFetch;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;

/** Reads lists with the repositories of a session. */
final class SessionLists {

    private final MavenSession session;
    private final RepositorySystem system;
    private final TransporterProvider transporters;
    private final Path folder;

    /**
     * @param folder the folder to which file names in messages are relative
     */
    SessionLists(MavenSession session, RepositorySystem system, TransporterProvider transporters, Path folder) {
        this.session = session;
        this.system = system;
        this.transporters = transporters;
        this.folder = folder;
    }

    /**
     * The platform that Maven runs on, with another JDK if one is set.
     *
     * @param jdk the feature release, or 0
     */
    static BuildPlatform platform(MavenSession session, int jdk) {
        Properties properties = session.getSystemProperties();
        String version =
                properties.getProperty("java.specification.version", properties.getProperty("java.version", ""));
        return BuildPlatform.of(jdk > 0 ? String.valueOf(jdk) : version, properties.getProperty("os.name", ""));
    }

    /** Reads one or several lists as one. */
    ReadList read(List<ListLocation> locations) {
        MavenBuild build = new MavenBuild(session);
        MavenFetch fetch = new MavenFetch(
                system, session.getRepositorySession(), () -> transporters, build.repositories(), build.untrusted());
        return new ListReader(fetch, folder).read(locations);
    }
}
