package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.lock.Lock;
import io.github.waymark.constraints.lock.LockedFile;
import io.github.waymark.constraints.resolve.Collection;
import io.github.waymark.constraints.resolve.Downloads;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.constraints.tree.Use;
import io.github.waymark.maven.MavenBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** The lock of what a build resolves now. */
final class Locking {

    private Locking() {}

    static Lock now(MavenSession session, RepositorySystem system, boolean plugins) {
        Reactor reactor = new Reactor(session);
        Set<String> own = new MavenBuild(session).moduleNames();
        Collection collection = Collection.of(system, session.getRepositorySession());
        Map<String, MavenProject> projects = new TreeMap<>();
        reactor.projects()
                .forEach(project -> projects.put(project.getGroupId() + ":" + project.getArtifactId(), project));
        Map<String, Map<String, LockedFile>> modules = new TreeMap<>();
        for (ModuleTree tree : new Trees(reactor, collection, plugins).all()) {
            MavenProject project = projects.get(tree.module().name());
            if (project == null) {
                continue;
            }
            List<Use> used = new ArrayList<>();
            for (Use use : tree.chosen()) {
                if (!own.contains(use.name()) && !use.scope().equals("system")) {
                    used.add(use);
                }
            }
            Downloads downloads = new Downloads(
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
