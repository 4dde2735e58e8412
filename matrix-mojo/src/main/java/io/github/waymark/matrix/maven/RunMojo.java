package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.diagnose.DifferingTests;
import io.github.waymark.matrix.diagnose.Repetition;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.plan.Plan;
import io.github.waymark.matrix.plan.Selection;
import io.github.waymark.matrix.progress.RepetitionSummary;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.RepeatedTest;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.run.CheckedOutCommit;
import io.github.waymark.matrix.run.child.ParentBuild;
import io.github.waymark.matrix.run.child.RunFolders;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Tests the project in every environment of its matrix, several at a time.
 *
 * <p>In mode {@code test} (the default) the project is compiled once and its tests run on the JDK of each environment; in mode
 * {@code build} each environment runs the whole build. The project is not changed: build directories, reports and logs of the
 * environments are in {@code target/matrix}, with {@code result.json} and {@code junit.xml}. The goal fails if an environment fails; an
 * environment whose JDK is missing is skipped on a developer's machine, and fails in CI.
 *
 * <p>{@code -Dmatrix.again=differing} runs again what differed in the last run, and shows which tests are flaky, and which a JDK breaks.
 */
@Mojo(name = "run", aggregator = true, threadSafe = true)
public final class RunMojo extends RunningMojo {

    /** How often a test is run again: two outcomes that differ show that it is flaky. */
    private static final int REPETITIONS = 2;

    /** Only resolves and compiles, without tests, for example before runs without network; off by default. Also {@code MATRIX_NOTEST}. */
    @Parameter(property = "matrix.notest")
    private @Nullable Boolean notest;

    /**
     * {@code differing} runs only the tests whose outcomes differed in the last run, twice, on the environments concerned and one where
     * they passed, and shows which are flaky and which are bound to the JDK. Its results are in {@code target/matrix-again}; those of
     * the last run are kept. Also {@code MATRIX_AGAIN}.
     */
    @Parameter(property = "matrix.again")
    private @Nullable String again;

    @Inject
    RunMojo(RepositorySystem resolver) {
        super(resolver);
    }

    /** To run tests again, the environments in which they differed, unless some are selected. */
    @Override
    Selection selection() {
        Selection selected = super.selection();
        if (again().isEmpty() || !selected.isDefault()) {
            return selected;
        }
        Path root = session().getTopLevelProject().getBasedir().toPath();
        Set<String> names = DifferingTests.in(RunFolders.of(root).base()).environments();
        return new Selection(String.join(",", names), "", "", selected.skip(), "", false);
    }

    private String again() {
        String what = option(again, "MATRIX_AGAIN", "");
        return what.isEmpty() ? "" : EnumParameter.word("matrix.again", what, "differing");
    }

    @Override
    void run(Plan plan, ParentBuild parent, Supplier<CheckedOutCommit> commit)
            throws MojoFailureException, InterruptedException {
        if (!again().isEmpty()) {
            runAgain(plan, parent, commit);
            return;
        }
        RunFolders folders = RunFolders.of(parent.root());
        MatrixResult result;
        try (ProgressChoice display = display()) {
            Finished run = start(plan, parent, folders, isOn(notest, "MATRIX_NOTEST"), commit, display);
            result = run.result();
            new RunReport(folders, display)
                    .write(result, run.tests(), run.trouble().isEmpty(), getLog());
            if (run.trouble().isPresent()) {
                throw run.trouble().get();
            }
        }
        boolean asWanted = isOn(notest, "MATRIX_NOTEST") && result.outcome() == Outcome.EMPTY;
        if (result.outcome() != Outcome.OK && !asWanted) {
            throw new MojoFailureException(failure(result));
        }
    }

    private static String failure(MatrixResult result) {
        return "The matrix " + result.outcome().word()
                + (result.reason().isEmpty() ? "." : ": " + result.reason() + ".");
    }

    private void runAgain(Plan plan, ParentBuild parent, Supplier<CheckedOutCommit> commit)
            throws MojoFailureException, InterruptedException {
        DifferingTests differing =
                DifferingTests.in(RunFolders.of(parent.root()).base());
        String started = differing.result().started();
        if (differing.rows().isEmpty()) {
            getLog().info("no test differed in the run of " + started + ", so none is run again");
            return;
        }
        if (!differing.result().commit().equals(commit.get().id())) {
            getLog().warn("the run of " + started + " tested another commit, "
                    + differing.result().commit());
        }
        Plan concerned = concerned(plan, differing.environments());
        ParentBuild narrowed = parent.with(differing.selection().properties(), differing.modules());
        RunFolders folders = RunFolders.of(parent.root(), "again");
        Repetition repetition = new Repetition(differing);
        MatrixResult last;
        try (ProgressChoice display = display()) {
            Finished run = start(concerned, narrowed, folders, false, commit, display);
            repetition.add(run.result(), run.tests());
            for (int i = 1; i < REPETITIONS; i++) {
                run = start(concerned, narrowed, folders, false, commit, display);
                repetition.add(run.result(), run.tests());
            }
            last = run.result();
        }
        List<RepeatedTest> tests = repetition.tests();
        ResultFile.write(
                folders.base().resolve(ResultFile.NAME),
                last.withEnvironments(repetition.environments(), last.seconds()).withAgain(tests));
        report(tests, started);
        if (tests.stream().anyMatch(RunMojo::isBad)) {
            throw new MojoFailureException(
                    "Tests differ between environments: " + RepetitionSummary.counts(tests) + ".");
        }
    }

    /** The environments that are run again; the selection of the command line may exclude some. */
    private static Plan concerned(Plan plan, Set<String> names) {
        List<Environment> environments = plan.environments().stream()
                .filter(environment -> names.contains(environment.name()))
                .map(environment -> environment.diagnosed("-Dmatrix.again=differing"))
                .toList();
        if (environments.isEmpty()) {
            throw new ProblemException(new Problem(
                    "None of the environments in which tests differed is selected.",
                    "-Dmatrix.env, or the environments of the declaration",
                    "Tests are run again in the environments " + String.join(", ", names) + " of the last run.",
                    "Select them: -Dmatrix.env=" + String.join(",", names) + "."));
        }
        return new Plan(environments, plan.stated(), plan.leftOut());
    }

    private void report(List<RepeatedTest> tests, String started) {
        getLog().info("");
        getLog().info(Count.of(tests.size(), "test") + " that differed; outcomes of the run of " + started
                + ", then of " + REPETITIONS + " runs of these tests alone:");
        getLog().info("");
        RepetitionSummary.of(tests).forEach(getLog()::info);
        getLog().info("");
        getLog().info("results: target/matrix-again/result.json");
    }

    /** A test that failed again, or of which nothing is known. */
    private static boolean isBad(RepeatedTest test) {
        return test.kind() == RepeatedTest.Kind.UNKNOWN
                || test.environments().stream()
                        .flatMap(environment -> environment.outcomes().stream().skip(1))
                        .anyMatch(outcome -> outcome.equals("failed") || outcome.equals("error"));
    }
}
