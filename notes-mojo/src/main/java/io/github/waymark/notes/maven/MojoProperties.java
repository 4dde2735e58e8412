package io.github.waymark.notes.maven;

import io.github.waymark.notes.config.Keys;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import io.github.waymark.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** The user properties that the goals know: those of their parameters, taken from the plugin's descriptor, and the settings. */
final class MojoProperties {

    private static final String START = "${" + BuildContext.PREFIX;

    private final List<MojoDescriptor> goals = new ArrayList<>();

    MojoProperties(MojoExecution execution) {
        // The goal's own first: others are asked only for what it doesn't know.
        goals.add(execution.getMojoDescriptor());
        PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
        if (plugin != null && plugin.getMojos() != null) {
            goals.addAll(plugin.getMojos());
        }
    }

    /** Fails on a property that no goal knows. */
    void require(String property) {
        // nextVersion is what next-version publishes.
        if (!isKnown(property) && !property.equals("release-notes.nextVersion")) {
            throw new ProblemException(new Problem(
                    "There is no property '" + property + "'.",
                    "-D" + property,
                    "A mistyped property would be ignored in silence.",
                    "Did you mean '" + NearestName.to(property, all()) + "'?"));
        }
    }

    private boolean isKnown(String property) {
        String expression = "${" + property + "}";
        for (MojoDescriptor goal : goals) {
            for (PlexusConfiguration parameter : goal.getMojoConfiguration().getChildren()) {
                if (parameter.getValue("").equals(expression)) {
                    return true;
                }
            }
        }
        for (Setting key : Keys.all()) {
            if ((BuildContext.PREFIX + key.parameter()).equals(property)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>();
        for (Setting key : Keys.all()) {
            all.add(BuildContext.PREFIX + key.parameter());
        }
        for (MojoDescriptor goal : goals) {
            for (PlexusConfiguration parameter : goal.getMojoConfiguration().getChildren()) {
                String value = parameter.getValue("");
                if (value.startsWith(START) && value.endsWith("}")) {
                    all.add(value.substring("${".length(), value.length() - 1));
                }
            }
        }
        return all;
    }
}
