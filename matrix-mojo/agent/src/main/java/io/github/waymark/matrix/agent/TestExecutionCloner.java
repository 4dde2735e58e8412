package io.github.waymark.matrix.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Clones the test executions of a module, one copy per JDK, and removes the original from its phase.
 *
 * <p>Copies differ in {@code jvm}, in the directory and suffix of their reports, and in the options that the environment adds to the
 * command line.
 */
final class TestExecutionCloner {

    /** Separates the execution's id and the environment in the id of a copy. */
    static final String MARK = "@";

    private static final String SUREFIRE = "org.apache.maven.plugins:maven-surefire-plugin";
    private static final String FAILSAFE_REPORTS = "failsafe-reports";
    private static final String FAILSAFE = "org.apache.maven.plugins:maven-failsafe-plugin";

    private final AgentConfig config;
    private final Properties user;

    TestExecutionCloner(AgentConfig config, Properties user) {
        this.config = config;
        this.user = user;
    }

    void cloneExecutions(MavenProject project) {
        cloneExecutions(project, project.getPlugin(SUREFIRE), "test", "surefire-reports");
        config.compiler().ifPresent(id -> useCompiler(project, id));
        cloneExecutions(project, project.getPlugin(FAILSAFE), "integration-test", FAILSAFE_REPORTS);
    }

    private void cloneExecutions(MavenProject project, @Nullable Plugin plugin, String goal, String folder) {
        if (plugin == null) {
            return;
        }
        List<PluginExecution> executions = new ArrayList<>(plugin.getExecutions());
        for (PluginExecution execution : executions) {
            boolean tests = execution.getGoals().contains(goal);
            if (config.runs().isEmpty() && tests) {
                annotate(project, execution);
            } else if (!config.runs().isEmpty()
                    && (tests || execution.getGoals().contains("verify"))) {
                config.runs().forEach(run -> plugin.addExecution(copy(project, execution, run, folder)));
                execution.setPhase("none");
            }
        }
        plugin.flushExecutionMap();
    }

    private static void useCompiler(MavenProject project, String toolchain) {
        Plugin compiler = project.getPlugin("org.apache.maven.plugins:maven-compiler-plugin");
        if (compiler != null) {
            for (PluginExecution execution : compiler.getExecutions()) {
                ConfigurationTree tree = ConfigurationTree.of(execution)
                        .map(ConfigurationTree::copy)
                        .orElseGet(ConfigurationTree::empty);
                tree.set("jdkToolchain", "id", toolchain);
                tree.applyTo(execution);
            }
        }
    }

    /** Configures tests that run once: the compiler's JDK, and the system properties of the environment. */
    private void annotate(MavenProject project, PluginExecution execution) {
        if (!config.systemProperties().isEmpty()) {
            ConfigurationTree tree =
                    ConfigurationTree.of(execution).map(ConfigurationTree::copy).orElseGet(ConfigurationTree::empty);
            config.jvm().ifPresent(jvm -> tree.set("jvm", jvm));
            addToCommandLine(project, tree, config.argLine());
            config.systemProperties().forEach((name, value) -> tree.set("systemPropertyVariables", name, value));
            tree.applyTo(execution);
        }
    }

    private PluginExecution copy(MavenProject project, PluginExecution original, TestRun run, String folder) {
        PluginExecution copy = new PluginExecution();
        copy.setId(original.getId() + MARK + run.name());
        copy.setPhase(original.getPhase());
        copy.setGoals(new ArrayList<>(original.getGoals()));
        copy.setInherited(original.getInherited());
        copy.setPriority(original.getPriority());
        ConfigurationTree tree =
                ConfigurationTree.of(original).map(ConfigurationTree::copy).orElseGet(ConfigurationTree::empty);
        Path reports = BuildDirectoryRelocation.directory(
                        config.root(),
                        project.getBasedir().toPath().toAbsolutePath().normalize(),
                        run.reports())
                .resolve(folder);
        tree.set("jvm", run.jvm());
        tree.set("reportNameSuffix", run.name());
        tree.set("reportsDirectory", reports.toString());
        if (folder.equals(FAILSAFE_REPORTS)) {
            tree.set(
                    "summaryFile",
                    reports.resolve(original.getId() + "-summary.xml").toString());
        }
        tree.set("testFailureIgnore", "true");
        // The matrix finds the tests' JVM by this name in its command line, to end it at the timeout.
        tree.set("tempDir", "surefire-" + run.name());
        addToCommandLine(project, tree, run.argLine());
        systemProperties(run).forEach((name, value) -> tree.set("systemPropertyVariables", name, value));
        tree.applyTo(copy);
        return copy;
    }

    private static Map<String, String> systemProperties(TestRun run) {
        Map<String, String> properties = new HashMap<>();
        properties.put("matrix.env", run.name());
        properties.put("matrix.index", String.valueOf(run.index()));
        properties.put("java.io.tmpdir", run.temporary());
        return properties;
    }

    /** Appends to the POM's value, or to the property that agents such as JaCoCo's set during the build. */
    private void addToCommandLine(MavenProject project, ConfigurationTree tree, String argLine) {
        if (argLine.isEmpty()) {
            return;
        }
        String before = tree.text("argLine");
        if (before == null) {
            // Not putIfAbsent: Maven 4 only passes on values that are set.
            if (project.getProperties().getProperty("argLine") == null) {
                project.getProperties().setProperty("argLine", user.getProperty("argLine", ""));
            }
            before = "@{argLine}";
        }
        tree.set("argLine", (before + ' ' + argLine).trim());
    }
}
