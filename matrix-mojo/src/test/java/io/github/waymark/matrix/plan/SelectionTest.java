package io.github.waymark.matrix.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

    /** tox's: py3{10,9}-{django20,django21}{-cov,}. */
    private static final String TOX = """
            envs: ["py3{10,9}-{django20,django21}{-cov,}"]
            factors: {py310: , py39: , django20: , django21: , cov: }
            """;

    private static final String MIXED = """
            envs: ["jdk{17,25}", "jdk{17,25}-latest", style]
            factors: {latest: {labels: nightly}, style: {labels: static, depends: "jdk17*"}}
            labels: {gate: ["jdk{17,25}", style]}
            env: {coverage: {depends: jdk25, labels: report}}
            exclude: [{jdk: 17, latest: true}]
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|jdk17 jdk25 jdk25-latest style",
                "' , ,'|jdk17 jdk25 jdk25-latest style",
                "jdk17|jdk17",
                "' jdk17, style ,  '|jdk17 style",
                "style,jdk17|style jdk17",
                "ALL|jdk17 jdk25 jdk25-latest style coverage",
                "jdk17,ALL,style|jdk17 jdk25 jdk25-latest style coverage",
                "coverage|coverage",
                "'jdk{17,25}'|jdk17 jdk25",
                "'jdk{17+}'|jdk17 jdk25",
                "jdk25*|jdk25 jdk25-latest",
                // What is not declared, but made of factors that are known.
                "jdk21|jdk21",
                "jdk23-mvn4|jdk23-mvn4",
                "latest-jdk25|latest-jdk25",
                "jdk23-mvn4.0.0-rc-6-latest|jdk23-mvn4.0.0-rc-6-latest",
                // Excluded, and named nevertheless: its state says why.
                "jdk17-latest|jdk17-latest",
            })
    void namesAreChosen(String names, String planned) {
        assertEquals(planned, Planning.of(MIXED).names(names).planned());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cov+django20|py310-django20-cov py39-django20-cov",
                "cov-django20|py310-django20-cov py39-django20-cov",
                "py39+django20,py310+django21" + "|py310-django21-cov py310-django21 py39-django20-cov py39-django20",
                "py39|py39-django20-cov py39-django20 py39-django21-cov py39-django21",
            })
    void factorsAreJoinedByAndAndOr(String factors, String planned) {
        assertEquals(
                planned,
                Planning.of(TOX).selection("", factors, "", "", "", false).planned());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''|gate|''|jdk17 jdk25 style",
                "''|''|static|''|style",
                "''|''|static,nightly|''|jdk25-latest style",
                "''|''|report|''|coverage",
                "''|latest|static|''|jdk25-latest style",
                "jdk25*|latest|''|''|jdk25-latest",
                "''|''|''|jdk17|jdk25 jdk25-latest style",
                "''|''|''|st[y]le|jdk17 jdk25 jdk25-latest",
                "''|''|''|.*latest|jdk17 jdk25 style",
                "''|''|''|dk17|jdk17 jdk25 jdk25-latest style",
            })
    void labelsAndSkipNarrowTheChoice(String names, String factors, String labels, String skip, String planned) {
        Planning planning = Planning.of(MIXED).selection(names, factors, labels, skip, "", false);

        assertEquals(planned, planning.planned());
    }

    @Test
    void whatIsLeftOutByItsNameIsToldAndNothingElse() {
        Planning planning = Planning.of(MIXED).selection("", "latest", "static", "jdk", "", false);

        assertEquals(List.of("jdk25-latest"), planning.plan().leftOut());
        assertEquals(List.of(), Planning.of(MIXED).plan().leftOut());
        Planning depending = Planning.of(MIXED).selection("style", "", "", "jdk17-l", "", true);
        assertEquals("style jdk17", depending.planned());
        assertEquals(List.of("jdk17-latest"), depending.plan().leftOut());
    }

    @ParameterizedTest
    @CsvSource({"1/2, jdk17 jdk25-latest", "2/2, jdk25 style", "1/1, jdk17 jdk25 jdk25-latest style", "4/4, style"})
    void severalMachinesShareTheWork(String partition, String planned) {
        assertEquals(
                planned,
                Planning.of(MIXED).selection("", "", "", "", partition, false).planned());
    }

    @Test
    void dependenciesAreAddedOnlyWhenAskedFor() {
        assertEquals("style", Planning.of(MIXED).names("style").planned());
        assertEquals(
                "style jdk17 jdk17-latest",
                Planning.of(MIXED).selection("style", "", "", "", "", true).planned());
        assertEquals(
                "coverage jdk25",
                Planning.of(MIXED).selection("coverage", "", "", "", "", true).planned());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "stile|^^|^^|^^|^^|no environment 'stile'|Did you mean 'style'?",
                "jkd17|^^|^^|^^|^^|no environment 'jkd17'|Did you mean 'jdk17'?",
                "all|^^|^^|^^|^^|no environment 'all'|Valid values",
                "x*|^^|^^|^^|^^|no environment 'x*'|Valid values",
                "^jdk{17^|^^|^^|^^|^^|not closed|between a pair of braces",
                "^^|latst|^^|^^|^^|no factor 'latst'|Did you mean 'latest'?",
                "^^|^^|gat|^^|^^|no label 'gat'|Did you mean 'gate'?",
                "^^|^^|^^|[|^^|'[' is not a valid regular expression|Correct it",
                "^^|^^|^^|.*|^^|No environment is selected|mvn matrix:list",
                "^^|^^|^^|^^|5/4|'5/4' is not a valid part|2/4",
                "^^|^^|^^|^^|x|'x' is not a valid part|2/4",
            })
    void whatMeansNothingIsRefused(
            String names, String factors, String labels, String skip, String partition, String what, String fix) {
        Planning planning = Planning.of(MIXED).selection(names, factors, labels, skip, partition, false);

        String message = assertThrows(ProblemException.class, planning::plan).getMessage();

        assertTrue(message.contains(what) && message.contains(fix), message);
    }

    @Test
    void environmentsThatAreDeclaredAndNotListedAreNamed() {
        String declared = "env: {jdk17: {timeout: 5m}, jdk25: {timeout: 5m}}";

        ProblemException unlisted =
                assertThrows(ProblemException.class, () -> Planning.of(declared).plan());

        assertEquals(
                "Write `envs: [jdk17, jdk25]` in matrix.yaml, or select environments: -Dmatrix.env=jdk17.",
                unlisted.problems().get(0).fix());
        assertEquals(
                2,
                Planning.of("envs: [jdk17, jdk25]\n" + declared)
                        .plan()
                        .environments()
                        .size());
        assertEquals(
                1,
                Planning.of(declared)
                        .selection("jdk17", "", "", "", "", false)
                        .plan()
                        .environments()
                        .size());
    }

    @Test
    void aPatternThatNeedsTooMuchTimeIsRefused() {
        String skip = ".?".repeat(60) + "x";
        Planning planning = Planning.of(MIXED).selection("", "", "", skip, "", false);

        String message = assertThrows(ProblemException.class, planning::plan).getMessage();

        assertTrue(message.contains("-Dmatrix.skip=" + skip + ", for jdk17"), message);
        assertTrue(message.contains("Repeat nothing"), message);
    }

    @Test
    void withoutADeclarationNamesAreEnough() {
        assertEquals("jdk17 jdk25", Planning.of("{}").names("jdk{17,25}").planned());
        String message = assertThrows(
                        ProblemException.class, () -> Planning.of("{}").plan())
                .getMessage();
        assertTrue(message.contains("There is no matrix.") && message.contains("matrix:init"), message);
    }
}
