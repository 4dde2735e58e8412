package io.github.waymark.it.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChildInstructionsTest {

    @Test
    void theCountOfPerfIsRead() {
        String report = """
                # started on Mon Nov 30 10:00:00 2026

                8123456789,,instructions:u,2500000000,100.00,1.21,insn per cycle
                """;

        assertEquals(8.123456789, ChildInstructions.read(report), 1e-12);
    }

    @Test
    void aMachineWithoutTheCounterGivesNoCount() {
        assertEquals(0, ChildInstructions.read("<not supported>,,instructions:u,0,100.00,,\n"));
        assertEquals(0, ChildInstructions.read(""));
    }
}
