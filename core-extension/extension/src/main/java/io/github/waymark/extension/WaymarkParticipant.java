package io.github.waymark.extension;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.Inputs;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Derives the version when a build starts, before any POM is read. */
public final class WaymarkParticipant extends AbstractMavenLifecycleParticipant {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");

    @Override
    public void afterSessionStart(MavenSession session) throws MavenExecutionException {
        Properties properties = session.getUserProperties();
        String skip = properties.getProperty("waymark.skip", "false");
        if (!skip.equals("false")) {
            LOG.info("Waymark: switched off by -Dwaymark.skip");
            return;
        }
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
        BuildTree tree = BuildTree.start(session, root, inputs(session));
        Path topPom = root.resolve("pom.xml");
        // A build whose POMs state their versions isn't ours: it must not fail, nor pay, for what git says.
        if (tree.isWaymarked(pom.toPath()) || tree.isWaymarked(topPom)) {
            DerivedVersion version = tree.version(pom.toPath());
            LOG.info("Waymark: {}", version.line());
            for (String warning : version.warnings()) {
                LOG.warn("{}", warning);
            }
            publish(session.getUserProperties(), tree.checkout(), version);
        }
    }

    private static Path root(MavenSession session, File pom) {
        File root = session.getRequest().getMultiModuleProjectDirectory();
        Path folder = root == null ? pom.toPath().toAbsolutePath().getParent() : root.toPath();
        return folder == null ? Path.of("") : folder;
    }

    private static Inputs inputs(MavenSession session) {
        Map<String, String> properties = new HashMap<>();
        for (Map.Entry<Object, Object> property : session.getUserProperties().entrySet()) {
            properties.put(String.valueOf(property.getKey()), String.valueOf(property.getValue()));
        }
        Properties system = session.getSystemProperties();
        // Maven keeps the environment of the client, which in a daemon isn't that of the process.
        Map<String, String> environment = new HashMap<>();
        for (Map.Entry<Object, Object> property : system.entrySet()) {
            String name = String.valueOf(property.getKey());
            if (name.startsWith("env.")) {
                environment.put(name.substring("env.".length()), String.valueOf(property.getValue()));
            }
        }
        return new Inputs(properties, environment, Path.of(system.getProperty("user.home", "")));
    }

    /** Tells other plugins what Waymark knows; documented on the site, page `version`. */
    private static void publish(Properties properties, Checkout checkout, DerivedVersion version) {
        properties.setProperty("waymark.version", version.version());
        properties.setProperty("waymark.origin", version.origin().name());
        properties.setProperty("waymark.dirty", Boolean.toString(version.dirty()));
        properties.setProperty("waymark.branch", version.branch().orElse(""));
        if (version.reckoning().isPresent()) {
            var reckoning = version.reckoning().get();
            properties.setProperty("waymark.baseTag", reckoning.baseTag().orElse(""));
            properties.setProperty("waymark.distance", Integer.toString(reckoning.distance()));
            properties.setProperty("waymark.commit", reckoning.commit());
            properties.setProperty("waymark.shortCommit", reckoning.commit().substring(0, 8));
            properties.setProperty("waymark.commitTime", reckoning.time());
        }
        for (Map.Entry<String, DerivedVersion> product : checkout.products().entrySet()) {
            properties.setProperty(
                    "waymark." + product.getKey() + ".version",
                    product.getValue().version());
        }
    }

    @Override
    public void afterSessionEnd(MavenSession session) {
        Optional<BuildTree> tree = BuildTree.of(session);
        if (tree.isPresent()) {
            tree.get().literalPoms().close();
        }
    }
}
