package io.github.waymark.notes.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** Tells whether this is still the plugin that kept something, with what the project has added to it. */
final class PluginFiles {

    private PluginFiles() {}

    /** The files that the plugin is made of, with sizes and times; empty where that can't be told, and nothing should be kept. */
    static String state(MojoExecution execution) {
        PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
        List<Artifact> artifacts = plugin == null ? null : plugin.getArtifacts();
        StringBuilder state = new StringBuilder();
        if (artifacts != null) {
            for (Artifact artifact : artifacts) {
                File file = artifact.getFile();
                // In the plugin's own build it is a folder of classes, whose time tells nothing.
                if (file == null || !file.isFile()) {
                    return "";
                }
                state.append(file).append(' ').append(file.length());
                state.append(' ').append(file.lastModified()).append('\n');
            }
        }
        return state.toString();
    }
}
