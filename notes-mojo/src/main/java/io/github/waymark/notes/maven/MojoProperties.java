package io.github.waymark.notes.maven;

import io.github.waymark.notes.config.NotesSettings;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import io.github.waymark.settings.Setting;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** Rejects user properties that are neither parameters of a goal, as the plugin's descriptor lists them, nor settings. */
final class MojoProperties {

    private static final String START = "${" + BuildContext.PREFIX;

    private final Set<String> known = new TreeSet<>();

    MojoProperties(MojoExecution execution) {
        // Published by next-version.
        known.add("release-notes.nextVersion");
        for (Setting setting : NotesSettings.all()) {
            known.add(BuildContext.PREFIX + setting.parameter());
        }
        PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
        List<MojoDescriptor> goals = plugin == null ? null : plugin.getMojos();
        for (MojoDescriptor goal : goals == null ? List.of(execution.getMojoDescriptor()) : goals) {
            for (PlexusConfiguration parameter : goal.getMojoConfiguration().getChildren()) {
                String value = parameter.getValue("");
                if (value.startsWith(START) && value.endsWith("}")) {
                    known.add(value.substring("${".length(), value.length() - 1));
                }
            }
        }
    }

    /** Fails on a property that no goal has. */
    void require(String property) {
        if (!known.contains(property)) {
            throw new ProblemException(new Problem(
                    "Unknown property '" + property + "'.",
                    "-D" + property,
                    "A misspelled property would be ignored silently.",
                    "Did you mean '" + NearestName.to(property, known) + "'?"));
        }
    }
}
