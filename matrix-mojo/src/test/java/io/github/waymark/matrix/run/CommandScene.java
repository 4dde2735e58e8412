package io.github.waymark.matrix.run;

import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.declare.SettingsLayer;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.Jdks;
import io.github.waymark.matrix.jdk.OperatingSystem;
import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.plan.Matrix;
import io.github.waymark.matrix.plan.Plan;
import io.github.waymark.matrix.plan.Selection;
import io.github.waymark.matrix.plan.settings.CommandLineOverrides;
import io.github.waymark.matrix.plan.settings.PlanContext;
import io.github.waymark.matrix.report.Results;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.run.child.ParentBuild;
import io.github.waymark.matrix.run.child.RunFolders;
import io.github.waymark.matrix.run.child.Silence;
import io.github.waymark.matrix.run.schedule.Parallel;
import io.github.waymark.process.CommandLine;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A project with a {@code matrix.yaml} whose commands are run on the JDK of this test, with a Maven that isn't there. */
final class CommandScene {

    private final Path root;
    private final Map<String, String> variables = new TreeMap<>(System.getenv());
    private String yaml = "";
    private SettingsLayer overrides = SettingsLayer.NOTHING;
    private boolean notest;

    CommandScene(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    CommandScene matrix(String text) {
        yaml = text;
        return this;
    }

    CommandScene args(String line) {
        overrides = SettingsLayer.of("args", new Value(CommandLine.split(line), "-Dmatrix.args"));
        return this;
    }

    CommandScene variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    CommandScene notest() {
        notest = true;
        return this;
    }

    Matrix declared() {
        Tree tree = YamlFile.read(yaml, "matrix.yaml").root().orElse(Tree.empty("matrix.yaml"));
        Path home = Path.of(System.getProperty("java.home"));
        int feature = Runtime.version().feature();
        Jdk jdk = new Jdk(home, feature + ".0.1", feature, false, "", "", "", List.of());
        return Matrix.of(
                Declaration.of(tree),
                CommandLineOverrides.of(overrides, Map.of(), ""),
                new Jdks(List.of(jdk), List.of()),
                new PlanContext(OperatingSystem.LINUX, "3.9.16", 8));
    }

    /** Outcomes with their reasons, by environment. */
    Map<String, String> run(String names) throws InterruptedException {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (EnvironmentResult result : result(names).envs()) {
            String reason = result.reason().isEmpty() ? "" : ": " + result.reason();
            outcomes.put(result.name(), result.outcome().word() + reason);
        }
        return outcomes;
    }

    MatrixResult result(String names) throws InterruptedException {
        MavenHome maven = new MavenHome(root.resolve("maven"), "3.9.16");
        ParentBuild parent = new ParentBuild(
                root,
                root.resolve("pom.xml"),
                root,
                maven,
                root.resolve("repository"),
                List.of("-o", "-pl", "a", "-am"),
                List.of(),
                Map.of("waymark.version", "1.2.3", "x", "y"),
                variables,
                Path.of("/agent.jar"));
        Plan plan = declared().plan(new Selection(names, "", "", "", "", false));
        MatrixRun run = new MatrixRun(
                plan,
                parent,
                RunFolders.of(root),
                new RunSettings(Parallel.of(2), false, notest, true, List.of(), List.of(), InstantSource.system()),
                () -> Results.of("linux"),
                new Silence());
        return run.run(Map.of(), Map.of());
    }

    /** The log of an environment. */
    String log(String name) throws IOException {
        return Files.readString(root.resolve("target/matrix").resolve(name).resolve("build.log"));
    }

    /** The output of its commands, without the lines that name them. */
    String output(String name) throws IOException {
        return String.join(
                "\n",
                log(name)
                        .lines()
                        .filter(line -> !line.matches("commands\\w*(\\[\\d+])?(, retry.*)?> .*"))
                        .toList());
    }

    Path root() {
        return root;
    }
}
