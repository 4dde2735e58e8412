package io.github.waymark.matrix.maven;

import io.github.waymark.finding.Place;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.tree.Tree;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.Profile;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Reads the configuration of the plugin and of this execution in the root POM and its parents, each separately, so that the origin of
 * every value is known.
 */
final class PomConfiguration {

    private static final String GROUP = "io.github.waymark";
    private static final String ARTIFACT = "matrix-maven-plugin";

    /** A location of Maven 4 as text; its class does not exist in Maven 3. */
    private static final Pattern LOCATION = Pattern.compile(".* @ (\\d+):\\d+");

    private final RootDirectory root;
    private final MojoExecution execution;
    private final PluginParameterExpressionEvaluator evaluator;

    PomConfiguration(MavenSession session, MojoExecution execution, RootDirectory root) {
        this.root = root;
        this.execution = execution;
        this.evaluator = new PluginParameterExpressionEvaluator(session, execution);
    }

    /**
     * The configurations by descending precedence, as in Maven: of this execution and then of the plugin, each in the POM, its parents and
     * then their plugin management; last what Maven passes to the goal, which an extension may have extended.
     */
    List<Tree.Mapping> trees() {
        List<Tree.Mapping> trees = new ArrayList<>();
        List<BiFunction<PluginContainer, Boolean, Optional<Xpp3Dom>>> sources =
                List.of(this::ofExecution, PomConfiguration::ofPlugin);
        for (BiFunction<PluginContainer, Boolean, Optional<Xpp3Dom>> source : sources) {
            for (boolean managed : List.of(false, true)) {
                add(source, managed, trees);
            }
        }
        passedToGoal(trees).ifPresent(trees::add);
        return trees;
    }

    /** The POMs that the root POM inherits from, as places name them. */
    Set<String> inherited() {
        return root.projects().stream().skip(1).map(this::name).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The keys that Maven passes to the goal and that no POM sets. Values of other keys are merged by position there, which may give a
     * factor the settings of another.
     */
    private Optional<Tree.Mapping> passedToGoal(List<Tree.Mapping> configured) {
        Xpp3Dom dom = execution.getConfiguration();
        if (dom == null || !root.isWhereMavenStarted()) {
            return Optional.empty();
        }
        Place name = Place.of("the configuration of the execution " + execution.getExecutionId());
        Tree.Mapping all = new PomTree(this::evaluated, element -> name).of(dom);
        List<Tree.Entry> rest = all.entries().stream()
                .filter(entry -> configured.stream()
                        .allMatch(tree -> tree.value(entry.name()).isEmpty()))
                .toList();
        return Optional.of(new Tree.Mapping(rest, name));
    }

    private void add(
            BiFunction<PluginContainer, Boolean, Optional<Xpp3Dom>> source, boolean managed, List<Tree.Mapping> trees) {
        boolean inherits = false;
        for (MavenProject project : root.projects()) {
            for (BuildBase build : builds(project)) {
                PluginContainer container = managed ? build.getPluginManagement() : build;
                if (container != null) {
                    source.apply(container, inherits).ifPresent(dom -> trees.add(tree(dom, project)));
                }
            }
            inherits = true;
        }
    }

    /** The builds of the active profiles, the last of which has precedence, and that of the POM. */
    private static List<BuildBase> builds(MavenProject project) {
        List<BuildBase> builds = new ArrayList<>();
        List<Profile> profiles = project.getActiveProfiles();
        for (int i = profiles == null ? -1 : profiles.size() - 1; i >= 0; i--) {
            if (profiles.get(i).getBuild() != null) {
                builds.add(profiles.get(i).getBuild());
            }
        }
        if (project.getOriginalModel() != null && project.getOriginalModel().getBuild() != null) {
            builds.add(project.getOriginalModel().getBuild());
        }
        return builds;
    }

    private Optional<Xpp3Dom> ofExecution(PluginContainer container, boolean inherits) {
        return plugin(container, inherits)
                .flatMap(plugin -> plugin.getExecutions().stream()
                        .filter(one -> execution.getExecutionId().equals(one.getId()))
                        .findFirst()
                        .flatMap(one -> configuration(one, inherits)));
    }

    private static Optional<Xpp3Dom> ofPlugin(PluginContainer container, boolean inherits) {
        return plugin(container, inherits).flatMap(plugin -> configuration(plugin, inherits));
    }

    private static Optional<Plugin> plugin(PluginContainer container, boolean inherits) {
        return container.getPlugins().stream()
                .filter(plugin -> GROUP.equals(plugin.getGroupId()) && ARTIFACT.equals(plugin.getArtifactId()))
                .filter(plugin -> !inherits || plugin.isInherited())
                .findFirst();
    }

    private static Optional<Xpp3Dom> configuration(ConfigurationContainer container, boolean inherits) {
        return container.getConfiguration() instanceof Xpp3Dom dom && (!inherits || container.isInherited())
                ? Optional.of(dom)
                : Optional.empty();
    }

    private Tree.Mapping tree(Xpp3Dom dom, MavenProject project) {
        return new PomTree(this::evaluated, element -> place(element, project)).of(dom);
    }

    private String evaluated(String text) {
        if (!text.contains("${")) {
            return text;
        }
        try {
            Object value = evaluator.evaluate(text);
            return value == null ? text : value.toString();
        } catch (ExpressionEvaluationException e) {
            return text;
        }
    }

    private Place place(Xpp3Dom element, MavenProject project) {
        Object input = element.getInputLocation();
        if (input instanceof InputLocation location && location.getLineNumber() > 0) {
            return new Place(name(project), location.getLineNumber(), 0);
        }
        Matcher text = LOCATION.matcher(String.valueOf(input));
        return text.matches() ? new Place(name(project), Integer.parseInt(text.group(1)), 0) : Place.of(name(project));
    }

    /** The path of the POM relative to the root; for a POM from a repository, its coordinates. */
    private String name(MavenProject project) {
        Path folder = root.folder();
        File pom = MavenBuild.sourcePom(project);
        Path file = pom == null ? Path.of("") : pom.toPath();
        boolean isLocal = file.startsWith(folder) && !file.toString().endsWith(".pom");
        return isLocal
                ? folder.relativize(file).toString()
                : project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
    }
}
