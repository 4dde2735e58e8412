package io.github.waymark.environment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void coloursFollowMavenAndTheVariableThatForbidsThem() {
        assertTrue(Terminal.hasColours("auto", Map.of(), true));
        assertFalse(Terminal.hasColours("auto", Map.of(), false));
        assertFalse(Terminal.hasColours("auto", Map.of("NO_COLOR", "1"), true));
        assertTrue(Terminal.hasColours("always", Map.of("NO_COLOR", "1"), false));
        assertFalse(Terminal.hasColours("never", Map.of(), true));
    }

    @Test
    void nobodyIsInFrontOfACiServerOrATerminalThatCannotDraw() {
        assertFalse(Terminal.isInteractive(Map.of(), true));
        assertFalse(Terminal.isInteractive(Map.of("TERM", "dumb"), false));
    }
}
