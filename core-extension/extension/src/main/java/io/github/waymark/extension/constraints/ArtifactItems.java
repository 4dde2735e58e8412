package io.github.waymark.extension.constraints;

import io.github.waymark.constraint.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.jspecify.annotations.Nullable;

/**
 * Finds the artifacts that {@code dependency:copy} and {@code dependency:unpack} take in other versions than the list's.
 *
 * <p>The plugin reads their versions from its configuration, or from the POM, and resolves each of them alone, so that no list applies.
 */
final class ArtifactItems {

    private static final String PLUGIN = "maven-dependency-plugin";
    private static final Set<String> GOALS = Set.of("copy", "unpack");

    private ArtifactItems() {}

    /** One message per artifact, with plugin and module. */
    static List<String> warnings(MojoExecution execution, MavenProject project, ActiveConstraints activeConstraints) {
        Xpp3Dom configuration = execution.getConfiguration();
        if (!PLUGIN.equals(execution.getArtifactId())
                || !GOALS.contains(execution.getGoal())
                || configuration == null
                || configuration.getChild("artifactItems") == null) {
            return List.of();
        }
        List<String> warnings = new ArrayList<>();
        for (Xpp3Dom item : configuration.getChild("artifactItems").getChildren()) {
            String version = version(item, project);
            Optional<Constraint> constraint = activeConstraints.constraint(new DefaultArtifact(
                    value(item, "groupId"),
                    value(item, "artifactId"),
                    value(item, "classifier"),
                    value(item, "type").isEmpty() ? "jar" : value(item, "type"),
                    version));
            if (constraint.isPresent() && !constraint.get().version().equals(version)) {
                warnings.add(PLUGIN + ":" + execution.getGoal() + " takes " + value(item, "groupId") + ":"
                        + value(item, "artifactId") + " " + version + " in " + project.getId()
                        + ", not the version of the constraints list, which can't apply to it: "
                        + constraint.get().text() + ". Set <version>"
                        + constraint.get().version() + "</version> in its <artifactItem>.");
            }
        }
        return warnings;
    }

    /** As the plugin finds it: its own, that of the dependency, or the managed one. */
    private static String version(Xpp3Dom item, MavenProject project) {
        String own = value(item, "version");
        if (!own.isEmpty()) {
            return own;
        }
        Stream<Dependency> managed = project.getDependencyManagement() == null
                ? Stream.of()
                : project.getDependencyManagement().getDependencies().stream();
        return Stream.concat(project.getDependencies().stream(), managed)
                .filter(dependency -> value(item, "groupId").equals(dependency.getGroupId())
                        && value(item, "artifactId").equals(dependency.getArtifactId()))
                .map(Dependency::getVersion)
                .filter(version -> version != null)
                .findFirst()
                .orElse("");
    }

    private static String value(Xpp3Dom item, String name) {
        Xpp3Dom child = item.getChild(name);
        @Nullable String value = child == null ? null : child.getValue();
        return value == null ? "" : value.strip();
    }
}
