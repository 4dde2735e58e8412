package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.resolve.TreeCollector;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.constraints.tree.ModuleTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** All trees, in the order of the modules. */
    List<ModuleTree> all() {
        List<ModuleTree> trees = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (MavenProject project : reactor.projects()) {
            trees.add(tree(project));
            if (plugins) {
                addBuild(project, trees, seen);
            }
        }
        return trees;
    }

    ModuleTree tree(MavenProject project) {
        Module module = reactor.module(project);
        return new ModuleTree(
                module, ModuleTree.DEPENDENCIES, collector.uses(reactor.dependencies(project), module.text()));
    }

    private void addBuild(MavenProject project, List<ModuleTree> trees, Set<String> seen) {
        Module module = reactor.module(project);
        for (Plugin plugin : project.getBuildPlugins()) {
            String part = "plugin " + plugin.getGroupId() + ":" + plugin.getArtifactId() + ":" + plugin.getVersion();
            if (plugin.getVersion() != null && seen.add(part + plugin.getDependencies())) {
                trees.add(new ModuleTree(
                        module, part, collector.uses(reactor.plugin(project, plugin), module.text() + ", " + part)));
            }
        }
        for (Extension extension : project.getBuildExtensions()) {
            String part = "extension " + extension.getGroupId() + ":" + extension.getArtifactId() + ":"
                    + extension.getVersion();
            if (seen.add(part)) {
                trees.add(new ModuleTree(
                        module,
                        part,
                        collector.uses(reactor.extension(project, extension), module.text() + ", " + part)));
            }
        }
    }
}
