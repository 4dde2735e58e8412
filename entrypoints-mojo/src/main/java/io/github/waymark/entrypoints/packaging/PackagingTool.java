package io.github.waymark.entrypoints.packaging;

/** What makes an artifact that contains its dependencies. */
public enum PackagingTool {
    SHADE("maven-shade-plugin"),
    ASSEMBLY("maven-assembly-plugin"),
    /** A plugin that isn't known. */
    OTHER("the plugin that made it");

    private final String plugin;

    PackagingTool(String plugin) {
        this.plugin = plugin;
    }

    /** How messages name it. */
    public String plugin() {
        return plugin;
    }
}
