package io.github.waymark.version.maven;

import io.github.waymark.version.release.Used;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Extension;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the projects of a build use, but for one another. */
final class UsedInBuild {

    private final List<Used> used = new ArrayList<>();
    private final Set<String> built = new HashSet<>();

    private UsedInBuild() {}

    /** The version that the build's root project has; another one where there is no POM. */
    static String version(MavenSession session, String otherwise) {
        MavenProject project = session.getCurrentProject();
        return project == null || project.getFile() == null ? otherwise : project.getVersion();
    }

    static List<Used> of(List<MavenProject> projects) {
        UsedInBuild all = new UsedInBuild();
        for (MavenProject project : projects) {
            all.built.add(project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion());
        }
        for (MavenProject project : projects) {
            if (project.getFile() != null) {
                all.add(project);
            }
        }
        return all.used;
    }

    private void add(MavenProject project) {
        String where = "module " + project.getArtifactId();
        Artifact parent = project.getParentArtifact();
        if (parent != null) {
            add("parent", parent.getGroupId(), parent.getArtifactId(), parent.getVersion(), where);
        }
        dependencies("dependency", project.getDependencies(), where);
        for (Plugin plugin : project.getBuildPlugins()) {
            add("plugin", plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion(), where);
            dependencies("dependency of plugin " + plugin.getArtifactId() + ",", plugin.getDependencies(), where);
        }
        for (Extension extension : project.getBuildExtensions()) {
            add("extension", extension.getGroupId(), extension.getArtifactId(), extension.getVersion(), where);
        }
    }

    private void dependencies(String role, List<Dependency> dependencies, String where) {
        for (Dependency each : dependencies) {
            add(role, each.getGroupId(), each.getArtifactId(), each.getVersion(), where);
        }
    }

    private void add(String role, String group, String artifact, @Nullable String version, String where) {
        // What is built with it gets its version in the release, too.
        if (version != null && !built.contains(group + ":" + artifact + ":" + version)) {
            used.add(new Used(role, group + ":" + artifact, version, where));
        }
    }
}
