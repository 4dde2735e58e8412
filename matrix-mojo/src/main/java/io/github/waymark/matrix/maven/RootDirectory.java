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

/** The folder of the root POM, also when Maven was started below it. */
final class RootDirectory {

    private static final String EXTENSION = "waymark-extension";

    private final MavenSession session;
    private final Path folder;

    RootDirectory(MavenSession session, Path folder) {
        this.session = session;
        this.folder = folder;
    }

    /** The root project and its parents, from the project of the root POM upwards. */
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

    /** Whether it is the folder in which Maven was started, or its POM the one that {@code -f} named. */
    boolean isWhereMavenStarted() {
        List<MavenProject> projects = projects();
        return !projects.isEmpty() && projects.get(0).equals(session.getTopLevelProject());
    }

    /** Where {@code matrix.yaml} belongs. */
    Path folder() {
        List<MavenProject> projects = projects();
        File base = projects.isEmpty() ? null : projects.get(0).getBasedir();
        return base == null ? folder : base.toPath();
    }

    /** Whether Waymark's own extension runs in each build of the project, which needs the Java of Waymark. */
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
