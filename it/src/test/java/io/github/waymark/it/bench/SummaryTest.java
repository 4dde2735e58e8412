package io.github.waymark.it.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void instructionsAreInTheTableIfTheMachineCountsThem() {
        String table = Summary.table(
                "A machine.", List.of(new Summary("list", 1, 0.5, "", 8.1, 4), new Summary("run", 2, 1, "")));

        assertTrue(table.contains("| list | 1.00 |  | 0.50 | 2.00 | 8.10 | 4.00 |\n"), table);
        assertTrue(table.contains("| run | 2.00 |  | 1.00 | 2.00 | | |\n"), table);
    }

    @Test
    void aTableWithoutThemNamesTheReason() {
        String table = Summary.table("A machine.", List.of(new Summary("run", 2, 1, "")));

        assertTrue(table.contains("A machine. This machine gives no counts of instructions.\n"), table);
    }
}
