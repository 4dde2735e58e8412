package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.resolve.Collection;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.constraints.tree.ModuleTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.maven.model.Extension;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/** The trees of a build: one collection a module, several modules at once. */
final class Trees {

    private static final int MOST_THREADS = 8;

    private final Reactor reactor;
    private final Collection collection;
    private final boolean plugins;

    /**
     * @param plugins whether the trees of plugins and build extensions are wanted too, each once
     */
    Trees(Reactor reactor, Collection collection, boolean plugins) {
        this.reactor = reactor;
        this.collection = collection;
        this.plugins = plugins;
    }

    /** All trees, in the order of the modules. */
    List<ModuleTree> all() {
        List<Callable<ModuleTree>> work = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (MavenProject project : reactor.projects()) {
            work.add(() -> tree(project));
            if (plugins) {
                addBuild(project, work, seen);
            }
        }
        return atOnce(work);
    }

    ModuleTree tree(MavenProject project) {
        Module module = reactor.module(project);
        return new ModuleTree(
                module, ModuleTree.DEPENDENCIES, collection.uses(reactor.dependencies(project), module.text()));
    }

    private void addBuild(MavenProject project, List<Callable<ModuleTree>> work, Set<String> seen) {
        Module module = reactor.module(project);
        for (Plugin plugin : project.getBuildPlugins()) {
            String part = "plugin " + plugin.getGroupId() + ":" + plugin.getArtifactId() + ":" + plugin.getVersion();
            if (plugin.getVersion() != null && seen.add(part + plugin.getDependencies())) {
                work.add(() -> new ModuleTree(
                        module, part, collection.uses(reactor.plugin(project, plugin), module.text() + ", " + part)));
            }
        }
        for (Extension extension : project.getBuildExtensions()) {
            String part = "extension " + extension.getGroupId() + ":" + extension.getArtifactId() + ":"
                    + extension.getVersion();
            if (seen.add(part)) {
                work.add(() -> new ModuleTree(
                        module,
                        part,
                        collection.uses(reactor.extension(project, extension), module.text() + ", " + part)));
            }
        }
    }

    private static List<ModuleTree> atOnce(List<Callable<ModuleTree>> work) {
        int threads = Math.min(Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS), work.size());
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
        try {
            List<ModuleTree> trees = new ArrayList<>();
            for (Future<ModuleTree> future : pool.invokeAll(work)) {
                trees.add(future.get());
            }
            return trees;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while dependencies were collected");
        } finally {
            pool.shutdownNow();
        }
    }
}
