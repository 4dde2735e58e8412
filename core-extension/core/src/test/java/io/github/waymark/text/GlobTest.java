package io.github.waymark.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "a, a, true",
        "a, ab, false",
        "*, '', true",
        "*, a/b.c, true",
        "a*, a, true",
        "a*a, a, false",
        "a*b*c, a-b-b-c, true",
        "a*b*c, acb, false",
        "ab*bc, abc, false",
        "**, x, true",
        "a.c, abc, false",
        "'[a]', a, false",
    })
    void aStarInANameMeansAnyCharacters(String pattern, String name, boolean matches) {
        assertEquals(matches, NameGlob.matches(pattern, name));
        assertEquals(pattern.indexOf('*') < 0, NameGlob.isPlain(pattern));
    }

    @ParameterizedTest
    @CsvSource({
        "**, a/b, true",
        "**/*.java, A.java, true",
        "**/*.java, a/b/A.java, true",
        "*.java, a/A.java, false",
        "src/**, src/a/b, true",
        "src/**, srcs/a, false",
        "src/**/x, src/x, true",
        "a?c, abc, true",
        "a?c, a/c, false",
        "a.c, abc, false",
        "a+(b), a+(b), true",
        "'', '', true",
        "'', a, false",
        "a**c, a/b/c, true",
        "**/**/x, x, true",
        "**/**/x, a/b/x, true",
        "**/x, ax, false",
        "***, a/b, true",
        "a?c, a\uD83D\uDE00c, true",
        "a\uD83D\uDE00c, a\uD83D\uDE00c, true",
    })
    void aStarInAPathStaysWithinAName(String pattern, String path, boolean matches) {
        assertEquals(matches, PathGlob.of(pattern).matches(path));
    }

    @Test
    @Timeout(20)
    void noPatternOfPathsTakesForEver() {
        String path = "a/".repeat(500);

        assertFalse(PathGlob.of("**/*a".repeat(30) + "b").matches(path));
        assertFalse(PathGlob.of("**/".repeat(30) + "b").matches(path));
        assertTrue(PathGlob.of("**/*a*/".repeat(30) + "**").matches(path));
    }
}
