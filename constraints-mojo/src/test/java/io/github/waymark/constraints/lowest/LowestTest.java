package io.github.waymark.constraints.lowest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.constraints.Shelf;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LowestTest {

    private static final Shelf SHELF = new Shelf()
            .with("t:y:1.0", "t:x:2.0", "t:w:1.0")
            .with("t:x:1.0")
            .with("t:x:2.0")
            .with("t:x:3.0")
            .with("t:w:1.0");

    private static List<Lowest.Floor> floors(Lowest.Strategy strategy, String... dependencies) {
        return Lowest.of(List.of(SHELF.project("a:a:1", dependencies).tree(Map.of())), Set.of(), strategy);
    }

    @Test
    void ofARangeTheLowerBoundIsTaken() {
        assertEquals(
                List.of(new Lowest.Floor("t:x", "1.0", "1.0", "")), floors(Lowest.Strategy.DIRECT, "t:x:[1.0,3.0]"));
    }

    @Test
    void aMinimumThatSomethingElseRaisesIsTold() {
        assertEquals(
                List.of(new Lowest.Floor("t:x", "1.0", "2.0", "t:y:1.0"), new Lowest.Floor("t:y", "1.0", "1.0", "")),
                floors(Lowest.Strategy.DIRECT, "t:x:1.0", "t:y:1.0"));
    }

    @Test
    void allMeansTheTransitiveOnesToo() {
        assertEquals(
                List.of("t:w", "t:x", "t:y"),
                floors(Lowest.Strategy.ALL, "t:y:1.0").stream()
                        .map(Lowest.Floor::name)
                        .toList());
    }
}
