package io.github.waymark.matrix.agent;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What the matrix wants of this Maven. Keys are those of the file that {@code -Dmatrix.orders} names. */
final class AgentConfig {

    /** The user property that names the file. */
    static final String PROPERTY = "matrix.orders";

    private final Path root;
    private final Path events;
    private final @Nullable Path builds;
    private final List<TestRun> runs;
    private final List<Variable> variables;
    private final @Nullable String compiler;
    private final @Nullable String jvm;
    private final String argLine;
    private final int lanes;
    private final boolean late;
    private final boolean marked;

    AgentConfig(Properties properties) {
        String folder = properties.getProperty("builds");
        root = Paths.get(need(properties, "root"));
        events = Paths.get(need(properties, "events"));
        builds = folder == null ? null : Paths.get(folder);
        runs = Collections.unmodifiableList(runs(properties));
        variables = Collections.unmodifiableList(variables(properties));
        compiler = properties.getProperty("compiler");
        jvm = properties.getProperty("jvm");
        argLine = properties.getProperty("argLine", "");
        lanes = Integer.parseInt(properties.getProperty("lanes", "1"));
        late = Boolean.parseBoolean(properties.getProperty("late"));
        marked = Boolean.parseBoolean(properties.getProperty("marked"));
    }

    /** A system property that tests see in every run. */
    static final class Variable {

        final String name;
        final String value;

        Variable(String name, String value) {
            this.name = name;
            this.value = value;
        }
    }

    static AgentConfig read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new AgentConfig(properties);
    }

    private static List<TestRun> runs(Properties properties) {
        List<TestRun> runs = new ArrayList<>();
        for (int i = 0; properties.containsKey("run." + i + ".name"); i++) {
            runs.add(TestRun.of(properties, "run." + i + "."));
        }
        return runs;
    }

    private static List<Variable> variables(Properties properties) {
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; properties.containsKey("variable." + i + ".name"); i++) {
            variables.add(new Variable(
                    need(properties, "variable." + i + ".name"), need(properties, "variable." + i + ".value")));
        }
        return variables;
    }

    static String need(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("the orders of the matrix lack the key " + key);
        }
        return value;
    }

    /** Where the reactor starts: modules get build directories by their path below it. */
    Path root() {
        return root;
    }

    Path events() {
        return events;
    }

    /** Below which build directories are put; empty when they stay where they are. */
    Optional<Path> builds() {
        return Optional.ofNullable(builds);
    }

    /** The JDKs to run every module's tests on; none to leave the tests as they are. */
    List<TestRun> runs() {
        return runs;
    }

    List<Variable> variables() {
        return variables;
    }

    /** The id of the toolchain that the compiler is of; empty for the JDK that Maven runs on. */
    Optional<String> compiler() {
        return Optional.ofNullable(compiler);
    }

    /** The program {@code java} that runs the tests where they run once; empty for the one that Maven runs on. */
    Optional<String> jvm() {
        return Optional.ofNullable(jvm);
    }

    /** What is added to the command line of the tests' JVM where tests run once; may be empty. */
    String argLine() {
        return argLine;
    }

    /** On how many JDKs tests may run at the same time. */
    int lanes() {
        return lanes;
    }

    /** Whether tests may run while Maven compiles the modules that follow. */
    boolean late() {
        return late;
    }

    /** Whether what is said while the tests of an environment run is to be marked as of that environment. */
    boolean marked() {
        return marked;
    }

    /** The run that a cloned execution belongs to. */
    Optional<TestRun> runOf(String executionId) {
        int at = executionId.lastIndexOf(TestExecutionCloner.MARK);
        if (at < 0) {
            return Optional.empty();
        }
        String name = executionId.substring(at + TestExecutionCloner.MARK.length());
        return runs.stream().filter(run -> run.name().equals(name)).findFirst();
    }
}
