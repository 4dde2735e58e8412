package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.check.Explanation;
import io.github.waymark.configuration.check.ValidationSettings;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Explains an option: its type, default and origin, what replaces it, its environment variable, and which files set it.
 *
 * <p>{@code mvn config-options:explain -Dconfig-options.key=server.port} also shows which file wins in which profile, as far as the files
 * of the repository decide it. Values of secrets are not shown.
 */
@Mojo(name = "explain", requiresProject = false, requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class ExplainMojo extends ConfigOptionsMojo {

    /** The name of the option, in any spelling that the framework accepts. */
    @Parameter(property = "config-options.key")
    private @Nullable String key;

    /** Further configuration files, relative to the root of the repository, with {@code *} and {@code **}. */
    @Parameter(property = "config-options.files")
    private List<String> files = List.of();

    /** The file to write the explanation to, in UTF-8; by default it goes to the log. */
    @Parameter(property = "config-options.output")
    private @Nullable File output;

    /** Jars, and folders of classes, whose options count instead of those of the class path, separated by commas. */
    @Parameter(property = "config-options.jars")
    private List<String> jars = List.of();

    @Override
    protected boolean readsModule() {
        return jars.isEmpty();
    }

    @Override
    protected void run() throws IOException {
        if (key == null) {
            throw new ProblemException(new Problem(
                    "No option is named.",
                    "-Dconfig-options.key",
                    "The goal explains one option.",
                    "Name it, for example with -Dconfig-options.key=server.port."));
        }
        ValidationSettings rules = settings(files, List.of());
        try (ReadModel model = model(classPath(jars, true))) {
            ModuleFiles read = files(model.model().dialect(), rules.files());
            report(new Explanation(model.model(), read.files(), rules.secrets()).of(key), output, true);
        }
    }
}
