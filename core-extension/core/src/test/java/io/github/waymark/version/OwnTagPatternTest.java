package io.github.waymark.version;

import static io.github.waymark.version.TagPatternTest.reason;
import static io.github.waymark.version.TagPatternTest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that a user configures: a regular expression with a group {@code version}. */
@NullMarked
class OwnTagPatternTest {

    @Test
    void aPatternOfOnesOwnReadsTheWholeName() {
        TagPattern pattern = TagPattern.of("server/(?<version>v?\\d.*)");

        assertEquals("1.2.0-RC1", text(pattern, "server/1.2.0-RC1"));
        assertEquals("1.2.0", text(pattern, "server/v1.2.0"));
        assertInstanceOf(TagReading.Unrelated.class, pattern.read("client/1.2.0"));
        assertInstanceOf(TagReading.Unrelated.class, pattern.read("old-server/1.2.0"));
        assertInstanceOf(TagReading.Unrelated.class, pattern.read("1.2.0"));
        assertTrue(reason(pattern, "server/1.2.0.4").contains("fourth number"));
    }

    @Test
    void whatMatchesAPatternOfOnesOwnIsMeantAsAVersion() {
        assertTrue(reason(TagPattern.of("(?<version>.*)"), "latest").contains("\"latest\" is not a version"));
        assertTrue(reason(TagPattern.of("x(?<version>\\d*)"), "x").contains("is empty"));
        assertTrue(reason(TagPattern.of("x(?:-(?<version>\\d+))?"), "x").contains("is empty"));
        assertTrue(reason(TagPattern.of("(?<version>.*)"), "2024-01-01").contains("-01-01"));
    }

    @Test
    void aMalformedPatternIsToldWithItsPlace() {
        Problem problem = problem("server/(?<version>\\d[.*");

        assertTrue(problem.what().startsWith("The tag pattern is malformed: Unclosed character class"), problem.what());
        assertTrue(problem.where().startsWith("tag pattern server/(?<version>\\d[.*, at character "), problem.where());
        assertTrue(problem.fix().contains("(?<version>"), problem.fix());
    }

    @Test
    void aPatternThatNeedsTooMuchTimeForANameIsAProblem() {
        TagPattern pattern = TagPattern.of("a*a*a*a*a*a*b(?<version>.+)");
        String name = "a".repeat(100);

        ProblemException e = assertThrows(ProblemException.class, () -> pattern.read(name));

        assertEquals(
                "tag pattern a*a*a*a*a*a*b(?<version>.+), for " + name,
                e.problems().get(0).where());
        assertEquals("1.2.0", text(pattern, "aab1.2.0"));
    }

    @Test
    void pythonsFormOfANamedGroupIsToldWithItsPlace() {
        assertTrue(problem("v(?P<version>.*)").where().contains("at character"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v(\\d+)",
                "v.*",
                "v(?<Version>.*)",
                "v\\(?<version>.*",
                "[(?<version>]*",
                "\\Q(?<version>)\\E.*",
                "\\Q(?<version>)",
                "(?x) v.* # (?<version>"
            })
    void aPatternWithoutTheGroupIsRefused(String regex) {
        assertEquals(
                "The tag pattern has no group named version.", problem(regex).what());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?x) v (?<version> .* ) # comment",
                "\\Qv.\\E(?<version>.*)",
                "(?<version>.*)\\Q.x",
                "(?i)REL-(?<version>.*)"
            })
    void theGroupIsFoundInAnyFormOfPattern(String regex) {
        assertEquals(regex, TagPattern.of(regex).text());
    }

    private static Problem problem(String regex) {
        return assertThrows(ProblemException.class, () -> TagPattern.of(regex))
                .problems()
                .get(0);
    }

    @Test
    void aMalformedPatternIsShownWithThePlaceOfTheFault() {
        assertEquals("tag pattern v(, at character 3", problem("v(").where());
    }
}
