package io.github.waymark.extension.constraints;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListReader;
import io.github.waymark.constraint.source.ListSettings;
import io.github.waymark.constraint.source.ReadList;
import io.github.waymark.constraint.source.RequestedLists;
import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.maven.MavenFetch;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the list of a build and applies it. */
final class ConstraintsSetup {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");

    private final MavenSession session;
    private final RepositorySystem system;
    private final ListSettings settings;
    private final ConstraintList list;
    private final BuildPlatform platform;

    private ConstraintsSetup(
            MavenSession session, RepositorySystem system, ListSettings settings, ConstraintList list) {
        this.session = session;
        this.system = system;
        this.settings = settings;
        this.list = list;
        BuildPlatform here = BuildPlatform.of(
                session.getSystemProperties().getProperty("java.specification.version", ""),
                session.getSystemProperties().getProperty("os.name", ""));
        this.platform = settings.jdk() == 0 ? here : new BuildPlatform(settings.jdk(), here.os());
    }

    static void start(MavenSession session, RequestedLists requestedLists, PlexusContainer container) {
        ListSettings settings = requestedLists.settings();
        MavenBuild build = new MavenBuild(session);
        List<ListLocation> locations = trusted(requestedLists.locations(), build.untrusted());
        if (locations.isEmpty() || (settings.when().equals("ci") && !build.isOnCiServer())) {
            return;
        }
        RepositorySystem system = lookup(container, RepositorySystem.class);
        MavenFetch fetch = new MavenFetch(
                system,
                session.getRepositorySession(),
                () -> lookup(container, TransporterProvider.class),
                build.repositories(),
                build.untrusted());
        ReadList read = new ListReader(fetch, Path.of(session.getExecutionRootDirectory())).read(locations);
        new ConstraintsSetup(
                        session,
                        system,
                        settings,
                        read.list().overridden(settings.overrides(), "-Dconstraints.override"))
                .apply(read);
    }

    /** Without lists with a URL in a build of an untrusted change. */
    private static List<ListLocation> trusted(List<ListLocation> locations, UntrustedBuild untrusted) {
        List<ListLocation> trusted = new ArrayList<>(locations);
        if (untrusted.isOn() && trusted.removeIf(ListLocation.Url.class::isInstance)) {
            List<String> urls = locations.stream()
                    .filter(ListLocation.Url.class::isInstance)
                    .map(ListLocation::toString)
                    .toList();
            LOG.warn(untrusted.leftOut(
                    UntrustedBuild.Use.URLS,
                    "the constraints list " + String.join(", ", urls),
                    "dependencies have the versions of the POMs"));
        }
        return trusted;
    }

    private static <T> T lookup(PlexusContainer container, Class<T> role) {
        try {
            return container.lookup(role);
        } catch (ComponentLookupException e) {
            throw new IllegalStateException("every Maven has a " + role.getName(), e);
        }
    }

    private void apply(ReadList read) {
        Set<String> modules = new MavenBuild(session).moduleNames();
        ActiveConstraints activeConstraints =
                new ActiveConstraints(list, platform, modules, settings, new GenericVersionScheme());
        session.getRepositorySession().getData().set(ConstrainingCollector.KEY, activeConstraints);
        activeConstraints.probe().check(session.getRepositorySession(), system);
        log(read, modules);
        if (settings.plugins().equals("all")) {
            session.getAllProjects().forEach(this::constrainPlugins);
        }
    }

    private void log(ReadList read, Set<String> modules) {
        List<String> sources = new ArrayList<>();
        for (ReadList.Source source : read.sources()) {
            sources.add(source.location() + " (sha256 " + source.sha256().substring(0, 12) + ")");
        }
        LOG.info(
                "Waymark: constraints from {}, {} in all",
                String.join(", ", sources),
                list.constraints().size());
        for (Constraint constraint : list.constraints()) {
            String key =
                    constraint.pattern().groupId() + ":" + constraint.pattern().artifactId();
            if (modules.contains(key)) {
                LOG.info("Waymark: {} is a module of this build: its constraint is not applied", key);
            }
        }
    }

    private void constrainPlugins(MavenProject project) {
        for (Plugin plugin : project.getBuildPlugins()) {
            Optional<Constraint> constraint = list.find(
                    new Coordinates(plugin.getGroupId(), plugin.getArtifactId(), "maven-plugin", ""), platform);
            if (constraint.isEmpty() || constraint.get().version().equals(plugin.getVersion())) {
                continue;
            }
            if (plugin.isExtensions()) {
                LOG.warn(
                        "Waymark: {} of {} is an extension and was loaded before its constraint could be applied: {}. Set <version>{}</version> of the plugin in the POM.",
                        plugin.getKey(),
                        project.getArtifactId(),
                        constraint.get().text(),
                        constraint.get().version());
                continue;
            }
            LOG.debug(
                    "Waymark: {} {} -> {}",
                    plugin.getKey(),
                    plugin.getVersion(),
                    constraint.get().text());
            plugin.setVersion(constraint.get().version());
        }
    }

    /** The problem when another extension replaces the collector. */
    static ProblemException notInEffect() {
        return new ProblemException(new Problem(
                "The constraints list isn't in effect.",
                "the extensions of this build (.mvn/extensions.xml, -Dmaven.ext.class.path)",
                "Another extension replaces the dependency collector, or Waymark was loaded as a build extension of a POM.",
                "Load Waymark in .mvn/extensions.xml, and remove the other extension."));
    }
}
