package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.resolve.CollectRoots;
import io.github.waymark.constraints.resolve.TreeCollector;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.constraints.tree.ModuleTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Extension;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * Collects the dependency trees of a build, at most one per module.
 *
 * <p>Trees are collected sequentially. The collector already reads POMs in parallel, and modules share most POMs, so two collections at
 * once would read the same ones twice.
 */
final class ModuleTrees {

    private static final String PLUGIN = "plugin ";

    private final ReactorModules reactor;
    private final TreeCollector collector;
    private final boolean plugins;

    /**
     * @param plugins whether to collect the trees of plugins and build extensions too, each once
     */
    ModuleTrees(ReactorModules reactor, TreeCollector collector, boolean plugins) {
        this.reactor = reactor;
        this.collector = collector;
        this.plugins = plugins;
    }

    /** The input of one tree. */
    record Request(Module module, String part, CollectRoots roots) {

        String name() {
            return part.equals(ModuleTree.DEPENDENCIES) ? module.text() : module.text() + ", " + part;
        }

        /** Whether this is a plugin, to which a list may apply. Build extensions are loaded before a list is read. */
        boolean isOfPlugin() {
            return part.startsWith(PLUGIN);
        }
    }

    /** All trees, in the order of the modules. */
    List<ModuleTree> all() {
        return requests().map(this::collect).toList();
    }

    /** The inputs of all trees, each made when it is needed: those of a large reactor don't fit into memory at once. */
    Stream<Request> requests() {
        Set<String> seen = new HashSet<>();
        return reactor.projects().stream().flatMap(project -> {
            List<Request> requests = new ArrayList<>(List.of(request(project)));
            if (plugins) {
                addBuild(project, requests, seen);
            }
            return requests.stream();
        });
    }

    /** The input of the tree of a module's own dependencies. */
    Request request(MavenProject project) {
        return new Request(reactor.module(project), ModuleTree.DEPENDENCIES, reactor.dependencies(project));
    }

    ModuleTree collect(Request request) {
        return new ModuleTree(request.module(), request.part(), collector.uses(request.roots(), request.name()));
    }

    private void addBuild(MavenProject project, List<Request> requests, Set<String> seen) {
        Module module = reactor.module(project);
        for (Plugin plugin : project.getBuildPlugins()) {
            String part = PLUGIN + plugin.getGroupId() + ":" + plugin.getArtifactId() + ":" + plugin.getVersion();
            if (plugin.getVersion() != null && seen.add(part + plugin.getDependencies())) {
                requests.add(new Request(module, part, reactor.plugin(project, plugin)));
            }
        }
        for (Extension extension : project.getBuildExtensions()) {
            String part = "extension " + extension.getGroupId() + ":" + extension.getArtifactId() + ":"
                    + extension.getVersion();
            if (seen.add(part)) {
                requests.add(new Request(module, part, reactor.extension(project, extension)));
            }
        }
    }
}
