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
 * The trees of a build: at most one collection a module.
 *
 * <p>One after the other, as a collection reads several POMs at once: modules of a build share most of theirs, and two collections side
 * by side would read the same ones twice.
 */
final class ModuleTrees {

    private final ReactorModules reactor;
    private final TreeCollector collection;
    private final boolean plugins;

    /**
     * @param plugins whether the trees of plugins and build extensions are wanted too, each once
     */
    ModuleTrees(ReactorModules reactor, TreeCollector collection, boolean plugins) {
        this.reactor = reactor;
        this.collection = collection;
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
                module, ModuleTree.DEPENDENCIES, collection.uses(reactor.dependencies(project), module.text()));
    }

    private void addBuild(MavenProject project, List<ModuleTree> trees, Set<String> seen) {
        Module module = reactor.module(project);
        for (Plugin plugin : project.getBuildPlugins()) {
            String part = "plugin " + plugin.getGroupId() + ":" + plugin.getArtifactId() + ":" + plugin.getVersion();
            if (plugin.getVersion() != null && seen.add(part + plugin.getDependencies())) {
                trees.add(new ModuleTree(
                        module, part, collection.uses(reactor.plugin(project, plugin), module.text() + ", " + part)));
            }
        }
        for (Extension extension : project.getBuildExtensions()) {
            String part = "extension " + extension.getGroupId() + ":" + extension.getArtifactId() + ":"
                    + extension.getVersion();
            if (seen.add(part)) {
                trees.add(new ModuleTree(
                        module,
                        part,
                        collection.uses(reactor.extension(project, extension), module.text() + ", " + part)));
            }
        }
    }
}
