package io.github.waymark.matrix.agent;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Finds out whether tests run in a JVM of their own. */
final class TestForks {

    private TestForks() {}

    /** Whether the tests of an execution run in Maven's JVM. */
    static boolean runsInsideMaven(MojoExecution execution, MavenSession session, MavenProject project) {
        Xpp3Dom configuration = execution.getConfiguration();
        return "0".equals(value(configuration, "forkCount", session, project))
                || "never".equals(value(configuration, "forkMode", session, project));
    }

    private static @Nullable String value(
            @Nullable Xpp3Dom configuration, String name, MavenSession session, MavenProject project) {
        Xpp3Dom child = configuration == null ? null : configuration.getChild(name);
        String value = child == null ? null : child.getValue();
        if (value != null && !value.startsWith("${")) {
            return value;
        }
        String fromUser = session.getUserProperties().getProperty(name);
        return fromUser != null ? fromUser : project.getProperties().getProperty(name);
    }
}
