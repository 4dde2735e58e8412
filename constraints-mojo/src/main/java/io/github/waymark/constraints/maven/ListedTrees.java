package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.source.ListSettings;
import io.github.waymark.constraints.resolve.TreeCollector;
import io.github.waymark.constraints.tree.BuiltWith;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.maven.collect.ListedVersions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/**
 * The trees of the modules as they are built with a list, and, where these differ, also without it.
 *
 * <p>A tree is collected a second time only if the list changes a version in it.
 */
final class ListedTrees {

    private final ConstraintList list;
    private final BuildPlatform platform;
    private final Set<String> modules;
    private final boolean plugins;
    private final ModuleTrees without;
    private final ModuleTrees with;
    private final ModuleTrees pluginsWith;

    /**
     * @param settings whether the list applies to plugins
     * @param checkPlugins whether to collect the trees of plugins and build extensions too
     */
    ListedTrees(
            MavenSession session,
            RepositorySystem system,
            ConstraintList list,
            BuildPlatform platform,
            ListSettings settings,
            boolean checkPlugins) {
        this.list = list;
        this.platform = platform;
        this.modules = new MavenBuild(session).moduleNames();
        this.plugins = !settings.plugins().equals("off");
        ReactorModules reactor = new ReactorModules(session);
        this.without =
                new ModuleTrees(reactor, TreeCollector.plain(system, session.getRepositorySession()), checkPlugins);
        this.with = new ModuleTrees(
                reactor,
                TreeCollector.listed(
                        system, session.getRepositorySession(), new ListedVersions(list, platform, modules)),
                checkPlugins);
        Set<String> kept = new HashSet<>(modules);
        if (settings.plugins().equals("deps")) {
            kept.addAll(reactor.plugins());
        }
        this.pluginsWith = new ModuleTrees(
                reactor,
                TreeCollector.listed(system, session.getRepositorySession(), new ListedVersions(list, platform, kept)),
                checkPlugins);
    }

    /**
     * For each module, one tree if the list makes no difference, otherwise that without the list and that with it. For each plugin, one
     * tree: with the list if the settings say that lists apply to plugins.
     */
    List<List<ModuleTree>> all() {
        return without.requests().map(this::pair).toList();
    }

    /** The trees of one module. */
    List<ModuleTree> of(MavenProject project) {
        return pair(without.request(project));
    }

    /** All trees as they are built with the list. */
    List<ModuleTree> withList() {
        return all().stream().map(pair -> pair.get(pair.size() - 1)).toList();
    }

    private List<ModuleTree> pair(ModuleTrees.Request request) {
        if (request.isOfPlugin() && plugins) {
            // What a plugin gets without the list is of no interest to those who use what is published.
            return List.of(pluginsWith.collect(request).built(BuiltWith.LIST));
        }
        ModuleTree plain = without.collect(request);
        if (plain.isOfBuild() || plain.chosen().stream().noneMatch(this::isReplaced)) {
            return List.of(plain);
        }
        return List.of(plain.built(BuiltWith.NO_LIST), with.collect(request).built(BuiltWith.LIST));
    }

    private boolean isReplaced(DependencyUse use) {
        if (modules.contains(use.name()) || use.scope().equals("system")) {
            return false;
        }
        Optional<Constraint> constraint = list.find(use.coordinates(), platform);
        return constraint.isPresent() && !constraint.get().version().equals(use.version());
    }
}
