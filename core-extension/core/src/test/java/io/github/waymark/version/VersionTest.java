package io.github.waymark.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class VersionTest {

    static Version version(String text) {
        return ((TagReading.Release) Version.read(text)).version();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0, 0.0.1, 0.1.0, 1.0.0",
        "1.2.3, 1.2.4, 1.3.0, 2.0.0",
        "1.4, 1.4.1, 1.5.0, 2.0.0",
        "1, 1.0.1, 1.1.0, 2.0.0",
        "1.2.3.Final, 1.2.4, 1.3.0, 2.0.0",
        "2013.1, 2013.1.1, 2013.2.0, 2014.0.0",
        // A pre-release prepares its final release, unless that is too small a step.
        "1.2.3-RC1, 1.2.3, 1.3.0, 2.0.0",
        "1.2.0-beta-2, 1.2.0, 1.2.0, 2.0.0",
        "2.0.0.0rc1, 2.0.0, 2.0.0, 2.0.0",
        "2.0-M1, 2.0.0, 2.0.0, 2.0.0",
        "0.0.1-alpha-1, 0.0.1, 0.1.0, 1.0.0",
    })
    void theNextReleaseIsAsFarAsTheChangesAsk(String base, String patch, String minor, String major) {
        assertEquals(patch, version(base).raised(Bump.PATCH).text());
        assertEquals(minor, version(base).raised(Bump.MINOR).text());
        assertEquals(major, version(base).raised(Bump.MAJOR).text());
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.0-RC1, 1.2.0-RC2",
        "1.2.0-rc-1, 1.2.0-rc-2",
        "1.2.0-alpha-1, 1.2.0-alpha-2",
        "1.2.0-a1, 1.2.0-a2",
        "1.2.0-M9, 1.2.0-M10",
        "1.2.0.CR1, 1.2.0.CR2",
        "1.2.0-rc09, 1.2.0-rc10",
        "1.2.0-RC, 1.2.0-RC1",
        "1.2.0-beta, 1.2.0-beta1",
        "1.2.0.0b2, 1.2.0-beta3",
        "1.4-rc1, 1.4-rc2",
    })
    void theNextPreReleaseKeepsTheSpelling(String now, String next) {
        Version raised = version(now).nextPreRelease();

        assertEquals(next, raised.text());
        assertEquals(version(next), raised);
    }

    @Test
    void aFinalReleaseHasNoNextPreRelease() {
        assertThrows(IllegalStateException.class, () -> version("1.2.3").nextPreRelease());
    }

    @Test
    void aFinalReleaseKeepsItsSpelling() {
        assertEquals("1.2.0.Final", version("1.2.0.Final").finalRelease().text());
        assertEquals("1.2.0", version("1.2-RC1").finalRelease().text());
        assertEquals("1.2.0", version("1.2-RC1").triple());
        assertEquals("1.2.0", version("1.2.0.Final").triple());
    }

    @Test
    void spellingsOfOneReleaseCompareAsEqual() {
        assertEquals(0, version("1.4").compareTo(version("1.4.0.Final")));
        assertEquals(0, version("1.2.0-RC1").compareTo(version("1.2.0rc1")));
        assertTrue(version("1.2.0-M10").compareTo(version("1.2.0-M9")) > 0);
        assertTrue(version("1.10").compareTo(version("1.9.9")) > 0);
    }

    @Test
    void impossibleVersionsCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> Version.of(1, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Version(1, 0, 0, Optional.empty(), ""));
        assertThrows(IllegalArgumentException.class, () -> new PreRelease(PreRelease.Kind.RC, -1));
    }

    @Test
    void theStrongerBumpWins() {
        assertEquals(Bump.MAJOR, Bump.MINOR.max(Bump.MAJOR));
        assertEquals(Bump.MINOR, Bump.MINOR.max(Bump.PATCH));
        assertEquals(Bump.PATCH, Bump.PATCH.max(Bump.PATCH));
    }

    @ParameterizedTest
    @CsvSource({"1.2.0.Final, .Final", "1.2.0-GA, -GA", "1.2.RELEASE, .RELEASE", "1.2.0, ''", "1.2.0-RC1, ''"})
    void theQualifierIsWhatFollowsTheNumbersOfAFinalRelease(String text, String qualifier) {
        assertEquals(qualifier, version(text).qualifier());
    }

    @ParameterizedTest
    @CsvSource({"1.3.0, 1.3.0.Final", "1.3.0.GA, 1.3.0.GA", "1.3.0-RC1, 1.3.0-RC1"})
    void onlyAFinalReleaseWithoutAQualifierGetsOne(String text, String qualified) {
        assertEquals(qualified, version(text).withQualifier(".Final").toString());
        assertEquals(text, version(text).withQualifier("").toString());
    }

    @Test
    void numbersHaveEighteenDigitsAtMost() {
        String digits = "9".repeat(18);

        assertEquals(999_999_999_999_999_999L, version("1." + digits).minor());
        assertEquals("1.0.0-rc" + digits, version("1.0.0-rc" + digits).text());
        assertEquals(TagReading.Refused.class, Version.read("1.9" + digits).getClass());
        assertEquals(
                TagReading.Refused.class, Version.read("1.0.0-rc9" + digits).getClass());
    }
}
