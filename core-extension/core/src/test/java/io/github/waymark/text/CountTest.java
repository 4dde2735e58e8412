package io.github.waymark.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    @ParameterizedTest
    @CsvSource({
        "1, module, 1 module",
        "0, module, 0 modules",
        "2, entry, 2 entries",
        "1, entry, 1 entry",
        "3, day, 3 days"
    })
    void oneIsSingularAndAllElsePlural(long number, String what, String text) {
        assertEquals(text, Count.of(number, what));
    }
}
