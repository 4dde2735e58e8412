package io.github.waymark.matrix.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracesTest {

    /** Those with py and django are tox's own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docs, flake8|docs flake8",
                "{py27,py36}-django{ 15, 16 }{,-dev}, docs, flake|py27-django15 py27-django15-dev py27-django16"
                        + " py27-django16-dev py36-django15 py36-django15-dev py36-django16 py36-django16-dev docs flake",
                "{py36,py37}-{django15,django16}|py36-django15 py36-django16 py37-django15 py37-django16",
                "py37-{base,i18n},b|py37-base py37-i18n b",
                "{py311,py310}-{black,lint}|py311-black py311-lint py310-black py310-lint",
                "a{,-b}|a a-b",
                "py3{10-13}|py310 py311 py312 py313",
                "py3{13-10}|py313 py312 py311 py310",
                "py3{10-11,13}|py310 py311 py313",
                "py3{5-5}|py35",
                "{a-b,c}|a-b c",
                "1-2|1-2",
                "jdk{17,21,25}|jdk17 jdk21 jdk25",
                "jdk{21+}|jdk21 jdk25",
                "jdk{21-}|jdk21 jdk25",
                "jdk{8,17+}-x|jdk8-x jdk17-x jdk25-x",
                "a{b{c,d},e}f|abcf abdf aef",
                "{a,b}{c,d}|ac ad bc bd",
                ",,a,,|a",
                "{,}|''",
            })
    void namesAreExpandedInOrder(String text, String names) {
        List<String> expected = names.isEmpty() ? List.of() : List.of(names.split(" ", -1));

        assertEquals(expected, expand(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdk{17,21|column 4 is not closed",
                "jdk17}|column 6 has no opening brace",
                "{{a}|not closed",
                "jdk{1-9999}|more than 5000",
                "{1-100}{1-100}|more than 5000",
            })
    void whatMeansNothingIsRefused(String text, String reason) {
        String message =
                assertThrows(ProblemException.class, () -> expand(text)).getMessage();

        assertTrue(message.contains(reason) && message.contains("matrix.yaml:2:9"), message);
    }

    @Test
    void aTextThatExplodesIsRefusedAtOnce() {
        assertThrows(ProblemException.class, () -> expand("{a,b}".repeat(64)));
        assertThrows(ProblemException.class, () -> expand("{0-9}".repeat(3000)));
    }

    private static List<String> expand(String text) {
        return Braces.expand(text, "matrix.yaml:2:9", from -> List.of(from, 25));
    }

    @Test
    void manyNamesWithALongTextAreRefused() {
        String text = "{1-5000}" + "x".repeat(10_000);

        String message =
                assertThrows(ProblemException.class, () -> expand(text)).getMessage();

        assertTrue(message.contains("more than 20000000 characters"), message);
        assertTrue(message.length() < 1_000, message);
        assertEquals(List.of("x".repeat(100_000)), expand("x".repeat(100_000)));
    }

    @Test
    void bracesOfAHundredLevelsAreReadAndMoreAreRefused() {
        assertEquals(List.of("a"), expand("{".repeat(100) + "a" + "}".repeat(100)));

        String message = assertThrows(ProblemException.class, () -> expand("{".repeat(8_000)))
                .getMessage();

        assertTrue(message.contains("nested more than 100 deep"), message);
    }

    @Test
    void asManyNamesAsTheMaximumAreExpanded() {
        assertEquals(Braces.MAX_NAMES, expand("{1-5000}").size());
        assertEquals(Braces.MAX_NAMES, expand("{1-50}{1-100}").size());
        assertEquals(List.of("7"), expand("{7-7}"));

        for (String text : List.of("{1-5001}", "{1-5000},a", "{1-50}{1-101}")) {
            String message =
                    assertThrows(ProblemException.class, () -> expand(text)).getMessage();
            assertTrue(message.contains("more than 5000 environments"), message);
        }
    }

    @Test
    void theLengthOfAllThatIsJoinedIsLimited() {
        String thousand = "{1000-1999}";

        // The numbers are joined, too: 9 characters between the braces, and 1,000 times 4 twice.
        assertEquals(1_000, expand(thousand + "x".repeat(19_991)).size());
        assertThrows(ProblemException.class, () -> expand(thousand + "x".repeat(19_992)));

        String message = assertThrows(ProblemException.class, () -> expand("a{1..9}".repeat(4_000)))
                .getMessage();
        assertTrue(message.contains("or of so many parts") && message.length() < 1_000, message);
    }
}
