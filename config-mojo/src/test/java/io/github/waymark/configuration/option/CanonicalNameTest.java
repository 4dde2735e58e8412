package io.github.waymark.configuration.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalNameTest {

    @Test
    void springComparesNamesWithoutCaseDashesAndUnderscores() {
        CanonicalName expected = new CanonicalName(List.of("my", "service", "maxsize"));

        assertEquals(expected, spring("my.service.max-size"));
        assertEquals(expected, spring("My.Service.maxSize"));
        assertEquals(expected, spring("my.service.MAX_SIZE"));
    }

    @Test
    void anIndexMayBeANumberBetweenDotsInSpring() {
        assertEquals(spring("my.list[0].url"), spring("my.list.0.url"));
        assertEquals("my.list[0].url", spring("my.list.0.url").text());
    }

    @Test
    void aKeyInBracketsKeepsItsCaseAndDots() {
        assertNotEquals(spring("my.map[Key]"), spring("my.map.key"));
        assertNotEquals(spring("my.map[a.b]"), spring("my.map.a.b"));
        assertEquals(List.of("my", "map", "[a.b]"), spring("my.map[a.b]").segments());
    }

    // hard case 9
    @Test
    void quarkusKeepsDashesAndCaseAndAQuotedNameIsOneSegment() {
        CanonicalName name = CanonicalName.of("quarkus.datasource.\"my.Users\".jdbc-url", Dialect.QUARKUS);

        assertEquals(List.of("quarkus", "datasource", "\"my.Users\"", "jdbc-url"), name.segments());
    }

    @Test
    void anUnclosedBracketOrQuoteEndsWithTheName() {
        assertEquals(List.of("a", "[b.c"), spring("a[b.c").segments());
        assertEquals(
                List.of("a", "\"b.c"),
                CanonicalName.of("a.\"b.c", Dialect.QUARKUS).segments());
        assertEquals(
                List.of("a", "\""), CanonicalName.of("a.\"", Dialect.QUARKUS).segments());
    }

    @Test
    void withoutAFrameworkNamesAreComparedAsWritten() {
        assertEquals(
                List.of("DEFAULT", "max_size[0]"),
                CanonicalName.of("DEFAULT.max_size[0]", Dialect.PLAIN).segments());
    }

    @Test
    void theRestOfANameStartsWithItsDotOrBracket() {
        assertEquals("[0].url", CanonicalName.rest("my.list[0].url", 2, Dialect.SPRING));
        assertEquals(".url", CanonicalName.rest("my.list[0].url", 3, Dialect.SPRING));
        assertEquals("", CanonicalName.rest("my.list", 2, Dialect.SPRING));
        assertEquals("", CanonicalName.rest("my.list", 3, Dialect.SPRING));
        assertEquals("my.list", CanonicalName.rest("my.list", 0, Dialect.SPRING));
        assertEquals(".level", CanonicalName.rest("log.\"a.b\".level", 2, Dialect.QUARKUS));
    }

    // A file of somebody else may have any name; comparing names must not need time without end.
    @Test
    void whatFollowsAThousandSegmentsIsOneSegment() {
        CanonicalName name = spring("a" + ".b".repeat(5_000) + "[c]");

        assertEquals(1_001, name.size());
        assertEquals("a.b.b", name.first(3).text());
        assertNotEquals(name, spring("a" + ".b".repeat(5_000) + "[d]"));
    }

    private static CanonicalName spring(String name) {
        return CanonicalName.of(name, Dialect.SPRING);
    }
}
