package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.jdk.JdkRequirement;
import io.github.waymark.matrix.show.GithubMatrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that print a matrix for GitHub. */
abstract class GithubFormat extends PlanMojo {

    /** The runner of each operating system: {@code linux=ubuntu-24.04,macos=macos-15}; by default the latest ones. Also
     * {@code MATRIX_RUNNERS}. */
    @Parameter(property = "matrix.runners")
    private @Nullable String runners;

    /** The environments as the value of {@code strategy.matrix}, one line. */
    final String github(List<Environment> environments) {
        Map<String, String> all =
                new HashMap<>(Map.of("linux", "ubuntu-latest", "macos", "macos-latest", "windows", "windows-latest"));
        for (String runner : option(runners, "MATRIX_RUNNERS", "").split(",", -1)) {
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
