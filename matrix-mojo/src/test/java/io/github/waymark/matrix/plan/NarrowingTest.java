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

    @Test
    void optionsOfMavenAreFoundInBothForms() {
        assertEquals(
                List.of("-DskipTests", "-Dgroups=slow", "-pl a,b", "-N"),
                NarrowingOptions.among(
                        List.of("-U", "-DskipTests", "-D", "groups=slow", "-Dx=y", "-pl", "a,b", "-am", "-N")));
        assertEquals(
                List.of("-Dit.test=AnIT", "-Dmaven.test.skip="),
                NarrowingOptions.among(
                        Map.of("it.test", "AnIT", "maven.test.skip", "", "skipTests", "false", "revision", "1")));
    }
}
