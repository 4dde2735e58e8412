package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.lock.Lock;
import io.github.waymark.constraints.lock.LockedFile;
import io.github.waymark.constraints.resolve.ArtifactDownloads;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.maven.MavenBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** Makes the lock of the files that a build resolves now. */
final class CurrentLock {

    private CurrentLock() {}

    static Lock resolve(MavenSession session, RepositorySystem system, List<ModuleTree> trees) {
        ReactorModules reactor = new ReactorModules(session);
        Set<String> moduleNames = new MavenBuild(session).moduleNames();
        Map<String, MavenProject> projects = new TreeMap<>();
        reactor.projects()
                .forEach(project -> projects.put(project.getGroupId() + ":" + project.getArtifactId(), project));
        Map<String, Map<String, LockedFile>> modules = new TreeMap<>();
        for (ModuleTree tree : trees) {
            MavenProject project = projects.get(tree.module().name());
            if (project == null) {
                continue;
            }
            List<DependencyUse> used = new ArrayList<>();
            for (DependencyUse use : tree.chosen()) {
                if (!moduleNames.contains(use.name()) && !use.scope().equals("system")) {
                    used.add(use);
                }
            }
            ArtifactDownloads downloads = new ArtifactDownloads(
                    system,
                    session.getRepositorySession(),
                    tree.isOfBuild() ? project.getRemotePluginRepositories() : project.getRemoteProjectRepositories());
            String name = tree.isOfBuild()
                    ? tree.module().name() + ", " + tree.part()
                    : tree.module().name();
            modules.put(name, downloads.locked(used, name));
        }
        return new Lock(modules);
    }
}
