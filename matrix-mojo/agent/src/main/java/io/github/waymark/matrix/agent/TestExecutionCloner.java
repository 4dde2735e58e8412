package io.github.waymark.matrix.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Spreads the test executions of a module over the JDKs: one copy each, the original in no phase.
 *
 * <p>Copies differ in {@code jvm}, in the folder and the suffix of their reports, and in what the environment adds to the command line.
 */
final class TestExecutionCloner {

    /** Between an execution's id and the environment that its copy is for. */
    static final String MARK = "@";

    private static final String SUREFIRE = "org.apache.maven.plugins:maven-surefire-plugin";
    private static final String FAILSAFE_REPORTS = "failsafe-reports";
    private static final String FAILSAFE = "org.apache.maven.plugins:maven-failsafe-plugin";

    private final AgentConfig orders;
    private final Properties user;

    TestExecutionCloner(AgentConfig orders, Properties user) {
        this.orders = orders;
        this.user = user;
    }

    void spread(MavenProject project) {
        spread(project, project.getPlugin(SUREFIRE), "test", "surefire-reports");
        orders.compiler().ifPresent(id -> useCompiler(project, id));
        spread(project, project.getPlugin(FAILSAFE), "integration-test", FAILSAFE_REPORTS);
    }

    private void spread(MavenProject project, @Nullable Plugin plugin, String goal, String folder) {
        if (plugin == null) {
            return;
        }
        List<PluginExecution> executions = new ArrayList<>(plugin.getExecutions());
        for (PluginExecution execution : executions) {
            boolean tests = execution.getGoals().contains(goal);
            if (orders.runs().isEmpty() && tests) {
                annotate(project, execution);
            } else if (!orders.runs().isEmpty()
                    && (tests || execution.getGoals().contains("verify"))) {
                orders.runs().forEach(run -> plugin.addExecution(copy(project, execution, run, folder)));
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
                tree.into(execution);
            }
        }
    }

    /** One test run, on the JDK of the compiler where that is another than Maven's; it learns which environment it is in. */
    private void annotate(MavenProject project, PluginExecution execution) {
        if (!orders.variables().isEmpty()) {
            ConfigurationTree tree =
                    ConfigurationTree.of(execution).map(ConfigurationTree::copy).orElseGet(ConfigurationTree::empty);
            orders.jvm().ifPresent(jvm -> tree.set("jvm", jvm));
            addToCommandLine(project, tree, orders.argLine());
            orders.variables().forEach(variable -> tree.set("systemPropertyVariables", variable.name, variable.value));
            tree.into(execution);
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
        Path reports = BuildDirectoryRelocation.place(
                        orders.root(),
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
        // Its name is in the command line of the tests' JVM, by which the matrix finds it when its time is over.
        tree.set("tempDir", "surefire-" + run.name());
        addToCommandLine(project, tree, run.argLine());
        variables(run).forEach((name, value) -> tree.set("systemPropertyVariables", name, value));
        tree.into(copy);
        return copy;
    }

    private static Map<String, String> variables(TestRun run) {
        Map<String, String> variables = new HashMap<>();
        variables.put("matrix.env", run.name());
        variables.put("matrix.index", String.valueOf(run.index()));
        variables.put("java.io.tmpdir", run.temporary());
        return Collections.unmodifiableMap(variables);
    }

    /** Appends to what the POM says, or to the property that agents such as JaCoCo's set while the build runs. */
    private void addToCommandLine(MavenProject project, ConfigurationTree tree, String argLine) {
        if (argLine.isEmpty()) {
            return;
        }
        String before = tree.text("argLine");
        if (before == null) {
            // Maven 4's properties pass on what is set, but not what is put if absent.
            if (project.getProperties().getProperty("argLine") == null) {
                project.getProperties().setProperty("argLine", user.getProperty("argLine", ""));
            }
            before = "@{argLine}";
        }
        tree.set("argLine", (before + ' ' + argLine).trim());
    }
}
