package io.github.waymark.matrix.gate;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What must have been tested.
 *
 * @param required the names of the environments
 * @param commit 40 hexadecimal digits
 * @param dirty whether tracked files differ from that commit now
 */
public record MatrixGate(List<String> required, String commit, boolean dirty) {

    public MatrixGate {
        required = List.copyOf(required);
    }

    /** What is missing or bad; empty when the gate is open. */
    public List<Problem> problems(List<MatrixResult> results) {
        if (commit.isEmpty()) {
            return List.of(new Problem(
                    "It is unknown which commit is checked out.",
                    "the folder of the project",
                    "Results count only for the commit that they are of.",
                    "Run it in a clone, with the program git on the PATH."));
        }
        if (dirty) {
            return List.of(new Problem(
                    "Tracked files differ from the commit.",
                    "commit " + commit.substring(0, 12),
                    "What would be released is not what was tested.",
                    "Commit or restore them (`git status` lists them), and run `mvn matrix:run` again."));
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
        boolean passed = ofCommit.stream()
                .anyMatch(
                        environment -> environment.outcome() == Outcome.OK || environment.outcome() == Outcome.IGNORED);
        boolean bad =
                ofCommit.stream().anyMatch(environment -> !environment.outcome().isFine());
        if (bad) {
            problems.add(bad(name, ofCommit));
        } else if (!passed) {
            problems.add(missing(name, ofCommit));
        }
    }

    private Problem bad(String name, List<EnvironmentResult> results) {
        EnvironmentResult bad = results.stream()
                .filter(environment -> !environment.outcome().isFine())
                .findFirst()
                .orElseThrow();
        return new Problem(
                "The environment " + name + " has not passed: " + bad.outcome().word() + ".",
                "commit " + commit.substring(0, 12) + (bad.log().isEmpty() ? "" : ", " + bad.log()),
                bad.reason().isEmpty() ? "Every environment of the gate must pass." : bad.reason() + ".",
                "Mend it, and run `mvn matrix:run -Dmatrix.env=" + name + "`.");
    }

    private Problem missing(String name, List<EnvironmentResult> results) {
        String skipped =
                results.isEmpty() ? "" : ", it was skipped: " + results.get(0).reason();
        return new Problem(
                "The environment " + name + " has no result of this commit" + skipped + ".",
                "commit " + commit.substring(0, 12),
                "Nobody knows whether it passes.",
                "Run `mvn matrix:run -Dmatrix.env=" + name + "`, here or on a machine that has its JDK.");
    }
}
