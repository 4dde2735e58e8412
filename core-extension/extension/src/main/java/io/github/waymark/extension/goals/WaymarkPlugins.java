package io.github.waymark.extension.goals;

import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.jspecify.annotations.Nullable;

/** The plugins of Waymark, and what a POM says about them. */
final class WaymarkPlugins {

    static final String GROUP_ID = "io.github.waymark";

    /** The artifactId by goal prefix. A test compares the map with the POMs of the plugins. */
    static final Map<String, String> ARTIFACT_IDS = Map.of(
            "version", "version-maven-plugin",
            "release-notes", "release-notes-maven-plugin",
            "matrix", "matrix-maven-plugin",
            "constraints", "constraints-maven-plugin",
            "release-request", "release-request-maven-plugin",
            "entry-points", "entry-points-maven-plugin",
            "config-options", "config-options-maven-plugin");

    private WaymarkPlugins() {}

    static boolean isOne(@Nullable String groupId, @Nullable String artifactId) {
        return GROUP_ID.equals(groupId) && artifactId != null && ARTIFACT_IDS.containsValue(artifactId);
    }

    /** The version that a POM or one of its parents sets for a plugin, among its plugins or its plugin management. */
    static Optional<String> version(@Nullable Model pom, String artifactId) {
        Build build = pom == null ? null : pom.getBuild();
        if (build == null) {
            return Optional.empty();
        }
        Optional<String> version = version(build, artifactId);
        return version.isPresent() || build.getPluginManagement() == null
                ? version
                : version(build.getPluginManagement(), artifactId);
    }

    private static Optional<String> version(PluginContainer plugins, String artifactId) {
        for (Plugin plugin : plugins.getPlugins()) {
            if (GROUP_ID.equals(plugin.getGroupId()) && artifactId.equals(plugin.getArtifactId())) {
                return Optional.ofNullable(plugin.getVersion());
            }
        }
        return Optional.empty();
    }
}
