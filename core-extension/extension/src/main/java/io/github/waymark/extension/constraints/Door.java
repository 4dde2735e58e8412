package io.github.waymark.extension.constraints;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;

/** Tells whether a build asks for constraints at all, at next to no cost: most builds load nothing but this class. */
public final class Door {

    static final String ENVIRONMENT = "MAVEN_CONSTRAINTS";
    static final String FILE = ".mvn/waymark.yaml";

    private Door() {}

    /**
     * Puts the list into effect that the build asks for.
     *
     * @param root the folder that holds {@code .mvn}
     * @throws ProblemException when there is one that can't be had or read: a build never goes on without its list
     */
    public static void open(MavenSession session, Path root, PlexusContainer container) {
        MavenProject project = session.getTopLevelProject();
        if (project == null || project.getFile() == null) {
            return;
        }
        String file = file(root.resolve(FILE));
        if (!file.isEmpty()
                || session.getUserProperties().getProperty("constraints") != null
                || session.getSystemProperties().getProperty("env." + ENVIRONMENT) != null
                || project.getProperties().getProperty("constraints") != null) {
            start(session, Wanted.of(session, root, file), container);
        }
    }

    private static void start(MavenSession session, Wanted wanted, PlexusContainer container) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The container shows a thread only what its class loader sees, which here is the extension's.
        thread.setContextClassLoader(container.getContainerRealm());
        try {
            Application.start(session, wanted, container);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** How a build ends that can't keep to its list: the problems, and the one property that does without it. */
    public static String text(ProblemException problem) {
        return "Waymark can't keep this build to its constraints list.\n" + problem.getMessage()
                + "\nTo build without the list: -Dconstraints=none";
    }

    private static String file(Path file) {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return text.contains("constraints") ? text : "";
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The settings file can't be read.",
                            file.toString(),
                            "Whether it names a constraints list is unknown: " + e,
                            "Save it as UTF-8 text, and give this user the right to read it."),
                    e);
        }
    }

    /** Tells what gave way to the list, at the end of a build. */
    public static void close(MavenSession session) {
        Object applied = session.getRepositorySession().getData().get(ConstrainingCollector.KEY);
        if (applied != null) {
            ((Applied) applied).end(session.getResult().getExceptions());
        }
    }
}
