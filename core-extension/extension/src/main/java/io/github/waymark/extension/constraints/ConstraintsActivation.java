package io.github.waymark.extension.constraints;

import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.SettingValue;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;

/** Tells whether a build asks for constraints at all, at next to no cost: most builds load nothing but this class. */
public final class ConstraintsActivation {

    static final String ENVIRONMENT = "MAVEN_CONSTRAINTS";
    static final String FILE = ".mvn/waymark.yaml";

    private ConstraintsActivation() {}

    /**
     * Puts the list into effect that the build asks for.
     *
     * @param root the folder that holds {@code .mvn}
     * @param file what its settings file says of the list, by key
     * @throws ProblemException when there is one that can't be had or read: a build never goes on without its list
     */
    public static void open(
            MavenSession session, Path root, Map<String, SettingValue> file, PlexusContainer container) {
        MavenProject project = session.getTopLevelProject();
        if (project == null || project.getFile() == null) {
            return;
        }
        if (!file.isEmpty()
                || session.getUserProperties().getProperty("constraints") != null
                || session.getSystemProperties().getProperty("env." + ENVIRONMENT) != null
                || project.getProperties().getProperty("constraints") != null) {
            start(session, RequestedLists.of(session, root, file), container);
        }
    }

    private static void start(MavenSession session, RequestedLists requestedLists, PlexusContainer container) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The container shows a thread only what its class loader sees, which here is the extension's.
        thread.setContextClassLoader(container.getContainerRealm());
        try {
            ConstraintsSetup.start(session, requestedLists, container);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** How a build ends that can't keep to its list: the problems, and the one property that does without it. */
    public static String text(ProblemException problem) {
        return "Waymark can't keep this build to its constraints list.\n" + problem.getMessage()
                + "\nTo build without the list: -Dconstraints=none";
    }

    /** Tells what gave way to the list, at the end of a build. */
    public static void close(MavenSession session) {
        Object activeConstraints = session.getRepositorySession().getData().get(ConstrainingCollector.KEY);
        if (activeConstraints != null) {
            ((ActiveConstraints) activeConstraints).end(session.getResult().getExceptions());
        }
    }
}
