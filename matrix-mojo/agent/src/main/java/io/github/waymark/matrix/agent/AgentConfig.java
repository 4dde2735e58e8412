package io.github.waymark.matrix.agent;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The configuration of the agent, from the properties file that {@code -Dmatrix.agentConfig} names. */
final class AgentConfig {

    /** The user property with the path of the file. */
    static final String PROPERTY = "matrix.agentConfig";

    private final Path root;
    private final Path events;
    private final @Nullable Path builds;
    private final List<TestRun> runs;
    private final Map<String, String> systemProperties;
    private final @Nullable String compiler;
    private final @Nullable String jvm;
    private final String argLine;
    private final int slots;
    private final boolean defersTests;
    private final boolean marksOutput;

    AgentConfig(Properties properties) {
        String folder = properties.getProperty("builds");
        root = Paths.get(required(properties, "root"));
        events = Paths.get(required(properties, "events"));
        builds = folder == null ? null : Paths.get(folder);
        runs = Collections.unmodifiableList(runs(properties));
        systemProperties = Collections.unmodifiableMap(systemProperties(properties));
        compiler = properties.getProperty("compiler");
        jvm = properties.getProperty("jvm");
        argLine = properties.getProperty("argLine", "");
        slots = Integer.parseInt(properties.getProperty("slots", "1"));
        defersTests = Boolean.parseBoolean(properties.getProperty("deferTests"));
        marksOutput = Boolean.parseBoolean(properties.getProperty("markOutput"));
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
            runs.add(new TestRun(properties, "run." + i + "."));
        }
        return runs;
    }

    private static Map<String, String> systemProperties(Properties properties) {
        Map<String, String> systemProperties = new LinkedHashMap<>();
        for (int i = 0; properties.containsKey("variable." + i + ".name"); i++) {
            systemProperties.put(
                    required(properties, "variable." + i + ".name"), required(properties, "variable." + i + ".value"));
        }
        return systemProperties;
    }

    static String required(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("The agent's configuration has no key " + key);
        }
        return value;
    }

    /** The root of the reactor; the build directory of a module has the module's path relative to it. */
    Path root() {
        return root;
    }

    Path events() {
        return events;
    }

    /** The directory for build directories; empty when they are not relocated. */
    Optional<Path> builds() {
        return Optional.ofNullable(builds);
    }

    /** The JDKs to run every module's tests on; empty to leave the tests unchanged. */
    List<TestRun> runs() {
        return runs;
    }

    /** System properties for tests that run once. */
    Map<String, String> systemProperties() {
        return systemProperties;
    }

    /** The environment whose whole build this is; empty when only tests run in environments. */
    Optional<String> environment() {
        return Optional.ofNullable(systemProperties.get("matrix.env"));
    }

    /** The id of the compiler's toolchain; empty for the JDK that Maven runs on. */
    Optional<String> compiler() {
        return Optional.ofNullable(compiler);
    }

    /** The {@code java} executable for tests that run once; empty for the one that Maven runs on. */
    Optional<String> jvm() {
        return Optional.ofNullable(jvm);
    }

    /** Extra options for the JVM of tests that run once; may be empty. */
    String argLine() {
        return argLine;
    }

    /** The number of JDKs that tests may run on at the same time. */
    int slots() {
        return slots;
    }

    /** Whether tests may run while Maven builds the modules that follow. */
    boolean defersTests() {
        return defersTests;
    }

    /** Whether to mark output lines with the environment whose tests print them. */
    boolean marksOutput() {
        return marksOutput;
    }

    /** The test run that a cloned execution belongs to; empty for other executions. */
    Optional<TestRun> runOf(String executionId) {
        int at = executionId.lastIndexOf(TestExecutionCloner.MARK);
        if (at < 0) {
            return Optional.empty();
        }
        String name = executionId.substring(at + TestExecutionCloner.MARK.length());
        return runs.stream().filter(run -> run.name().equals(name)).findFirst();
    }
}
