package io.github.waymark.extension.constraints;

import io.github.waymark.constraint.source.RequestedLists;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.SettingValue;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;

/** Checks whether a build requests constraints, and activates them. Most builds load only this class of the package. */
public final class ConstraintsActivation {

    private static final String ENVIRONMENT = "MAVEN_CONSTRAINTS";

    private ConstraintsActivation() {}

    /**
     * Activates the list that the build requests.
     *
     * @param file the settings of the list in its settings file, by key
     * @throws ProblemException when the list is not available or can't be read: a build never continues without its list
     */
    public static void activate(MavenSession session, Map<String, SettingValue> file, PlexusContainer container) {
        MavenProject project = session.getTopLevelProject();
        if (project == null || project.getFile() == null) {
            return;
        }
        if (!file.isEmpty()
                || session.getUserProperties().getProperty("constraints") != null
                || session.getSystemProperties().getProperty("env." + ENVIRONMENT) != null
                || project.getProperties().getProperty("constraints") != null) {
            start(session, new MavenBuild(session).requestedLists(file), container);
        }
    }

    private static void start(MavenSession session, RequestedLists requestedLists, PlexusContainer container) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The container finds only what the thread's class loader sees, which here is the extension's.
        thread.setContextClassLoader(container.getContainerRealm());
        try {
            ConstraintsSetup.start(session, requestedLists, container);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The message of a build that can't apply its list: the problems, and the property that switches the list off. */
    public static String text(ProblemException problem) {
        return "Waymark can't apply the constraints list to this build.\n" + problem.getMessage()
                + "\nTo build without the list: -Dconstraints=none";
    }

    /** Logs which versions the list replaced, at the end of a build. */
    public static void logResult(MavenSession session) {
        Object activeConstraints = session.getRepositorySession().getData().get(ConstrainingCollector.KEY);
        if (activeConstraints != null) {
            ((ActiveConstraints) activeConstraints)
                    .logResult(session.getResult().getExceptions());
        }
    }
}
