package io.github.waymark.matrix.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.NarrowingOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which options of the command line make a result show less than the declaration asks for. */
class NarrowingTest {

    private static final String MATRIX = """
            envs: [jdk25]
            base: {goals: [verify], args: [-DskipITs], ignoreOutcome: false}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goals                | validate      | -Dmatrix.set.jdk25.goals=validate",
                "goals                | test          | -Dmatrix.set.jdk25.goals=test",
                "goals                | verify        | ''",
                "goals                | install       | ''",
                "goals                | clean,verify  | ''",
                "mode                 | build         | ''",
                "args                 | -U            | ''",
                "args                 | -Dtest=ATest  | -Dmatrix.set.jdk25.args=-Dtest=ATest",
                "args                 | -DskipTests   | -Dmatrix.set.jdk25.args=-DskipTests",
                "args                 | -DskipTests=false | ''",
                "args                 | -Pquick       | -Dmatrix.set.jdk25.args=-P quick",
                "mavenOpts            | -Xmx1g        | ''",
                "mavenOpts            | -Xmx1g -Dtest=ATest | -Dmatrix.set.jdk25.mavenOpts=-Dtest=ATest",
                "argLine              | -Xmx1g        | ''",
                "argLine              | -Dcucumber.filter.tags=@a | -Dmatrix.set.jdk25.argLine=-Dcucumber.filter.tags=@a",
                "jdk                  | 17            | -Dmatrix.set.jdk25.jdk=17",
                "profiles             | quick         | -Dmatrix.set.jdk25.profiles=quick",
                "constraints          | none          | -Dmatrix.set.jdk25.constraints=none",
                "commands             | java -version | -Dmatrix.set.jdk25.commands=java -version",
                "properties.skipTests | true          | -Dmatrix.set.jdk25.properties.skipTests=true",
                "properties.revision  | 2             | ''",
                "ignoreOutcome        | true          | -Dmatrix.set.jdk25.ignoreOutcome=true",
                "allowEmpty           | true          | -Dmatrix.set.jdk25.allowEmpty=true",
                "maven                | 3.9           | -Dmatrix.set.jdk25.maven=3.9",
                "timeout              | 5m            | ''",
                "failFast             | true          | ''",
            })
    void anOverrideNarrowsIfLessOrSomethingElseIsTested(String key, String value, String narrowed) {
        Environment environment =
                Planning.of(MATRIX).property("matrix.set.jdk25." + key, value).environment("jdk25");

        assertEquals(narrowed.isEmpty() ? List.of() : List.of(narrowed), environment.narrowed());
    }

    @Test
    void theDeclarationItselfNeverNarrows() {
        assertEquals(List.of(), Planning.of(MATRIX).environment("jdk25").narrowed());
    }

    @Test
    void theVariableIsNamedWithTheKey() {
        assertEquals(
                List.of("MATRIX_SET: goals=validate"),
                Planning.of(MATRIX)
                        .variable("jdk*.goals=validate")
                        .environment("jdk25")
                        .narrowed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-pl a,b -am               | -pl a,b",
                "-pl=a                     | -pl a",
                "--projects a              | -pl a",
                "--projects=!a             | -pl !a",
                "--proj a                  | -pl a",
                "-rf :b                    | -rf :b",
                "--resume-from=b           | -rf b",
                "-r                        | -r",
                "--resume                  | -r",
                "-N                        | -N",
                "--non-recursive           | -N",
                "-Pquick                   | -P quick",
                "-P quick                  | -P quick",
                "--activate-profiles=quick | -P quick",
                "-DskipTests               | -DskipTests",
                "-D skipTests              | -DskipTests",
                "--define skipTests=true   | -DskipTests=true",
                "--define=test=ATest       | -Dtest=ATest",
                "-U -o -T 2 -Dx=y -D z     | ''",
                "-s settings.xml -fae      | ''",
            })
    void optionsOfMavenAreFoundInEachForm(String line, String narrowing) {
        assertEquals(
                narrowing.isEmpty() ? List.of() : List.of(narrowing),
                NarrowingOptions.among(List.of(line.split(" ", -1))));
    }

    /** What makes a build run less, or lets it pass whatever its checks find. */
    @ParameterizedTest
    @CsvSource({
        "skipTests, true, true",
        "skipTests, false, false",
        "skipITs, '', true",
        "maven.test.skip, true, true",
        "maven.test.skip.exec, true, true",
        "checkstyle.skip, true, true",
        "spotless.check.skip, true, true",
        "invoker.skip, true, true",
        "skip.unit.tests, true, true",
        "skip-its, true, true",
        "animal.sniffer.skip, true, true",
        "jacocoSkip, true, true",
        "enforcer.skipRules, banned, true",
        "surefire.skipAfterFailureCount, 1, true",
        "surefire.skipAfterFailureCount, 0, false",
        "pmd.failOnViolation, false, true",
        "checkstyle.failsOnError, false, true",
        "enforcer.fail, false, true",
        "enforcer.fail, true, false",
        "failIfNoTests, false, false",
        "surefire.failIfNoSpecifiedTests, false, false",
        "maven.test.failure.ignore, true, false",
        "test, ATest, true",
        "test, '', false",
        "it.test, AnIT, true",
        "surefire.suiteXmlFiles, suite.xml, true",
        "invoker.test, one/*, true",
        "cucumber.filter.tags, @fast, true",
        "gpg.skip, true, false",
        "maven.deploy.skip, true, false",
        "skipPublishing, true, false",
        "skipped, true, false",
        "failover, false, false",
        "revision, 2, false",
    })
    void aPropertyNarrowsIfLessIsTestedOrNoCheckCanFail(String name, String value, boolean narrows) {
        assertEquals(narrows, NarrowingOptions.isNarrowing(name, value));
    }

    @Test
    void propertiesAreShownAsTheyAreTyped() {
        assertEquals(
                List.of("-Dit.test=AnIT", "-Dmaven.test.skip="),
                NarrowingOptions.among(
                        Map.of("it.test", "AnIT", "maven.test.skip", "", "skipTests", "false", "revision", "1")));
    }
}
