package io.github.waymark.matrix.maven;

import io.github.waymark.cache.Cache;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.jdk.JdkAdvice;
import io.github.waymark.matrix.jdk.JdkSearch;
import io.github.waymark.matrix.jdk.Jdks;
import io.github.waymark.matrix.jdk.Machine;
import io.github.waymark.matrix.jdk.MatrixBuild;
import io.github.waymark.matrix.jdk.OperatingSystem;
import io.github.waymark.matrix.jdk.Programs;
import io.github.waymark.maven.goal.WaymarkMojo;
import io.github.waymark.settings.SettingValue;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Base class of all goals: options with environment variables, and the JDKs of this machine. */
abstract class MatrixMojo extends WaymarkMojo {

    /**
     * {@code true} skips the goal; anything else is a regular expression, and environments whose name starts with a match are
     * skipped, with a message for each. Also {@code MATRIX_SKIP}.
     */
    @Parameter(property = "matrix.skip")
    private @Nullable String skip;

    /**
     * JDKs to use in addition to those that are found: folders, separated by commas; each is a JDK, or contains some. Also
     * {@code MATRIX_JDKS}.
     */
    @Parameter(property = "matrix.jdks")
    private @Nullable String jdks;

    private @Nullable Jdks found;
    private @Nullable JdkAdvice jdkAdvice;

    MatrixMojo() {
        super("matrix");
    }

    @Override
    protected final boolean isSkipped() {
        return "true".equals(skipped());
    }

    /** The value of {@code matrix.skip}; empty if nothing is skipped. */
    final String skipped() {
        return option(skip, "MATRIX_SKIP", "");
    }

    /** The value of a parameter, of its environment variable, or the default; in this order. */
    final String option(@Nullable String parameter, String variable, String fallback) {
        return parameter != null ? parameter : environment().getOrDefault(variable, fallback);
    }

    /** Whether a switch is on: the value of a parameter or of its environment variable; off by default. */
    final boolean isOn(@Nullable Boolean parameter, String variable) {
        return parameter != null
                ? parameter
                : Boolean.parseBoolean(environment().get(variable));
    }

    /** The file of {@code matrix.output} or {@code MATRIX_OUTPUT}; null if there is none. */
    final @Nullable File output(@Nullable File parameter) {
        return file(parameter, "MATRIX_OUTPUT");
    }

    /** A file that a parameter or its environment variable names; null if there is none. */
    final @Nullable File file(@Nullable File parameter, String variable) {
        String named = environment().getOrDefault(variable, "");
        return parameter != null || named.isEmpty()
                ? parameter
                : folder().resolve(named).toFile();
    }

    /** The JDKs of this machine. */
    final Jdks jdks() {
        Jdks known = found;
        if (known != null) {
            return known;
        }
        Machine machine = machine();
        List<Path> named = paths(option(jdks, "MATRIX_JDKS", ""));
        Cache cache = new Cache(Optional.of(machine.userHome().resolve(".m2")), MatrixBuild.ID);
        Jdks all = JdkSearch.find(machine, named, Programs.of(folder(), environment()), cache);
        found = all;
        return all;
    }

    private JdkAdvice advice() {
        JdkAdvice known = jdkAdvice;
        if (known != null) {
            return known;
        }
        JdkAdvice first = new JdkAdvice(machine(), Programs.of(folder(), environment()));
        jdkAdvice = first;
        return first;
    }

    /** How the missing JDKs of environments can be installed, each once. */
    final List<String> missingJdks(List<Environment> environments) {
        JdkAdvice advice = advice();
        return environments.stream()
                .filter(environment -> environment.state() instanceof State.Missing)
                .flatMap(environment -> Stream.of(
                        environment.platform().jdk(), environment.platform().compileJdk()))
                .filter(requirement -> jdks().best(requirement).isEmpty())
                .distinct()
                .map(advice::of)
                .toList();
    }

    /** The paths in a list, relative to the folder of the user. */
    final List<Path> paths(String list) {
        return SettingValue.items(list).stream().map(folder()::resolve).toList();
    }

    private Machine machine() {
        Properties system = session().getSystemProperties();
        List<Path> toolchains = Stream.of(
                        session().getRequest().getUserToolchainsFile(),
                        session().getRequest().getGlobalToolchainsFile())
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

    /** The user properties of the build. */
    final Map<String, String> properties() {
        return build().inputs().properties();
    }
}
