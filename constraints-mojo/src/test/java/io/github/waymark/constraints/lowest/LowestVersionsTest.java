package io.github.waymark.constraints.lowest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraints.Shelf;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LowestVersionsTest {

    private static final Shelf SHELF = new Shelf()
            .with("t:y:1.0", "t:x:2.0", "t:w:1.0")
            .with("t:x:1.0")
            .with("t:x:2.0")
            .with("t:x:3.0")
            .with("t:w:1.0");

    private static List<LowestVersions.Floor> floors(LowestVersions.Strategy strategy, String... dependencies) {
        return LowestVersions.of(List.of(SHELF.project("a:a:1", dependencies).tree(Map.of())), Set.of(), strategy);
    }

    @Test
    void ofARangeTheLowerBoundIsTaken() {
        assertEquals(
                List.of(new LowestVersions.Floor("t:x", "1.0", "1.0", "")),
                floors(LowestVersions.Strategy.DIRECT, "t:x:[1.0,3.0]"));
    }

    @Test
    void aMinimumThatSomethingElseRaisesIsTold() {
        assertEquals(
                List.of(
                        new LowestVersions.Floor("t:x", "1.0", "2.0", "t:y:1.0"),
                        new LowestVersions.Floor("t:y", "1.0", "1.0", "")),
                floors(LowestVersions.Strategy.DIRECT, "t:x:1.0", "t:y:1.0"));
    }

    @Test
    void allMeansTheTransitiveOnesToo() {
        assertEquals(
                List.of("t:w", "t:x", "t:y"),
                floors(LowestVersions.Strategy.ALL, "t:y:1.0").stream()
                        .map(LowestVersions.Floor::name)
                        .toList());
    }

    @Test
    void ofSeveralModulesTheHighestOfTheirMinimumsIsTaken() {
        List<LowestVersions.Floor> floors = LowestVersions.of(
                List.of(
                        SHELF.project("a:a:1", "t:x:[1.0,)").tree(Map.of()),
                        SHELF.project("b:b:1", "t:x:2.0", "a:a:1").tree(Map.of())),
                Set.of("a:a"),
                LowestVersions.Strategy.DIRECT);

        assertEquals(List.of(new LowestVersions.Floor("t:x", "2.0", "2.0", "")), floors);
    }

    @Test
    void aRangeWithoutALowerBoundIsTakenAsItIsResolved() {
        assertEquals(
                List.of(new LowestVersions.Floor("t:x", "2.0", "2.0", "")),
                floors(LowestVersions.Strategy.DIRECT, "t:x:(,3.0)"));
    }

    @Test
    void aDeclaredMinimumThatCannotBeUsedIsRaisedByName() {
        LowestVersions.Floor floor =
                floors(LowestVersions.Strategy.DIRECT, "t:x:1.0", "t:y:1.0").get(0);

        assertTrue(floor.isRaised());
        assertFalse(floors(LowestVersions.Strategy.ALL, "t:y:1.0").get(1).isRaised());
    }
}
