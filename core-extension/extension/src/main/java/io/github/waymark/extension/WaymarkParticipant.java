package io.github.waymark.extension;

import io.github.waymark.cache.WaymarkVersion;
import io.github.waymark.extension.constraints.ConstraintsActivation;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.maven.RequiredExtension;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.codehaus.plexus.PlexusContainer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Derives the version when a build starts, before any POM is read, and activates its constraints list. */
public final class WaymarkParticipant extends AbstractMavenLifecycleParticipant {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");

    // Set by the container.
    @SuppressWarnings("NullAway.Init")
    private PlexusContainer container;

    @Override
    public void afterSessionStart(MavenSession session) throws MavenExecutionException {
        Properties properties = session.getUserProperties();
        String skip = properties.getProperty("waymark.skip", "false");
        if (!skip.equals("false")) {
            LOG.info("Waymark: switched off by -Dwaymark.skip");
            return;
        }
        properties.setProperty(RequiredExtension.PROPERTY, WaymarkVersion.TEXT);
        File pom = session.getRequest().getPom();
        try {
            start(session, pom);
        } catch (ProblemException e) {
            throw new MavenExecutionException(BuildFailure.text(e), e);
        }
    }

    private static void start(MavenSession session, @Nullable File pom) {
        if (pom == null) {
            return;
        }
        Path root = root(session, pom);
        BuildTree tree = BuildTree.start(session, root, new MavenBuild(session).inputs());
        tree.logProducts();
        // A build whose POMs state their versions must neither fail nor take longer because of git.
        if (tree.isWaymarked(pom.toPath()) || tree.isWaymarked(root.resolve("pom.xml"))) {
            tree.version(pom.toPath());
        } else {
            tree.logOwnVersion(pom.toPath());
        }
    }

    private static Path root(MavenSession session, File pom) {
        File root = session.getRequest().getMultiModuleProjectDirectory();
        Path folder = root == null ? pom.toPath().toAbsolutePath().getParent() : root.toPath();
        return folder == null ? Path.of("") : folder;
    }

    @Override
    public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
        Optional<BuildTree> tree = BuildTree.of(session);
        if (tree.isPresent()) {
            tree.get().setProjects(session.getProjects());
            activateConstraints(session, tree.get());
        }
        if (tree.isPresent() && tree.get().checkout().completesPoms()) {
            try {
                tree.get().completion().complete(session, tree.get());
            } catch (ProblemException e) {
                throw new MavenExecutionException(BuildFailure.text(e), e);
            }
        }
    }

    private void activateConstraints(MavenSession session, BuildTree tree) throws MavenExecutionException {
        File pom = session.getRequest().getPom();
        if (pom == null) {
            return;
        }
        try {
            ConstraintsActivation.activate(session, tree.checkout().constraintSettings(), container);
        } catch (ProblemException e) {
            throw new MavenExecutionException(ConstraintsActivation.text(e), e);
        }
    }

    @Override
    public void afterSessionEnd(MavenSession session) {
        ConstraintsActivation.logResult(session);
        Optional<BuildTree> tree = BuildTree.of(session);
        if (tree.isPresent()) {
            tree.get().flattenedPoms().close();
        }
    }
}
