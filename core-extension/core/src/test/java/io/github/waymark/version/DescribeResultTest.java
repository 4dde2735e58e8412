package io.github.waymark.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class DescribeResultTest {

    private static final String COMMIT = "1a2b3c4d" + "0".repeat(32);

    private static DescribeResult described(@Nullable String base, int distance, Bump bump, boolean dirty) {
        return new DescribeResult(
                Optional.ofNullable(base).map(VersionTest::version),
                Optional.ofNullable(base),
                distance,
                bump,
                dirty,
                COMMIT,
                Optional.empty(),
                Optional.empty());
    }

    private static DescribeResult on(DescribeResult described, String branch) {
        return new DescribeResult(
                described.base(),
                described.baseTag(),
                described.distance(),
                described.bump(),
                described.dirty(),
                described.commit(),
                Optional.of(branch),
                described.named());
    }

    private static DescribeResult naming(DescribeResult described, String next) {
        return new DescribeResult(
                described.base(),
                described.baseTag(),
                described.distance(),
                described.bump(),
                described.dirty(),
                described.commit(),
                described.branch(),
                Optional.of(VersionTest.version(next)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 1, PATCH, false, 0.0.1-SNAPSHOT, 0.0.1-alpha-0.1-g1a2b3c4d, 0.0.1",
                "-, 3, PATCH, true, 0.0.1-SNAPSHOT, 0.0.1-alpha-0.3-SNAPSHOT, 0.0.1",
                "-, 2, MINOR, false, 0.1.0-SNAPSHOT, 0.1.0-alpha-0.2-g1a2b3c4d, 0.1.0",
                "-, 2, MAJOR, false, 1.0.0-SNAPSHOT, 1.0.0-alpha-0.2-g1a2b3c4d, 1.0.0",
                "1.2.0, 5, PATCH, false, 1.2.1-SNAPSHOT, 1.2.1-alpha-0.5-g1a2b3c4d, 1.2.1",
                "1.2.0, 5, MINOR, false, 1.3.0-SNAPSHOT, 1.3.0-alpha-0.5-g1a2b3c4d, 1.3.0",
                "1.2.0, 5, MAJOR, false, 2.0.0-SNAPSHOT, 2.0.0-alpha-0.5-g1a2b3c4d, 2.0.0",
                "1.2.0, 5, PATCH, true, 1.2.1-SNAPSHOT, 1.2.1-alpha-0.5-SNAPSHOT, 1.2.1",
                "1.4, 1, MAJOR, false, 2.0.0-SNAPSHOT, 2.0.0-alpha-0.1-g1a2b3c4d, 2.0.0",
                "1.2.0, 0, PATCH, true, 1.2.1-SNAPSHOT, 1.2.1-SNAPSHOT, 1.2.1",
                "1.2.0-RC1, 0, PATCH, true, 1.2.0-SNAPSHOT, 1.2.0-SNAPSHOT, 1.2.0",
                "1.2.1-rc1, 5, PATCH, false, 1.2.1-SNAPSHOT, 1.2.1-rc2-alpha-0.5-g1a2b3c4d, 1.2.1",
                "1.2.1-rc1, 5, PATCH, true, 1.2.1-SNAPSHOT, 1.2.1-rc2-alpha-0.5-SNAPSHOT, 1.2.1",
                "1.2.1-rc1, 5, MINOR, false, 1.3.0-SNAPSHOT, 1.3.0-alpha-0.5-g1a2b3c4d, 1.3.0",
                "1.2.0-M9, 5, MINOR, false, 1.2.0-SNAPSHOT, 1.2.0-M10-alpha-0.5-g1a2b3c4d, 1.2.0",
                "1.2.0.0b2, 5, PATCH, false, 1.2.0-SNAPSHOT, 1.2.0-beta3-alpha-0.5-g1a2b3c4d, 1.2.0",
                "1.4-RC1, 1, PATCH, false, 1.4.0-SNAPSHOT, 1.4-RC2-alpha-0.1-g1a2b3c4d, 1.4.0",
                "2.0.0.0rc1, 1, MAJOR, false, 2.0.0-SNAPSHOT, 2.0.0-rc2-alpha-0.1-g1a2b3c4d, 2.0.0",
            })
    void betweenReleasesTheVersionAimsAtTheNext(
            @Nullable String base,
            int distance,
            Bump bump,
            boolean dirty,
            String snapshot,
            String immutable,
            String target) {
        DescribeResult described = described(base, distance, bump, dirty);

        assertEquals(new FormattedVersion(snapshot, target, false), described.formatted(Style.SNAPSHOT));
        assertEquals(new FormattedVersion(immutable, target, false), described.formatted(Style.IMMUTABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.3, 1.2.3",
        "1.4, 1.4, 1.4.0",
        "1.2.0rc1, 1.2.0-rc1, 1.2.0",
        "1.2.0.Final, 1.2.0.Final, 1.2.0",
    })
    void onACleanTagTheVersionIsTheTags(String tag, String version, String target) {
        DescribeResult described = on(described(tag, 0, Bump.PATCH, false), "main");

        assertEquals(new FormattedVersion(version, target, true), described.formatted(Style.SNAPSHOT));
        assertEquals(new FormattedVersion(version, target, true), described.formatted(Style.IMMUTABLE));
    }

    @Test
    void beforeTheFirstCommitThereIsNothingToCount() {
        DescribeResult nothing = new DescribeResult(
                Optional.empty(), Optional.empty(), 0, Bump.PATCH, true, "", Optional.empty(), Optional.empty());

        assertEquals("0.0.1-SNAPSHOT", nothing.formatted(Style.SNAPSHOT).version());
        assertEquals("0.0.1-SNAPSHOT", nothing.formatted(Style.IMMUTABLE).version());
        assertEquals(
                "1.0.0-SNAPSHOT",
                naming(nothing, "1.0.0").formatted(Style.SNAPSHOT).version());
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.0, 5, false, 1.2.1-alpha-0-feature-x-SNAPSHOT, 1.2.1-alpha-0.5-feature-x-g1a2b3c4d",
        "1.2.0, 5, true, 1.2.1-alpha-0-feature-x-SNAPSHOT, 1.2.1-alpha-0.5-feature-x-SNAPSHOT",
        "1.2.0, 0, true, 1.2.1-alpha-0-feature-x-SNAPSHOT, 1.2.1-alpha-0-feature-x-SNAPSHOT",
        "1.2.0-RC1, 5, false, 1.2.0-RC2-alpha-0-feature-x-SNAPSHOT, 1.2.0-RC2-alpha-0.5-feature-x-g1a2b3c4d",
    })
    void aBranchIsNamedBehindAnAlphaZero(String base, int distance, boolean dirty, String snapshot, String immutable) {
        DescribeResult described = on(described(base, distance, Bump.PATCH, dirty), "feature/x");

        assertEquals(snapshot, described.formatted(Style.SNAPSHOT).version());
        assertEquals(immutable, described.formatted(Style.IMMUTABLE).version());
    }

    /** Cases of pbr's tests with a version in setup.cfg. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1.2.3, 1, PATCH, 1.2.5, 1.2.5-SNAPSHOT, 1.2.5-alpha-0.1-g1a2b3c4d",
                "1.2.3.0a1, 1, PATCH, 1.2.5, 1.2.5-SNAPSHOT, 1.2.5-alpha-0.1-g1a2b3c4d",
                "1.2.3.0a1, 1, PATCH, 1.2.3, 1.2.3-SNAPSHOT, 1.2.3-alpha2-alpha-0.1-g1a2b3c4d",
                "-, 2, PATCH, 1.0.0, 1.0.0-SNAPSHOT, 1.0.0-alpha-0.2-g1a2b3c4d",
                "1.2.3, 1, MINOR, 1.3.0, 1.3.0-SNAPSHOT, 1.3.0-alpha-0.1-g1a2b3c4d",
                "1.2.3, 1, MINOR, 1.3, 1.3-SNAPSHOT, 1.3-alpha-0.1-g1a2b3c4d",
                "1.2.3, 1, MINOR, 2.0.0, 2.0.0-SNAPSHOT, 2.0.0-alpha-0.1-g1a2b3c4d",
                // A pre-release of what history asks for is on the way to it.
                "1.2.3, 1, MINOR, 1.3.0-M1, 1.3.0-M1-SNAPSHOT, 1.3.0-M1-alpha-0.1-g1a2b3c4d",
                "1.3.0-RC1, 1, PATCH, 1.3.0-RC3, 1.3.0-RC3-SNAPSHOT, 1.3.0-RC3-alpha-0.1-g1a2b3c4d",
            })
    void aProjectMayNameItsNextRelease(
            @Nullable String base, int distance, Bump bump, String named, String snapshot, String immutable) {
        DescribeResult described = naming(described(base, distance, bump, false), named);

        assertEquals(snapshot, described.formatted(Style.SNAPSHOT).version());
        assertEquals(immutable, described.formatted(Style.IMMUTABLE).version());
        assertFalse(described.formatted(Style.IMMUTABLE).release());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1.2.3, 1, PATCH, false, 1.2.3, 1.2.4",
                "1.2.3, 1, PATCH, false, 1.2.3-RC1, 1.2.4",
                "1.2.3, 1, MINOR, false, 1.2.4, 1.3.0",
                "1.2.3, 0, PATCH, true, 1.2.3, 1.2.4",
                "-, 2, MAJOR, false, 0.9.0, 1.0.0",
                "1.3.0-RC2, 1, PATCH, false, 1.3.0-RC2, 1.3.0",
                "1.3.0-RC2, 1, PATCH, false, 1.3.0-RC1, 1.3.0",
            })
    void historyThatAsksForMoreThanTheNamedReleaseIsAProblem(
            @Nullable String base, int distance, Bump bump, boolean dirty, String named, String demanded) {
        DescribeResult described = naming(described(base, distance, bump, dirty), named);

        Problem problem = assertThrows(ProblemException.class, () -> described.formatted(Style.SNAPSHOT))
                .problems()
                .get(0);

        assertEquals(
                "Git history requires a target version of " + demanded + ", but target version is " + named + ".",
                problem.what());
        assertTrue(problem.fix().contains(demanded), problem.fix());
    }

    @Test
    void theProblemOfTooLowANameIsToldInFourParts() {
        DescribeResult described = naming(described("1.2.3", 4, Bump.MINOR, false), "1.2.4");

        assertEquals(
                """
                Git history requires a target version of 1.3.0, but target version is 1.2.4.
                  where: tag 1.2.3 and 4 commits since
                  why:   The next release must reflect what changed since the last one, here a minor change.
                  fix:   Set the next release to 1.3.0 or a higher version, or remove it.""",
                assertThrows(ProblemException.class, () -> described.formatted(Style.IMMUTABLE))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"1.3.0", "1.2.2", "1.2.3"})
    void onACleanTagTheNamedReleaseIsNotAsked(String named) {
        DescribeResult described = naming(described("1.2.3", 0, Bump.PATCH, false), named);

        assertEquals("1.2.3", described.formatted(Style.SNAPSHOT).version());
    }

    @Test
    void anImpossibleStandingCannotBeMade() {
        DescribeResult good = described("1.2.3", 1, Bump.PATCH, false);

        assertThrows(IllegalArgumentException.class, () -> described("1.2.3", -1, Bump.PATCH, false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DescribeResult(
                        good.base(),
                        Optional.empty(),
                        1,
                        Bump.PATCH,
                        false,
                        COMMIT,
                        Optional.empty(),
                        Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DescribeResult(
                        good.base(), good.baseTag(), 1, Bump.PATCH, false, "1a2b", Optional.empty(), Optional.empty()));
    }
}
