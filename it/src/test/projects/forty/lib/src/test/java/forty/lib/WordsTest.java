// Copyright 2026 Forty
package forty.lib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void says() {
        assertEquals("Hello, Ada", Words.of("Ada"));
    }
}
