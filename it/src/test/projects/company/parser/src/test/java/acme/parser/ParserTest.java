package acme.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ParserTest {

    @Test
    void aNumberIsRead() {
        assertEquals(7, Parser.number(" 7 "));
    }
}
