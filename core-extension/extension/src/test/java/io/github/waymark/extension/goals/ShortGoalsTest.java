package io.github.waymark.extension.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.junit.jupiter.api.Test;

class ShortGoalsTest {

    @Test
    void aPomOrItsParentThatSetsAVersionHasPrecedence() {
        Model pom = new Model();
        pom.setBuild(new Build());

        assertEquals(Optional.empty(), WaymarkPlugins.version(null, "matrix-maven-plugin"));
        assertEquals(Optional.empty(), WaymarkPlugins.version(pom, "matrix-maven-plugin"));

        PluginManagement management = new PluginManagement();
        management.addPlugin(plugin("io.github.waymark", "1.1"));
        pom.getBuild().setPluginManagement(management);
        assertEquals(Optional.of("1.1"), WaymarkPlugins.version(pom, "matrix-maven-plugin"));

        pom.getBuild().addPlugin(plugin("io.github.waymark", "1.2"));
        assertEquals(Optional.of("1.2"), WaymarkPlugins.version(pom, "matrix-maven-plugin"));
    }

    @Test
    void aPluginOfAnotherGroupIsNotOurs() {
        Model pom = new Model();
        pom.setBuild(new Build());
        pom.getBuild().addPlugin(plugin("com.example", "7"));

        assertEquals(Optional.empty(), WaymarkPlugins.version(pom, "matrix-maven-plugin"));
        assertTrue(WaymarkPlugins.isOne("io.github.waymark", "matrix-maven-plugin"));
        assertFalse(WaymarkPlugins.isOne("com.example", "matrix-maven-plugin"));
        assertFalse(WaymarkPlugins.isOne("io.github.waymark", "waymark-extension"));
    }

    private static Plugin plugin(String groupId, String version) {
        Plugin plugin = new Plugin();
        plugin.setGroupId(groupId);
        plugin.setArtifactId("matrix-maven-plugin");
        plugin.setVersion(version);
        return plugin;
    }
}
