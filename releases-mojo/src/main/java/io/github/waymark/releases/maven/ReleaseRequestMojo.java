package io.github.waymark.releases.maven;

import io.github.waymark.maven.goal.WaymarkMojo;
import io.github.waymark.releases.directory.RequestDirectory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The base of all goals: where the requests are. */
abstract class ReleaseRequestMojo extends WaymarkMojo {

    private static final String RELEASES = "releases";

    /**
     * The folder of the requests, with the folder {@code deliverables} and the file {@code releases.yml}. By default the current folder,
     * or its folder {@code releases} if only that has requests.
     */
    @Parameter(property = "release-request.directory")
    private @Nullable File directory;

    /** Skips the goal. */
    @Parameter(property = "release-request.skip", defaultValue = "false")
    private boolean skip;

    ReleaseRequestMojo() {
        super("release-request");
    }

    @Override
    protected final boolean isSkipped() {
        return skip;
    }

    /** Whether the user names the folder of the requests. */
    final boolean isDirectorySet() {
        return directory != null;
    }

    /** The folder of the requests. */
    final Path requestsFolder() {
        if (directory != null) {
            return folder().resolve(directory.toPath()).normalize();
        }
        Path inProject = folder().resolve(RELEASES);
        return Files.isDirectory(inProject.resolve("deliverables"))
                        && !Files.isDirectory(folder().resolve("deliverables"))
                ? inProject
                : folder();
    }

    final RequestDirectory requests() throws IOException {
        return RequestDirectory.open(requestsFolder());
    }
}
