package io.github.waymark.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class BoundedPatternTest {

    /** For a hundred of these letters, the steps of the last pattern have ten digits. */
    private static final String LONG = "a".repeat(100);

    private static final BoundedPattern ENDLESS = pattern("a*a*a*a*a*a*b");

    private static BoundedPattern pattern(String regex) {
        return BoundedPattern.of(regex, "tag pattern", "config.yaml:3: " + regex);
    }

    static Stream<BiConsumer<BoundedPattern, String>> uses() {
        return Stream.of(
                BoundedPattern::matches,
                BoundedPattern::whole,
                BoundedPattern::isStartOf,
                BoundedPattern::isIn,
                BoundedPattern::first,
                BoundedPattern::all);
    }

    @ParameterizedTest
    @MethodSource("uses")
    void noUseOfAPatternTakesForEver(BiConsumer<BoundedPattern, String> use) {
        Problem problem = assertThrows(ProblemException.class, () -> use.accept(ENDLESS, LONG))
                .problems()
                .get(0);

        assertEquals("The tag pattern needs too much time.", problem.what());
        assertEquals("config.yaml:3: a*a*a*a*a*a*b, for " + LONG, problem.where());
        assertEquals("To compare it with this text takes more than 1100000 steps.", problem.why());
    }

    @ParameterizedTest
    @MethodSource("uses")
    void noUseOfAPatternEndsTheThreadsMemory(BiConsumer<BoundedPattern, String> use) {
        BoundedPattern deep = pattern("(?:a|b|\\n)*c");

        Problem problem = assertThrows(ProblemException.class, () -> use.accept(deep, "a".repeat(500_000)))
                .problems()
                .get(0);

        assertEquals("config.yaml:3: (?:a|b|\\n)*c, for " + LONG + "…", problem.where());
        assertEquals("To compare it with this text takes more memory than a thread has.", problem.why());
    }

    @Test
    void aProblemNamesTheFirstLineOfTheText() {
        ProblemException e = assertThrows(ProblemException.class, () -> ENDLESS.isIn(LONG + "\nsecond"));

        assertEquals(
                "config.yaml:3: a*a*a*a*a*a*b, for " + LONG + "…",
                e.problems().get(0).where());
    }

    @Test
    void whatMatchesInTimeIsFound() {
        BoundedPattern number = pattern("#(?<number>\\d+)");

        assertTrue(number.matches("#7"));
        assertFalse(number.matches("see #7"));
        assertEquals(Optional.of("7"), number.whole("#7").map(match -> match.group("number")));
        assertTrue(number.isStartOf("#7, #8"));
        assertFalse(number.isStartOf("see #7"));
        assertTrue(number.isIn("see #7"));
        assertEquals(Optional.of("7"), number.first("see #7, #8").map(match -> match.group(1)));
        assertEquals(
                List.of("#7", "#8"),
                number.all("see #7, #8").stream().map(MatchResult::group).toList());
        assertEquals("#(?<number>\\d+)", number.toString());
    }

    /** At the end of the text each of its thousands of parts matches nothing, for which it looks at no character. */
    @Test
    void aLongPatternMayLookAtFewerCharacters() {
        BoundedPattern pattern = pattern("a*".repeat(4000) + "b");

        assertThrows(ProblemException.class, () -> pattern.matches(LONG));
    }

    @Test
    void aLongTextMayBeSearched() {
        String text = "word ".repeat(100_000) + "ABC-12";

        assertEquals(
                Optional.of("ABC-12"), pattern("\\b[A-Z]+-\\d+\\b").first(text).map(MatchResult::group));
    }

    @Test
    void aMalformedPatternIsToldAtOnce() {
        assertThrows(PatternSyntaxException.class, () -> pattern("("));
    }
}
