package io.github.waymark.configuration.file;

/** Where a configuration file is, weakest first. */
public enum FileLocation {
    /** In the root of the resources, which become part of the jar. */
    RESOURCES,
    /** In the folder {@code config} of the resources. */
    RESOURCES_CONFIG,
    /** In the folder of the module, from which the program is started. */
    FOLDER,
    /** In the folder {@code config} of the module. */
    FOLDER_CONFIG,
    /** Named by a setting of this plugin, or imported by another file. */
    NAMED
}
