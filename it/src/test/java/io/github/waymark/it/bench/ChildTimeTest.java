package io.github.waymark.it.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChildTimeTest {

    @Test
    void theNameOfTheProcessMayHaveSpacesAndParentheses() {
        String stat = "1234 (a (b) c) S 1 1234 1234 0 -1 4194304 500 6000 0 0 11 22 333 44 20 0 1 0 100 2000 30";

        assertEquals(3.77, ChildTime.seconds(stat), 1e-9);
    }
}
