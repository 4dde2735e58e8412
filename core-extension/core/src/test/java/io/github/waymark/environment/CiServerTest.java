package io.github.waymark.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiServerTest {

    @ParameterizedTest
    @CsvSource({
        "CI, true, true",
        "CI, 1, true",
        "CI, false, false",
        "CI, FALSE, false",
        "CI, 0, false",
        "CI, '', false",
        "GITHUB_ACTIONS, true, true",
        "GITHUB_ACTIONS, no, false",
        "TEAMCITY_VERSION, 2026, true",
        "BUILD_ID, 7, true",
        "HOME, /home, false"
    })
    void aVariableSaysSo(String name, String value, boolean ci) {
        assertEquals(ci, CiServer.isDetected(Map.of(name, value), Map.of()));
    }

    @Test
    void theUserPropertyDecidesBeforeAnyVariableAndTheVariableCiBeforeOthers() {
        assertTrue(CiServer.isDetected(Map.of("CI", "false"), Map.of("ci", "true")));
        assertFalse(CiServer.isDetected(Map.of("CI", "true"), Map.of("ci", "false")));
        assertFalse(CiServer.isDetected(Map.of("CI", "", "BUILD_ID", "7"), Map.of()));
    }
}
