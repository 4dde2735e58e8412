package io.github.waymark.matrix.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The folder of the root POM, even if Maven was started below it. */
final class RootDirectory {

    private static final String EXTENSION = "waymark-extension";

    private final MavenSession session;
    private final Path folder;

    RootDirectory(MavenSession session, Path folder) {
        this.session = session;
        this.folder = folder;
    }

    /** The project of the root POM and its parents, in this order. */
    List<MavenProject> projects() {
        List<MavenProject> chain = new ArrayList<>();
        for (MavenProject project = session.getTopLevelProject(); project != null; project = project.getParent()) {
            chain.add(project);
        }
        int root = 0;
        while (root + 1 < chain.size() && isAbove(chain.get(root + 1), chain.get(root))) {
            root++;
        }
        return chain.subList(Math.min(root, chain.size()), chain.size());
    }

    private static boolean isAbove(MavenProject parent, MavenProject child) {
        File above = parent.getBasedir();
        File below = child.getBasedir();
        return above != null
                && below != null
                && below.toPath().normalize().startsWith(above.toPath().normalize());
    }

    /** Whether Maven was started in this folder, or with its POM as {@code -f}. */
    boolean isWhereMavenStarted() {
        List<MavenProject> projects = projects();
        return !projects.isEmpty() && projects.get(0).equals(session.getTopLevelProject());
    }

    /** The folder of {@code matrix.yaml}. */
    Path folder() {
        List<MavenProject> projects = projects();
        File base = projects.isEmpty() ? null : projects.get(0).getBasedir();
        return base == null ? folder : base.toPath();
    }

    /** Whether builds of the project load Waymark's extension, which requires Java 17. */
    boolean hasWaymarkExtension() {
        Path extensions = folder().resolve(".mvn").resolve("extensions.xml");
        try {
            return Files.isRegularFile(extensions)
                    && new String(Files.readAllBytes(extensions), StandardCharsets.UTF_8).contains(EXTENSION);
        } catch (IOException e) {
            return false;
        }
    }
}
