package io.github.waymark.matrix.diagnose;

import io.github.waymark.matrix.jdk.JdkRequirement;
import io.github.waymark.matrix.report.Column;
import io.github.waymark.matrix.report.JdkCause;
import io.github.waymark.matrix.report.TestGrid;
import io.github.waymark.matrix.report.TestName;
import io.github.waymark.matrix.report.TestRow;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.RepeatedTest;
import io.github.waymark.matrix.result.RepeatedTest.Kind;
import io.github.waymark.matrix.result.RepeatedTest.Repetitions;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestReports;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Evaluates the outcomes of tests that were run again alone, several times, after a run of all tests. */
public final class Repetition {

    private static final String NOT_RUN = "not run";

    /** A repetition: the result, and its tests by name, by environment. */
    private record Run(MatrixResult result, Map<String, Map<TestName, TestCase>> tests) {

        Optional<EnvironmentResult> environment(String name) {
            return result.envs().stream()
                    .filter(environment -> environment.name().equals(name))
                    .findFirst();
        }

        String outcome(String environment, TestName test) {
            TestCase found = tests.getOrDefault(environment, Map.of()).get(test);
            return found == null ? NOT_RUN : TestGrid.word(found.status());
        }
    }

    private final DifferingTests differing;
    private final List<Run> runs = new ArrayList<>();

    public Repetition(DifferingTests differing) {
        this.differing = differing;
    }

    /** Adds a repetition with the tests of each environment, by its name. */
    public void add(MatrixResult result, Map<String, TestReports> tests) {
        Map<String, Map<TestName, TestCase>> byName = new HashMap<>();
        tests.forEach((environment, reports) -> {
            Map<TestName, TestCase> cases = byName.computeIfAbsent(environment, name -> new HashMap<>());
            for (TestCase test : reports.cases()) {
                // Of several tests of one name the worst counts, as in the report.
                cases.merge(
                        TestName.of(test), test, (one, other) -> other.status().isBad() ? other : one);
            }
        });
        runs.add(new Run(result, byName));
    }

    /** Each test with what its outcomes show, in the order of the report. */
    public List<RepeatedTest> tests() {
        return differing.rows().stream().map(this::test).toList();
    }

    /** The result of each environment in the repetition in which it did worse. */
    public List<EnvironmentResult> environments() {
        List<EnvironmentResult> worst = new ArrayList<>();
        for (EnvironmentResult first : runs.get(0).result().envs()) {
            worst.add(runs.stream()
                    .flatMap(run -> run.environment(first.name()).stream())
                    .filter(environment -> !environment.outcome().isFine())
                    .findFirst()
                    .orElse(first));
        }
        return worst;
    }

    private RepeatedTest test(TestRow row) {
        List<Repetitions> environments = new ArrayList<>();
        for (int i = 0; i < differing.columns().size(); i++) {
            Column column = differing.columns().get(i);
            String name = column.environment().name();
            Optional<EnvironmentResult> again = runs.get(0).environment(name);
            if (again.isPresent()) {
                String full =
                        row.test(i).map(test -> TestGrid.word(test.status())).orElse(NOT_RUN);
                List<String> outcomes = Stream.concat(
                                Stream.of(full), runs.stream().map(run -> run.outcome(name, row.name())))
                        .toList();
                environments.add(new Repetitions(name, jdk(column, again.get()), outcomes));
            }
        }
        Finding finding = finding(row, environments);
        return new RepeatedTest(
                row.name().module(),
                row.name().className(),
                row.name().name(),
                finding.kind(),
                finding.why(),
                environments);
    }

    private static String jdk(Column column, EnvironmentResult again) {
        String version = again.jdk().version();
        return version.isEmpty() ? column.environment().jdk().version() : version;
    }

    private record Finding(Kind kind, String why) {}

