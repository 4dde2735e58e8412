package io.github.waymark.matrix.maven;

import io.github.waymark.cache.Cache;
import io.github.waymark.matrix.jdk.JdkSearch;
import io.github.waymark.matrix.jdk.Jdks;
import io.github.waymark.matrix.jdk.Machine;
import io.github.waymark.matrix.jdk.MatrixBuild;
import io.github.waymark.matrix.jdk.OperatingSystem;
import io.github.waymark.matrix.jdk.Programs;
import io.github.waymark.maven.goal.WaymarkMojo;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals of the matrix share: options with variables, and the JDKs of the machine. */
abstract class MatrixMojo extends WaymarkMojo {

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

    MatrixMojo() {
        super("matrix");
    }

    @Override
    protected final boolean isSkipped() {
        return "true".equals(skipped());
    }

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
        return JdkSearch.on(machine, named, Programs.of(folder(), environment()), cache);
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
