package io.github.waymark.matrix.gate;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks that results contain a pass of every required environment at the commit that is checked out.
 *
 * @param required the names of the required environments
 * @param commit 40 hexadecimal digits
 * @param dirty whether tracked files differ from that commit
 */
public record MatrixGate(List<String> required, String commit, boolean dirty) {

    public MatrixGate {
        required = List.copyOf(required);
    }

    /** A problem for each environment that did not pass; empty if all passed. */
    public List<Problem> problems(List<MatrixResult> results) {
        if (commit.isEmpty()) {
            return List.of(new Problem(
                    "The commit that is checked out can't be determined.",
                    "the project's folder",
                    "A result is valid only for the commit that was tested.",
                    "Run the goal in a git clone, with git on the PATH."));
        }
        if (dirty) {
            return List.of(new Problem(
                    "Tracked files differ from the commit.",
                    "commit " + commit.substring(0, 12),
                    "The release would differ from what was tested.",
                    "Commit or restore the files that `git status` lists, and run `mvn matrix:run` again."));
        }
        List<Problem> problems = new ArrayList<>();
        required.forEach(name -> check(name, results, problems));
        return problems;
    }

    private void check(String name, List<MatrixResult> results, List<Problem> problems) {
        List<EnvironmentResult> ofCommit = results.stream()
                .filter(result -> result.commit().equals(commit) && !result.dirty())
                .flatMap(result -> result.envs().stream())
                .filter(environment -> environment.name().equals(name))
                .toList();
        Optional<EnvironmentResult> bad = ofCommit.stream()
                .filter(environment -> !environment.outcome().isFine())
                .findFirst();
        if (bad.isPresent()) {
            problems.add(bad(bad.get()));
        } else if (ofCommit.stream().allMatch(environment -> environment.outcome() == Outcome.SKIPPED)) {
            problems.add(missing(name, ofCommit));
        }
    }

    private Problem bad(EnvironmentResult bad) {
        return new Problem(
                "The environment " + bad.name() + " has not passed: "
                        + bad.outcome().word() + ".",
                "commit " + commit.substring(0, 12) + (bad.log().isEmpty() ? "" : ", " + bad.log()),
                bad.reason().isEmpty() ? "Every environment of the gate must pass." : bad.reason() + ".",
                "Fix it, and run `mvn matrix:run -Dmatrix.env=" + bad.name() + "`.");
    }

    private Problem missing(String name, List<EnvironmentResult> results) {
        String skipped =
                results.isEmpty() ? "" : "; it was skipped: " + results.get(0).reason();
        return new Problem(
                "The environment " + name + " has no result for this commit" + skipped + ".",
                "commit " + commit.substring(0, 12),
                "Every environment of the gate must be tested at this commit.",
                "Run `mvn matrix:run -Dmatrix.env=" + name + "`, here or on a machine that has its JDK.");
    }
}
