package io.github.waymark.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.text.TextForm;
import io.github.waymark.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintListTest {

    /** Of each test its own, because a list remembers its answers. */
    private final ConstraintList constraints = list("""
            org.x:*===1
            org.x:core-*===2
            org.x:core-a===3
            org.x:core-a:test-jar===4
            org.x:core-a:jar:linux===5
            org.x:core-a:*:mac===6
            org.*:thing===7
            org.x.deep:*===8
            v:v===10
            v:v===11 ; jdk>=17
            v:v===12 ; jdk<11 and os==windows
            w:w===1 ; jdk>=99
            """);

    private static ConstraintList list(String text) {
        return ConstraintList.of(new TextForm().read(text, "x").content().items());
    }

    @ParameterizedTest
    @CsvSource({
        "org.x:other:jar:, 1",
        "org.x:core-b:jar:, 2",
        "org.x:core-a:jar:, 3",
        "org.x:core-a:zip:, 3",
        "org.x:core-a:test-jar:tests, 4",
        "org.x:core-a:jar:linux, 5",
        "org.x:core-a:zip:mac, 6",
        "org.x:thing:jar:, 1",
        "org.y:thing:jar:, 7",
        "org.x.deep:thing:jar:, 8",
        "net.x:core-a:jar:, none",
        "Org.x:core-a:jar:, none",
    })
    void theMostSpecificEntryHolds(String asked, String version) {
        String[] parts = asked.split(":", -1);
        Coordinates coordinates = new Coordinates(parts[0], parts[1], parts[2], parts[3]);

        assertEquals(
                version,
                constraints
                        .find(coordinates, new BuildPlatform(17, "linux"))
                        .map(Constraint::version)
                        .orElse("none"));
    }

    @ParameterizedTest
    @CsvSource({"17,linux,11", "21,mac,11", "11,linux,10", "8,windows,12", "8,linux,10"})
    void aVariantHoldsWhereItSaysAndElseTheEntryWithoutOne(int jdk, String os, String version) {
        assertEquals(
                version,
                constraints.find("v", "v", "jar", "", jdk, os).orElseThrow().version());
    }

    @Test
    void aVariantAloneHoldsNowhereElse() {
        assertTrue(constraints.find("w", "w", "jar", "", 17, "linux").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "jdk>17, 17 linux 18 linux",
        "jdk>=18, 17 linux 18 linux",
        "jdk<=17, 18 linux 17 linux",
        "jdk<18, 18 linux 17 linux",
        "jdk==21, 22 linux 21 linux",
        "jdk==21, 20 linux 21 linux",
        "os==linux, 17 mac 17 linux",
        "os!=mac, 17 mac 17 linux",
        "jdk>=11 and jdk<17 and os==mac, 11 linux 11 mac",
        "jdk>=11 and jdk<17 and os==mac, 17 mac 16 mac",
        "jdk>=11 and jdk<17 and os==mac, 10 mac 11 mac"
    })
    void conditionsHaveExactLimits(String variant, String platforms) throws MalformedException {
        String[] parts = platforms.split(" ", -1);

        assertFalse(Variant.parse(variant).appliesTo(new BuildPlatform(Integer.parseInt(parts[0]), parts[1])));
        assertTrue(Variant.parse(variant).appliesTo(new BuildPlatform(Integer.parseInt(parts[2]), parts[3])));
    }

    @ParameterizedTest
    @CsvSource({
        "jdk<17, jdk>=17, false",
        "jdk<=17, jdk>=17, true",
        "os==linux, os==mac, false",
        "os==linux, os==linux, true",
        "os==linux, os!=linux, false",
        "os!=linux, os==linux, false",
        "os==linux, os!=mac, true",
        "os!=linux, os!=mac, true",
        "os==linux, jdk<9, true",
        "os==linux and jdk<9, os==linux and jdk>=9, false"
    })
    void conditionsOverlapIfOnePlatformMeetsBoth(String one, String other, boolean overlap) throws MalformedException {
        assertEquals(overlap, Variant.parse(one).overlaps(Variant.parse(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "jdk>10 and jdk<=17, jdk>=11 and jdk<18",
        "jdk<=8, jdk<9",
        "jdk==8 and os!=mac, jdk==8 and os!=mac",
        "jdk>=8 and jdk<9, jdk==8",
        "jdk>=8 and jdk<10, jdk>=8 and jdk<10",
        "os==linux, os==linux"
    })
    void conditionsHaveOneSpelling(String written, String spelling) throws MalformedException {
        assertEquals(spelling, Variant.parse(written).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "1.8.0_402,Linux,8,linux",
        "17.0.2,Windows 11,17,windows",
        "21-ea,Mac OS X,21,mac",
        "25,FreeBSD,25,freebsd"
    })
    void platformsAreReadAsTheJdkTellsThem(String java, String name, int jdk, String os) {
        assertEquals(new BuildPlatform(jdk, os), BuildPlatform.of(java, name));
    }

    @Test
    void anOverrideReplacesAllVariantsAndAnEmptyOneRemovesThem() {
        ConstraintList changed = constraints.overridden(Map.of("v:v", "99", "org.x:core-a", ""), "-Dx");

        assertEquals(
                "99",
                changed.find("v", "v", "jar", "", 8, "windows").orElseThrow().version());
        assertEquals(
                "2",
                changed.find("org.x", "core-a", "jar", "", 17, "linux")
                        .orElseThrow()
                        .version());
        assertThrows(ProblemException.class, () -> constraints.overridden(Map.of("v", "1"), "-Dx"));
    }

    @Test
    void deniedAllowedAndExemptAreToldApart() {
        ConstraintList list = list("allow a:* [1,3)\nallow a:b [2,3)\ndeny a:b (,2.5]  # hole\nexempt t:*  # tool\n");

        assertEquals(
                "[2,3)",
                list.allowed(Coordinates.of("a", "b")).orElseThrow().versions().toString());
        assertEquals(1, list.denied(Coordinates.of("a", "b")).size());
        assertTrue(list.exempt(Coordinates.of("t", "x")).isPresent());
        assertTrue(list.allowed(Coordinates.of("t", "x")).isEmpty());
        assertEquals(
                List.of(2, 1, 1),
                List.of(
                        list.allowances().size(),
                        list.denials().size(),
                        list.exemptions().size()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,3)|1,2|3,0",
                "(1,3]|2,3|1,4",
                "[1,2),[4,)|1,4,9|2,3",
                "(,2]|0,2|3",
                "[2]|2|1,3",
                "2|2|1",
                "*|0,9|"
            })
    void rangesHoldWhatMavenSays(String range, String inside, String outside) throws MalformedException {
        VersionRanges ranges = VersionRanges.parse(range);
        for (String version : inside.split(",", -1)) {
            assertTrue(ranges.contains(version, Comparator.comparing(Integer::valueOf)), version);
        }
        for (String version : outside == null ? List.<String>of() : List.of(outside.split(",", -1))) {
            assertFalse(ranges.contains(version, Comparator.comparing(Integer::valueOf)), version);
        }
        assertEquals(ranges, VersionRanges.parse(ranges.toString()));
    }

    @Test
    void theOrderByHashScattersNeighbours() {
        List<ListEntry> items = new TextForm()
                .read("a:a===1\na:b===1\na:c===1\na:d===1\n", "x")
                .content()
                .items();

        List<String> order =
                items.stream().sorted(EntryOrder.BY_HASH).map(EntryOrder::key).toList();

        assertEquals(4, order.size());
        assertFalse(order.equals(List.of("a:a", "a:b", "a:c", "a:d")), order.toString());
    }

    @Test
    void sixHundredEntriesAreAskedFast() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 600).forEach(i -> text.append("g" + i + ":a===1\n"));
        ConstraintList list = list(text.toString());

        IntStream.range(0, 100_000)
                .forEach(i -> assertTrue(
                        list.find("g" + (i % 600), "a", "jar", "", 17, "linux").isPresent()));
    }
}