    private Finding finding(TestRow row, List<Repetitions> environments) {
        for (Repetitions environment : environments) {
            if (lost(environment)) {
                return new Finding(Kind.UNKNOWN, "it was not run again in " + environment.name() + why(environment));
            }
        }
        List<String> flaky = environments.stream()
                .filter(environment -> repeated(environment).distinct().count() > 1)
                .map(Repetitions::name)
                .toList();
        if (!flaky.isEmpty()) {
            return new Finding(Kind.FLAKY, "it passes and fails in " + String.join(", ", flaky));
        }
        for (Repetitions environment : environments) {
            String full = kind(environment.outcomes().get(0));
            String alone = repeated(environment).findFirst().orElse(full);
            if (!full.equals(alone)) {
                return new Finding(
                        Kind.CHANGED,
                        environment.name() + " " + full + " with all tests, but " + alone
                                + " alone: it depends on other tests or the load, or is seldom flaky");
            }
        }
        return bound(row, environments);
    }

    /** A test that was there, but is not there any more, shows nothing. */
    private static boolean lost(Repetitions environment) {
        boolean was = !environment.outcomes().get(0).equals(NOT_RUN);
        return was && environment.outcomes().contains(NOT_RUN);
    }

    private String why(Repetitions environment) {
        return runs.stream()
                .flatMap(run -> run.environment(environment.name()).stream())
                .filter(result -> !result.reason().isEmpty())
                .map(result -> " (" + result.outcome().word() + ": " + result.reason() + ")")
                .findFirst()
                .orElse("");
    }

    private static Stream<String> repeated(Repetitions environment) {
        return environment.outcomes().stream().skip(1).map(Repetition::kind);
    }

    /** A failed assertion and another exception are both failures. */
    private static String kind(String outcome) {
        return outcome.equals("error") ? "failed" : outcome;
    }

    private Finding bound(TestRow row, List<Repetitions> environments) {
        Map<String, List<Repetitions>> outcomes = environments.stream()
                .collect(Collectors.groupingBy(
                        environment -> kind(environment.outcomes().get(0)), TreeMap::new, Collectors.toList()));
        if (outcomes.size() < 2) {
            return new Finding(
                    Kind.UNKNOWN,
                    "it was run again only where it " + String.join("", outcomes.keySet())
                            + ": select the other environments, too");
        }
        String what = outcomes.entrySet().stream()
                .map(outcome -> outcome.getKey() + " on "
                        + outcome.getValue().stream().map(Repetition::named).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        String cause = IntStream.range(0, differing.columns().size())
                .mapToObj(row::test)
                .flatMap(test -> test.flatMap(JdkCause::of).stream())
                .findFirst()
                .map(found -> "; " + found.text())
                .orElse("");
        return new Finding(isOfJdk(List.copyOf(outcomes.values())) ? Kind.JDK : Kind.ENVIRONMENT, what + cause);
    }

    private static String named(Repetitions environment) {
        return environment.name() + (environment.jdk().isEmpty() ? "" : " (" + environment.jdk() + ")");
    }

    /** Whether the JDK alone decides: each release has one outcome, and two environments differ in nothing else. */
    private boolean isOfJdk(List<List<Repetitions>> outcomes) {
        Set<Integer> seen = new HashSet<>();
        Set<List<String>> factors = new HashSet<>();
        boolean nothingElse = false;
        for (List<Repetitions> outcome : outcomes) {
            Set<Integer> releases = outcome.stream()
                    .map(environment -> JdkRequirement.feature(environment.jdk()))
                    .collect(Collectors.toSet());
            Set<List<String>> others = outcome.stream()
                    .map(environment -> otherFactors(environment.name()))
                    .collect(Collectors.toSet());
            if (releases.contains(0) || !Collections.disjoint(seen, releases)) {
                return false;
            }
            nothingElse |= !Collections.disjoint(factors, others);
            seen.addAll(releases);
            factors.addAll(others);
        }
        return nothingElse;
    }

    private List<String> otherFactors(String name) {
        return differing.columns().stream()
                .map(Column::environment)
                .filter(environment -> environment.name().equals(name))
                .flatMap(environment -> environment.factors().stream())
                .filter(factor -> !factor.startsWith("jdk"))
                .toList();
    }
}
