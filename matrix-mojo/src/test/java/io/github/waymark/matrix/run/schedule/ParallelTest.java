package io.github.waymark.matrix.run.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {

    private static final long GIB = 1L << 30;

    @ParameterizedTest
    @CsvSource({
        "1, 1, 64, 1, 1",
        "2, 1, 64, 1, 2",
        "8, 1, 64, 4, 8",
        "8, 2, 64, 2, 8",
        "8, 16, 64, 1, 8",
        "64, 1, 3, 2, 2",
        "8, 1, 1, 1, 1"
    })
    void autoLooksAtProcessorsThreadsAndMemory(int cores, int threads, long gib, int children, int slots) {
        assertEquals(new Parallel(children, slots), Parallel.auto(cores, threads, gib * GIB));
    }

    @Test
    void allMeansOneForEachEnvironment() {
        assertEquals(Parallel.of(7), Parallel.of("all", 2, 1, 7));
        assertEquals(Parallel.of(3), Parallel.of("3", 2, 1, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1.5C", ""})
    void whatIsNoNumberIsRefused(String text) {
        ProblemException e = assertThrows(ProblemException.class, () -> Parallel.of(text, 2, 1, 7));

        assertTrue(e.getMessage().contains("-Dmatrix.parallel"), e::getMessage);
    }
}
