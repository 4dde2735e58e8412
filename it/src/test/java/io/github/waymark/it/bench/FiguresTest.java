package io.github.waymark.it.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void theMedianIsTheMiddleOfAnOddNumberOfRuns() {
        assertEquals(2.0, new Figures("1", List.of(9.0, 1.0, 2.0)).median());
    }

    @Test
    void theMedianIsBetweenTheTwoInTheMiddleOfAnEvenNumber() {
        assertEquals(2.5, new Figures("1", List.of(9.0, 1.0, 2.0)).and(3.0).median());
    }
}
