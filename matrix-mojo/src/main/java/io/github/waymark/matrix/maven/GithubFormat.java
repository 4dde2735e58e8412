package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.jdk.JdkRequirement;
import io.github.waymark.matrix.show.GithubMatrix;
import io.github.waymark.settings.SettingValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Base class of the goals that print a matrix for GitHub. */
abstract class GithubFormat extends PlanMojo {

    /** The runner of each operating system: {@code linux=ubuntu-24.04}; by default the latest ones. Also {@code MATRIX_RUNNERS}. */
    @Parameter(property = "matrix.runners")
    private @Nullable String runners;

    /** The value of {@code strategy.matrix} for the environments, one line. */
    final String github(List<Environment> environments) {
        Map<String, String> all =
                new HashMap<>(Map.of("linux", "ubuntu-latest", "macos", "macos-latest", "windows", "windows-latest"));
        for (String runner : SettingValue.items(option(runners, "MATRIX_RUNNERS", ""))) {
            int equals = runner.indexOf('=');
            if (equals > 0) {
                all.put(
                        runner.substring(0, equals).strip(),
                        runner.substring(equals + 1).strip());
            }
        }
        String running = session().getSystemProperties().getProperty("java.version", "17");
        int feature = JdkRequirement.feature(running);
        return new GithubMatrix(all, feature).of(environments);
    }
}
