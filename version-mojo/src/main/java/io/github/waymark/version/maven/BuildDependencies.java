package io.github.waymark.version.maven;

import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.version.release.UsedArtifact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Extension;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/** Collects the artifacts that the projects of a build use, except each other. */
final class BuildDependencies {

    private final List<UsedArtifact> used = new ArrayList<>();
    private final Set<String> built = new HashSet<>();

    private BuildDependencies() {}

    /**
     * The artifacts that the projects of a build use.
     *
     * @param dependencies {@code all}, or {@code direct} for only those declared in POMs
     */
    static List<UsedArtifact> of(MavenSession session, ProjectDependenciesResolver resolver, String dependencies) {
        boolean direct = EnumParameter.word("version.dependencies", dependencies, "all", "direct")
                .equals("direct");
        BuildDependencies all = declared(session.getProjects());
        List<UsedArtifact> used = new ArrayList<>(all.used);
        if (!direct) {
            used.addAll(ResolvedDependencies.of(session, resolver, all.built));
        }
        return used;
    }

    private static BuildDependencies declared(List<MavenProject> projects) {
        BuildDependencies all = new BuildDependencies();
        for (MavenProject project : projects) {
            all.built.add(project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion());
        }
        for (MavenProject project : projects) {
            if (project.getFile() != null) {
                all.add(project);
            }
        }
        return all;
    }

    private void add(MavenProject project) {
        String where = "module " + project.getArtifactId();
        for (MavenProject child = project; child != null; child = child.getParent()) {
            Artifact parent = child.getParentArtifact();
            if (parent != null) {
                add("parent", parent.getGroupId(), parent.getArtifactId(), parent.getVersion(), where);
            }
            addImports(child, where);
        }
        addAll("dependency", project.getDependencies(), where);
        for (Plugin plugin : project.getBuildPlugins()) {
            add("plugin", plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion(), where);
            addAll("dependency of plugin " + plugin.getArtifactId() + ",", plugin.getDependencies(), where);
        }
        for (Extension extension : project.getBuildExtensions()) {
            add("extension", extension.getGroupId(), extension.getArtifactId(), extension.getVersion(), where);
        }
    }

    /** Adds the POMs that it imports, which the effective POM no longer contains. */
    private void addImports(MavenProject project, String where) {
        DependencyManagement management = project.getOriginalModel().getDependencyManagement();
        if (management == null) {
            return;
        }
        for (Dependency each : management.getDependencies()) {
            if ("import".equals(each.getScope())) {
                add("imported POM", each.getGroupId(), each.getArtifactId(), version(each, project), where);
            }
        }
    }

    /** Its version; the original POM may refer to a property. */
    private static @Nullable String version(Dependency imported, MavenProject project) {
        String version = imported.getVersion();
        boolean property = version != null && version.startsWith("${") && version.endsWith("}");
        return property ? project.getProperties().getProperty(version.substring(2, version.length() - 1)) : version;
    }

    private void addAll(String role, List<Dependency> dependencies, String where) {
        for (Dependency each : dependencies) {
            add(role, each.getGroupId(), each.getArtifactId(), each.getVersion(), where);
        }
    }

    private void add(String role, String group, String artifact, @Nullable String version, String where) {
        // Artifacts of the same build are released together, so they are not reported.
        if (version != null && !built.contains(group + ":" + artifact + ":" + version)) {
            used.add(new UsedArtifact(role, group + ":" + artifact, version, where));
        }
    }
}
