package io.github.waymark.matrix.maven;

import io.github.waymark.tree.Tree;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.Profile;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** What the root POM and its parents configure for the plugin, each by itself, so that every value keeps its origin. */
final class PomConfiguration {

    private static final String GROUP = "io.github.waymark";
    private static final String ARTIFACT = "matrix-maven-plugin";

    /** How Maven 4 writes a location, whose class Maven 3 doesn't have. */
    private static final Pattern LOCATION = Pattern.compile(".* @ (\\d+):\\d+");

    private final Root root;
    private final PluginParameterExpressionEvaluator evaluator;

    PomConfiguration(MavenSession session, MojoExecution execution, Root root) {
        this.root = root;
        this.evaluator = new PluginParameterExpressionEvaluator(session, execution);
    }

    /** The strongest first: plugins of the POM and of its parents, and then the managed plugins. */
    List<Tree.Mapping> trees() {
        List<Tree.Mapping> trees = new ArrayList<>();
        List<MavenProject> projects = root.projects();
        for (boolean managed : List.of(false, true)) {
            for (MavenProject project : projects) {
                for (BuildBase build : builds(project)) {
                    configuration(managed ? build.getPluginManagement() : build)
                            .ifPresent(dom -> trees.add(tree(dom, project)));
                }
            }
        }
        return trees;
    }

    /** Those of the active profiles, the last of which is the strongest, and that of the POM itself. */
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

    private static Optional<Xpp3Dom> configuration(@Nullable PluginContainer container) {
        if (container == null) {
            return Optional.empty();
        }
        for (Plugin plugin : container.getPlugins()) {
            if (GROUP.equals(plugin.getGroupId())
                    && ARTIFACT.equals(plugin.getArtifactId())
                    && plugin.getConfiguration() instanceof Xpp3Dom dom) {
                return Optional.of(dom);
            }
        }
        return Optional.empty();
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

    private String place(Xpp3Dom element, MavenProject project) {
        Object known = element.getInputLocation();
        if (known instanceof InputLocation location && location.getLineNumber() > 0) {
            return name(project) + ":" + location.getLineNumber();
        }
        Matcher written = LOCATION.matcher(String.valueOf(known));
        return written.matches() ? name(project) + ":" + written.group(1) : name(project);
    }

    /** The POM as seen from the root; one of a repository is told by its coordinates. */
    private String name(MavenProject project) {
        Path folder = root.folder();
        File pom = SourcePom.of(project);
        Path file = pom == null ? Path.of("") : pom.toPath();
        boolean here = file.startsWith(folder) && !file.toString().endsWith(".pom");
        return here
                ? folder.relativize(file).toString()
                : project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
    }
}
