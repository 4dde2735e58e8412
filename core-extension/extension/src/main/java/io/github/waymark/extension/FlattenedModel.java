package io.github.waymark.extension;

import io.github.waymark.pom.PomText;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Sets literal versions in Maven's copy of the source POM, as {@link PomText#literal} does in its text, for plugins that write
 * POMs from it.
 */
final class FlattenedModel {

    private final String version;
    private final String parentVersion;
    private final Map<String, String> others;

    private FlattenedModel(String version, String parentVersion, Map<String, String> others) {
        this.version = version;
        this.parentVersion = parentVersion;
        this.others = others;
    }

    static void flatten(Model model, String version, String parentVersion, Map<String, String> others) {
        FlattenedModel literal = new FlattenedModel(version, parentVersion, others);
        literal.base(model);
        literal.build(model.getBuild());
        for (Profile profile : model.getProfiles()) {
            literal.base(profile);
            literal.build(profile.getBuild());
        }
    }

    private void base(ModelBase base) {
        dependencies(base.getDependencies());
        DependencyManagement management = base.getDependencyManagement();
        if (management != null) {
            dependencies(management.getDependencies());
        }
    }

    private void build(@Nullable BuildBase build) {
        if (build == null) {
            return;
        }
        plugins(build.getPlugins());
        if (build.getPluginManagement() != null) {
            plugins(build.getPluginManagement().getPlugins());
        }
    }

    private void plugins(List<Plugin> plugins) {
        for (Plugin plugin : plugins) {
            String used = PomText.usedVersion(plugin.getVersion(), version, parentVersion, others);
            if (used != null && !used.equals(plugin.getVersion())) {
                plugin.setVersion(used);
            }
            dependencies(plugin.getDependencies());
        }
    }

    private void dependencies(List<Dependency> dependencies) {
        for (Dependency dependency : dependencies) {
            String used = PomText.usedVersion(dependency.getVersion(), version, parentVersion, others);
            if (used != null && !used.equals(dependency.getVersion())) {
                dependency.setVersion(used);
            }
        }
    }
}
