package io.github.waymark.matrix.maven;

import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.ProblemException;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals of the matrix share: where they run, how they are skipped, and how they fail. */
abstract class MatrixMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenSession session;

    /**
     * {@code true} skips the goal; anything else is a regular expression, and environments whose name starts with a match are
     * left out.
     */
    @Parameter(property = "matrix.skip")
    private @Nullable String skip;

    @Override
    public final void execute() throws MojoFailureException {
        if ("true".equals(skip)) {
            getLog().info("skipped: matrix.skip is set");
            return;
        }
        try {
            run();
        } catch (ProblemException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    /** What the goal does; its problems fail the build. */
    abstract void run() throws MojoFailureException;

    final MavenSession session() {
        return session;
    }

    /** The folder that the user is in, or that {@code -f} names. */
    final Path folder() {
        String folder = session.getRequest().getBaseDirectory();
        return Path.of(folder == null ? "" : folder).toAbsolutePath();
    }

    /** The user properties of the session. */
    final Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        session.getUserProperties()
                .forEach((name, value) -> properties.put(String.valueOf(name), String.valueOf(value)));
        return properties;
    }

    /** The environment variables of this process. */
    final Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        session.getSystemProperties().forEach((name, value) -> {
            String property = String.valueOf(name);
            if (property.startsWith("env.")) {
                environment.put(property.substring("env.".length()), String.valueOf(value));
            }
        });
        return environment;
    }

    /** Writes a report to a file where one is named, and else to the log or, for programs, to standard output. */
    final void tell(String report, @Nullable File output, boolean forPeople) {
        if (output != null) {
            boolean changed = OutputFile.write(folder().resolve(output.toPath()), report);
            getLog().info((changed ? "wrote " : "unchanged: ") + output);
        } else if (forPeople) {
            report.lines().forEach(getLog()::info);
        } else {
            print(report);
        }
    }

    private static void print(String report) {
        try {
            OutputStream buffered = new BufferedOutputStream(System.out, 1 << 16);
            buffered.write(report.getBytes(StandardCharsets.UTF_8));
            buffered.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
