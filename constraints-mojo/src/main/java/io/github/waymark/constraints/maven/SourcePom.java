package io.github.waymark.constraints.maven;

import java.io.File;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The POMs that people write. */
final class SourcePom {

    private SourcePom() {}

    /**
     * The file that a project's POM was read from; null where it has none.
     *
     * <p>{@link MavenProject#getFile} may be another one: Waymark's extension shows plugins a copy with literal versions, and so do
     * others that make POMs for consumers.
     */
    static @Nullable File of(MavenProject project) {
        File read = project.getModel().getPomFile();
        return read == null ? project.getFile() : read;
    }
}
