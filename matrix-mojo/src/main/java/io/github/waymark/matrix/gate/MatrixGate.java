package io.github.waymark.matrix.gate;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.EnvironmentResult.RanTests;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.problem.Problem;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks that results contain a pass of every required environment at the commit that is checked out, of all that its declaration asks for.
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
        List<EnvironmentResult> ofCommit = ofCommit(name, results);
        Optional<EnvironmentResult> bad = ofCommit.stream()
                .filter(environment -> !environment.outcome().isFine())
                .findFirst();
        List<EnvironmentResult> run = ofCommit.stream()
                .filter(environment -> environment.outcome() != Outcome.SKIPPED)
                .toList();
        if (bad.isPresent()) {
            problems.add(bad(bad.get(), results));
        } else if (run.isEmpty()) {
            problems.add(missing(name, ofCommit, results));
        } else if (run.stream().noneMatch(environment -> environment.narrowed().isEmpty())) {
            problems.add(narrowed(run.get(0), results));
        } else {
            run.stream()
                    .filter(environment -> environment.narrowed().isEmpty())
                    .findFirst()
                    .flatMap(environment -> untested(environment, results))
                    .ifPresent(problems::add);
        }
    }

    private List<EnvironmentResult> ofCommit(String name, List<MatrixResult> results) {
        return results.stream()
                .filter(result -> result.commit().equals(commit) && !result.dirty())
                .flatMap(result -> result.envs().stream())
                .filter(environment -> environment.name().equals(name))
                .toList();
    }

    private Problem bad(EnvironmentResult bad, List<MatrixResult> results) {
        String why = bad.reason().isEmpty() ? "Every environment of the gate must pass." : bad.reason() + ".";
        String compared = bad.outcome() == Outcome.EMPTY ? comparison(bad, results) : "";
        return new Problem(
                "The environment " + bad.name() + " has not passed: "
                        + bad.outcome().word() + ".",
                "commit " + commit.substring(0, 12) + (bad.log().isEmpty() ? "" : ", " + bad.log()),
                compared.isEmpty() ? why : why + " " + compared + ".",
                bad.outcome() == Outcome.EMPTY ? runAgain(bad) : "Fix it, and run " + run(bad.name()) + ".");
    }

    private Problem narrowed(EnvironmentResult environment, List<MatrixResult> results) {
        String compared = comparison(environment, results);
        return new Problem(
                "The environment " + environment.name() + " was tested only in part.",
                "commit " + commit.substring(0, 12) + ", " + String.join(", ", environment.narrowed()),
                "These options change what is tested: the result shows less than the declaration asks for."
                        + (compared.isEmpty() ? "" : " " + compared + "."),
                runAgain(environment));
    }

    /** A module of which another environment ran tests. */
    private Optional<Problem> untested(EnvironmentResult environment, List<MatrixResult> results) {
        return environment.untested().stream()
                .flatMap(module -> others(environment, results)
                        .flatMap(other -> other.ran().stream()
                                .filter(ran -> ran.module().equals(module))
                                .map(ran -> untested(environment, module, other, ran))))
                .findFirst();
    }

    private Problem untested(EnvironmentResult environment, String module, EnvironmentResult other, RanTests ran) {
        int tests = ran.classes().values().stream().mapToInt(Integer::intValue).sum();
        return new Problem(
                "The environment " + environment.name() + " ran no test of "
                        + (module.isEmpty() ? "the root project" : module) + ".",
                "commit " + commit.substring(0, 12) + (environment.log().isEmpty() ? "" : ", " + environment.log()),
                "The module has test classes, and " + other.name() + " ran " + Count.of(tests, "test") + " of it.",
                "Find in the log why they did not run, and run " + run(environment.name()) + ".");
    }

    private String runAgain(EnvironmentResult environment) {
        return environment.narrowed().isEmpty()
                ? "Find in the log why no test ran, and run " + run(environment.name())
                        + "; or set `allowEmpty: true` for it."
                : "Run " + run(environment.name()) + " without " + String.join(", ", environment.narrowed()) + ".";
    }

    private static String run(String name) {
        return "`mvn matrix:run -Dmatrix.env=" + name + "`";
    }

    private Problem missing(String name, List<EnvironmentResult> skipped, List<MatrixResult> results) {
        return new Problem(
                "The environment " + name + " has no result for this commit" + otherwise(name, skipped, results) + ".",
                "commit " + commit.substring(0, 12),
                "Every environment of the gate must be tested at this commit.",
                "Run " + run(name) + ", here or on a machine that has its JDK.");
    }

    private String otherwise(String name, List<EnvironmentResult> skipped, List<MatrixResult> results) {
        if (!skipped.isEmpty()) {
            return "; it was skipped: " + skipped.get(0).reason();
        }
        List<MatrixResult> others = results.stream()
                .filter(result -> result.envs().stream()
                        .anyMatch(environment -> environment.name().equals(name)))
                .toList();
        if (others.stream().anyMatch(result -> result.commit().equals(commit))) {
            return "; it was tested with changes that were not committed";
        }
        return others.isEmpty()
                ? ""
                : "; it was tested at "
                        + (others.get(0).commit().isEmpty()
                                ? "an unknown commit"
                                : others.get(0).commit().substring(0, 12));
    }

    /** What each required environment ran, compared with the one that ran most: one line each. */
    public List<String> comparisons(List<MatrixResult> results) {
        List<String> lines = new ArrayList<>();
        for (String name : required) {
            ofCommit(name, results).stream()
                    .filter(environment -> environment.outcome() != Outcome.SKIPPED)
                    .max(Comparator.comparingInt(EnvironmentResult::executed))
                    .map(environment -> comparison(environment, results))
                    .filter(line -> !line.isEmpty())
                    .ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }

    private String comparison(EnvironmentResult environment, List<MatrixResult> results) {
        return others(environment, results)
                .filter(other -> other.executed() > 0)
                .max(Comparator.comparingInt(EnvironmentResult::executed))
                .map(other -> String.format(
                        Locale.ROOT,
                        "%s ran %,d of the %,d tests that %s ran",
                        environment.name(),
                        environment.executedOf(other),
                        other.executed(),
                        other.name()))
                .orElse("");
    }

    private Stream<EnvironmentResult> others(EnvironmentResult environment, List<MatrixResult> results) {
        return required.stream()
                .filter(name -> !name.equals(environment.name()))
                .flatMap(name -> ofCommit(name, results).stream());
    }
}
