package io.github.waymark.matrix.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestExecutionClonerTest {

    private static final String RUNS = """
            run.0.name=jdk17
            run.0.jvm=/17/bin/java
            run.0.feature=17
            run.0.reports=/p/target/matrix/jdk17
            run.0.temporary=/p/target/matrix/jdk17/tmp
            run.1.name=jdk25
            run.1.index=1
            run.1.jvm=/25/bin/java
            run.1.feature=25
            run.1.argLine=-Xshare:off
            run.1.reports=/p/target/matrix/jdk25
            run.1.temporary=/p/target/matrix/jdk25/tmp
            """;

    @TempDir
    Path folder;

    private final MavenProject project = new MavenProject();
    private final Plugin surefire = plugin("surefire", "default-test", "test");
    private final Plugin failsafe = plugin("failsafe", "it", "integration-test", "verify");
    private final Plugin compiler = plugin("compiler", "default-compile", "compile");

    @BeforeEach
    void aModule() {
        Build build = new Build();
        build.setPlugins(Arrays.asList(surefire, failsafe, compiler));
        project.getModel().setBuild(build);
        project.setFile(Path.of("/p/core/pom.xml").toFile());
    }

    @Test
    void everyTestExecutionHasACopyForEachJdkWithReportsOfItsOwn() throws IOException {
        cloneExecutions(RUNS);

        assertEquals(List.of("default-test none", "default-test@jdk17 null", "default-test@jdk25 null"), all(surefire));
        assertEquals(List.of("it none", "it@jdk17 null", "it@jdk25 null"), all(failsafe));
        PluginExecution copy = execution(surefire, "default-test@jdk25");
        assertEquals("/25/bin/java", text(copy, "jvm"));
        assertEquals("jdk25", text(copy, "reportNameSuffix"));
        assertEquals("/p/target/matrix/jdk25/core/surefire-reports", text(copy, "reportsDirectory"));
        assertEquals("true", text(copy, "testFailureIgnore"));
        assertEquals("@{argLine} -Xshare:off", text(copy, "argLine"));
        assertEquals("1", text(copy, "systemPropertyVariables", "matrix.index"));
        PluginExecution whole = execution(failsafe, "it@jdk17");
        assertEquals(List.of("integration-test", "verify"), whole.getGoals());
        assertEquals("/p/target/matrix/jdk17/core/failsafe-reports/it-summary.xml", text(whole, "summaryFile"));
        assertEquals(1, compiler.getExecutions().size());
    }

    /** Role `compile`: what is compiled by one JDK must not be tested on Maven's. */
    @Test
    void testsRunOnTheJdkThatCompiles() throws IOException {
        cloneExecutions("compiler=matrix-11\njvm=/11/bin/java\nvariable.0.name=matrix.env\nvariable.0.value=jdk11\n");

        PluginExecution test = execution(surefire, "default-test");
        assertEquals("/11/bin/java", text(test, "jvm"));
        assertEquals("jdk11", text(test, "systemPropertyVariables", "matrix.env"));
        assertNull(test.getPhase());
        assertEquals("/11/bin/java", text(execution(failsafe, "it"), "jvm"));
        assertEquals("matrix-11", text(execution(compiler, "default-compile"), "jdkToolchain", "id"));
    }

    @Test
    void otherwiseTestsRunOnTheJdkOfMaven() throws IOException {
        cloneExecutions("variable.0.name=matrix.env\nvariable.0.value=jdk25\n");

        assertNull(text(execution(surefire, "default-test"), "jvm"));
    }

    private void cloneExecutions(String config) throws IOException {
        Path file = Files.writeString(folder.resolve("config"), "root=/p\nevents=/p/events.jsonl\n" + config);
        new TestExecutionCloner(AgentConfig.read(file), new Properties()).cloneExecutions(project);
    }

    private static Plugin plugin(String name, String execution, String... goals) {
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-" + name + "-plugin");
        PluginExecution one = new PluginExecution();
        one.setId(execution);
        one.setGoals(new ArrayList<>(Arrays.asList(goals)));
        plugin.addExecution(one);
        return plugin;
    }

    private static PluginExecution execution(Plugin plugin, String id) {
        return plugin.getExecutions().stream()
                .filter(execution -> execution.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> all(Plugin plugin) {
        List<String> all = new ArrayList<>();
        plugin.getExecutions().forEach(execution -> all.add(execution.getId() + ' ' + execution.getPhase()));
        return all;
    }

    private static @Nullable String text(PluginExecution execution, String... path) {
        Optional<Xpp3Dom> dom = Optional.ofNullable((Xpp3Dom) execution.getConfiguration());
        for (String name : path) {
            dom = dom.map(parent -> parent.getChild(name));
        }
        return dom.map(Xpp3Dom::getValue).orElse(null);
    }
}
