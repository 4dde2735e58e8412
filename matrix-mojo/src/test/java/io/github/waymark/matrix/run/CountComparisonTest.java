package io.github.waymark.matrix.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.matrix.report.Results;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.run.child.RunFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountComparisonTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path base;

    @Test
    void farFewerTestsThanTheSiblingsOrTheRunBeforeAreSaid() {
        previous(ran("jdk17", 400), ran("jdk25", 200));

        assertEquals(
                List.of(
                        "jdk17: ran only 190 tests; the run before ran 400",
                        "jdk25: ran only 60 tests; jdk17 ran 190",
                        "jdk25: ran only 60 tests; the run before ran 200"),
                notices(ran("jdk17", 190), ran("jdk25", 60)));
    }

    @Test
    void aFewTestsFewerAreNothingToSay() {
        previous(ran("jdk17", 200));

        assertEquals(List.of(), notices(ran("jdk17", 180), ran("jdk25", 150)));
    }

    @Test
    void whatWasNarrowedIsNotComparedWithTheRunBefore() {
        previous(ran("jdk17", 200));

        assertEquals(
                List.of(),
                notices(Results.ran(
                        "jdk17", Outcome.OK, List.of("-Dtest=A"), List.of(), Map.of("", Map.of("a.A", 3)))));
    }

    private void previous(EnvironmentResult... environments) {
        ResultFile.write(base.resolve(ResultFile.NAME), Results.of("linux", environments));
    }

    private List<String> notices(EnvironmentResult... environments) {
        return new CountComparison(List.of(environments), PreviousRun.in(new RunFolders(base)))
                .noticed().stream()
                        .flatMap(environment ->
                                environment.notices().stream().map(notice -> environment.name() + ": " + notice))
                        .toList();
    }

    private static EnvironmentResult ran(String name, int tests) {
        return Results.ran(name, Outcome.OK, List.of(), List.of(), Map.of("", Map.of("a.B", tests)));
    }
}
