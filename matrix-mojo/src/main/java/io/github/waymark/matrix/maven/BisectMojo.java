package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.diagnose.BisectionResult;
import io.github.waymark.matrix.diagnose.JdkBisection;
import io.github.waymark.matrix.diagnose.TestSelection;
import io.github.waymark.matrix.diagnose.Trial;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.JdkOrder;
import io.github.waymark.matrix.plan.Plan;
import io.github.waymark.matrix.plan.Selection;
import io.github.waymark.matrix.progress.BisectionSummary;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.CheckedOutCommit;
import io.github.waymark.matrix.run.child.ParentBuild;
import io.github.waymark.matrix.run.child.RunFolders;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first of the installed JDKs on which a test fails: {@code mvn matrix:bisect -Dmatrix.test=ClockTest#showsTheTime}.
 *
 * <p>The JDKs are sorted by version, and the test is run on the oldest and the newest; then the goal halves what is between them. If both
 * agree, it is run on all. The project is compiled once, and only this test is run, in {@code target/matrix-bisect}; the results of the last
 * run of the matrix are kept. {@code -Dmatrix.env} selects other environments than one for each JDK. The goal fails if the test can't be run
 * on any of them.
 */
@Mojo(name = "bisect", aggregator = true, threadSafe = true)
public final class BisectMojo extends RunningMojo {

    /** The test: {@code Class#method}, or {@code Class} for all its tests, with or without package. Also {@code MATRIX_TEST}. */
    @Parameter(property = "matrix.test")
    private @Nullable String test;

    /** {@code text} for people, or {@code json}. Also {@code MATRIX_FORMAT}. */
    @Parameter(property = "matrix.format")
    private @Nullable String format;

    /** The file to write to, in UTF-8; without it, text goes to the log and JSON to standard output. Also {@code MATRIX_OUTPUT}. */
    @Parameter(property = "matrix.output")
    private @Nullable File output;

    @Inject
    BisectMojo(RepositorySystem resolver) {
        super(resolver);
    }

    /** One environment for each JDK, unless some are selected. */
    @Override
    Selection selection() {
        Selection selected = super.selection();
        if (!selected.isDefault()) {
            return selected;
        }
        String names =
                jdks().usable().stream().map(BisectMojo::environment).distinct().collect(Collectors.joining(","));
        return new Selection(names, "", "", selected.skip(), "", false);
    }

    /** {@code jdk17.0.15}; not every form of a version can be a part of a name. */
    private static String environment(Jdk jdk) {
        return jdk.earlyAccess()
                ? "jdk" + jdk.feature() + "ea"
                : "jdk" + (jdk.version().matches("\\d+(\\.\\d+)*+") ? jdk.version() : jdk.feature());
    }

    @Override
    void run(Plan plan, ParentBuild parent, Supplier<CheckedOutCommit> commit) throws InterruptedException {
        String form = EnumParameter.word("matrix.format", option(format, "MATRIX_FORMAT", "text"), "text", "json");
        String name = option(test, "MATRIX_TEST", "").strip();
        if (name.isEmpty()) {
            throw new ProblemException(new Problem(
                    "No test is named.",
                    "-Dmatrix.test",
                    "The goal finds the first JDK on which a certain test fails.",
                    "Name it: -Dmatrix.test=com.acme.ClockTest#showsTheTime."));
        }
        TestSelection selection = TestSelection.parse(name, "matrix.test");
        Map<String, Environment> environments = environments(plan);
        ParentBuild narrowed = parent.with(selection.properties(), List.of());
        RunFolders folders = RunFolders.of(parent.root(), "bisect");
        BisectionResult result;
        try (ProgressChoice display = display()) {
            result = JdkBisection.of(List.copyOf(environments.keySet()), names -> {
                List<Environment> part = names.stream()
                        .flatMap(one -> environments.values().stream()
                                .filter(environment -> environment.name().equals(one)))
                        .toList();
                Finished run =
                        start(new Plan(part, plan.stated(), plan.leftOut()), narrowed, folders, false, commit, display);
                return trials(run, selection, environments);
            });
        }
        if (result.kind() == BisectionResult.Kind.UNTESTED) {
            throw new ProblemException(untested(name, result));
        }
        report(
                form.equals("json") ? BisectionSummary.json(name, result) : BisectionSummary.text(name, result),
                output(output),
                form.equals("text"));
    }

    /** Those that can run here, the oldest JDK first. */
    private static Map<String, Environment> environments(Plan plan) {
        Map<String, Environment> environments = new LinkedHashMap<>();
        plan.environments().stream()
                .filter(environment -> environment.state() instanceof State.Ok)
                .sorted(Comparator.comparing(
                        environment -> ((State.Ok) environment.state()).jdk(), JdkOrder.oldestFirst()))
                .forEach(environment -> environments.put(environment.name(), environment.diagnosed("-Dmatrix.test")));
        if (environments.isEmpty()) {
            throw new ProblemException(new Problem(
                    "There is no JDK to run the test on.",
                    "the selected environments",
                    "None of them can run here.",
                    "Run `mvn matrix:jdks` to see which JDKs are found, and `mvn matrix:list` for the environments."));
        }
        return environments;
    }

    private static Map<String, Trial> trials(
            Finished run, TestSelection selection, Map<String, Environment> environments) {
        Map<String, Trial> trials = new LinkedHashMap<>();
        for (EnvironmentResult result : run.result().envs()) {
            TestReports reports = run.tests().getOrDefault(result.name(), TestReports.NONE);
            Environment environment = environments.get(result.name());
            String jdk = environment != null && environment.state() instanceof State.Ok ok
                    ? ok.jdk().version()
                    : "";
            trials.put(result.name(), Trial.of(result, reports, selection, jdk));
        }
        return trials;
    }

    private static Problem untested(String name, BisectionResult result) {
        Trial first = result.trials().get(0);
        return new Problem(
                "The test was run on no JDK.",
                "-Dmatrix.test=" + name,
                first.environment() + ": " + first.why() + ".",
                "Check the name: it is the class, with or without package, and the method after #. The logs are in"
                        + " target/matrix-bisect.");
    }
}
