package io.github.waymark.matrix.maven;

import io.github.waymark.cache.Cache;
import io.github.waymark.checkout.Inputs;
import io.github.waymark.matrix.jdk.JdkSearch;
import io.github.waymark.matrix.jdk.Jdks;
import io.github.waymark.matrix.jdk.Machine;
import io.github.waymark.matrix.jdk.MatrixBuild;
import io.github.waymark.matrix.jdk.OperatingSystem;
import io.github.waymark.matrix.jdk.SmallPrograms;
import io.github.waymark.output.Report;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.Nearest;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
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
     * left out, each told by a line. Also {@code MATRIX_SKIP}.
     */
    @Parameter(property = "matrix.skip")
    private @Nullable String skip;

    /**
     * JDKs to use besides those that are found: folders with commas between them; each is a JDK, or holds some. Also
     * {@code MATRIX_JDKS}.
     */
    @Parameter(property = "matrix.jdks")
    private @Nullable String jdks;

    @Override
    public final void execute() throws MojoFailureException {
        if ("true".equals(skipped())) {
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

    /** What leaves out environments, or all of the goal; empty for nothing. */
    final String skipped() {
        return option(skip, "MATRIX_SKIP", "");
    }

    /** A parameter, or where it isn't set the environment variable that stands for it, or else what holds by default. */
    final String option(@Nullable String parameter, String variable, String fallback) {
        return parameter != null ? parameter : environment().getOrDefault(variable, fallback);
    }

    /** The JDKs of this machine. */
    final Jdks jdks() {
        Machine machine = machine();
        List<Path> named = Arrays.stream(option(jdks, "MATRIX_JDKS", "").split(",", -1))
                .filter(path -> !path.isBlank())
                .map(path -> folder().resolve(path.strip()))
                .toList();
        Cache cache = new Cache(Optional.of(machine.userHome().resolve(".m2")), MatrixBuild.ID);
        return JdkSearch.on(machine, named, new SmallPrograms(), cache);
    }

    private Machine machine() {
        Properties system = session.getSystemProperties();
        List<Path> toolchains = Stream.of(
                        session.getRequest().getUserToolchainsFile(),
                        session.getRequest().getGlobalToolchainsFile())
                .filter(Objects::nonNull)
                .map(File::toPath)
                .toList();
        return new Machine(
                folder().getRoot(),
                Path.of(system.getProperty("user.home", "")),
                OperatingSystem.of(system.getProperty("os.name", "")),
                environment(),
                Path.of(system.getProperty("java.home", "")),
                toolchains);
    }

    /** The format that is asked for, which must be one of these. */
    static String format(String format, String... known) {
        return known("matrix.format", format, known);
    }

    /** The value of a property, which must be one of these. */
    static String known(String property, String value, String... known) {
        List<String> all = List.of(known);
        if (!all.contains(value)) {
            throw new ProblemException(new Problem(
                    "The goal has no " + property.substring("matrix.".length()) + " '" + value + "'.",
                    "-D" + property,
                    "Something else would be written than anybody expects.",
                    "Did you mean '" + Nearest.to(value, all) + "'? There are: " + String.join(", ", all) + "."));
        }
        return value;
    }

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
        return Inputs.environment(session.getSystemProperties());
    }

    /** Writes a report to a file where one is named, and else to the log or, for programs, to standard output. */
    final void tell(String report, @Nullable File output, boolean forPeople) {
        Optional<Path> file = Optional.ofNullable(output).map(named -> folder().resolve(named.toPath()));
        new Report(file, getLog()::info).tell(report, forPeople);
    }
}
