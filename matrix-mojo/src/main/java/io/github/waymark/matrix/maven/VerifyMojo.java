package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.gate.MatrixGate;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.result.ResultFolders;
import io.github.waymark.matrix.run.CheckedOutCommit;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails unless the selected environments have passed at the commit that is checked out: a gate before a release. Results that options of
 * the command line narrowed, such as {@code -Dtest} or {@code -DskipTests}, don't count.
 *
 * <p>Environments are selected as in {@code run}, for example by {@code -Dmatrix.labels=gate}. The goal runs no builds.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, aggregator = true, threadSafe = true)
public final class VerifyMojo extends PlanMojo {

    /** The results, as for the goal {@code report}; by default {@code target/matrix}. Also {@code MATRIX_RESULTS}. */
    @Parameter(property = "matrix.results")
    private @Nullable String results;

    @Override
    protected void run() throws InterruptedException {
        if (properties().containsKey("matrix.active")) {
            getLog().info("skipped: this build is an environment of a matrix already");
            return;
        }
        List<String> required = plan().environments().stream()
                .filter(environment -> !(environment.state() instanceof State.Excluded))
                .map(Environment::name)
                .toList();
        List<Path> folders = ResultFolders.of(paths(option(results, "MATRIX_RESULTS", "target/matrix")));
        List<MatrixResult> read = folders.stream()
                .map(folder -> ResultFile.read(folder.resolve(ResultFile.NAME)))
                .toList();
        CheckedOutCommit commit = CheckedOutCommit.of(folder(), environment());
        MatrixGate gate = new MatrixGate(required, commit.id(), commit.dirty());
        List<Problem> problems = gate.problems(read);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        getLog().info("passed at " + commit.id() + ": " + String.join(", ", required));
        gate.comparisons(read).forEach(getLog()::info);
    }
}
