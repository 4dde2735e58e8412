package io.github.waymark.notes.maven;

import io.github.waymark.notes.config.Key;
import io.github.waymark.notes.config.Keys;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.Nearest;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/** The user properties that the goals know: those of their parameters, taken from the plugin's descriptor, and the settings. */
final class MojoProperties {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(release-notes\\.[^}]+)\\}");

    private final Set<String> known = new TreeSet<>();

    MojoProperties(@Nullable MojoExecution execution) {
        Keys.all().stream().map(Key::property).forEach(known::add);
        PluginDescriptor plugin =
                execution == null ? null : execution.getMojoDescriptor().getPluginDescriptor();
        if (plugin != null && plugin.getMojos() != null) {
            plugin.getMojos().forEach(this::addParametersOf);
        }
    }

    private void addParametersOf(MojoDescriptor mojo) {
        PlexusConfiguration configuration = mojo.getMojoConfiguration();
        for (PlexusConfiguration parameter : configuration.getChildren()) {
            Matcher property = PROPERTY.matcher(parameter.getValue(""));
            if (property.matches()) {
                known.add(property.group(1));
            }
        }
    }

    /** Fails on a property that no goal knows. */
    void require(String property) {
        // nextVersion is what next-version publishes.
        if (!known.contains(property) && !property.equals("release-notes.nextVersion")) {
            throw new ProblemException(new Problem(
                    "There is no property '" + property + "'.",
                    "-D" + property,
                    "A mistyped property would be ignored in silence.",
                    "Did you mean '" + Nearest.to(property, known) + "'?"));
        }
    }
}
