package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.Inputs;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals about versions share: where they run, how they are skipped, and how they fail. */
abstract class VersionMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenSession session;

    /** Skips the goal. */
    @Parameter(property = "version.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("skipped: version.skip is set");
            return;
        }
        try {
            run();
        } catch (ProblemException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    /** What the goal does; its problems fail the build. */
    abstract void run();

    final MavenSession session() {
        return session;
    }

    /** The folder that the user is in, or that {@code -f} names. */
    final Path folder() {
        String folder = session.getRequest().getBaseDirectory();
        return Path.of(folder == null ? "" : folder).toAbsolutePath();
    }

    final Checkout checkout() {
        return Checkout.around(folder(), inputs(), System.currentTimeMillis());
    }

    private Inputs inputs() {
        Map<String, String> properties = new HashMap<>();
        session.getUserProperties()
                .forEach((name, value) -> properties.put(String.valueOf(name), String.valueOf(value)));
        Map<String, String> environment = new HashMap<>();
        session.getSystemProperties().forEach((name, value) -> {
            String property = String.valueOf(name);
            if (property.startsWith("env.")) {
                environment.put(property.substring("env.".length()), String.valueOf(value));
            }
        });
        return new Inputs(
                properties, environment, Path.of(session.getSystemProperties().getProperty("user.home", "")));
    }

    /** Writes a report to a file where one is named, and else to the log or, for programs, to standard output. */
    final void tell(String report, @Nullable File output, boolean forPeople) {
        if (output != null) {
            boolean changed = OutputFile.write(folder().resolve(output.toPath()), report);
            getLog().info((changed ? "wrote " : "unchanged: ") + output);
        } else if (forPeople) {
            report.lines().forEach(getLog()::info);
        } else {
            System.out.print(report);
            System.out.flush();
        }
    }
}
