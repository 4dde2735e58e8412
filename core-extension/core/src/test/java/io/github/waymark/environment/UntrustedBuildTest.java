package io.github.waymark.environment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.environment.UntrustedBuild.Use;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UntrustedBuildTest {

    private static final UntrustedBuild ON = UntrustedBuild.of(List.of(Map.of("waymark.untrusted", "true")), List.of());

    @ParameterizedTest
    @CsvSource({"true, true", "'', true", "1, true", "ture, true", "false, false", "0, false", "OFF, false"})
    void thePropertySaysSo(String value, boolean on) {
        assertEquals(
                on,
                UntrustedBuild.of(List.of(Map.of("waymark.untrusted", value)), List.of())
                        .isOn());
    }

    @ParameterizedTest
    @CsvSource({"true, true", "yes, true", "1, true", "false, false", "'', false"})
    void theVariableSaysSo(String value, boolean on) {
        assertEquals(
                on,
                UntrustedBuild.of(List.of(), List.of(Map.of("WAYMARK_UNTRUSTED", value)))
                        .isOn());
    }

    @Test
    void theEnvironmentOfABuildSaysIt() {
        assertTrue(UntrustedBuild.of(Map.of("WAYMARK_UNTRUSTED", "true")).isOn());
        assertFalse(UntrustedBuild.of(Map.of("PATH", "true")).isOn());
    }

    @Test
    void whatOnePlaceSaysNoOtherTakesBack() {
        Map<String, String> no = Map.of("waymark.untrusted", "false");
        Map<String, String> noVariable = Map.of("WAYMARK_UNTRUSTED", "false");
        Map<String, String> variable = Map.of("WAYMARK_UNTRUSTED", "true");

        assertFalse(UntrustedBuild.of(List.of(no, no), List.of(noVariable, noVariable))
                .isOn());
        assertTrue(UntrustedBuild.of(List.of(no, no), List.of(noVariable, variable))
                .isOn());
        assertTrue(UntrustedBuild.of(List.of(no, Map.of("waymark.untrusted", "true")), List.of(noVariable))
                .isOn());
    }

    @Test
    void aTrustedBuildRefusesNothing() {
        UntrustedBuild off = UntrustedBuild.of(List.of(), List.of());

        assertDoesNotThrow(() -> off.refuse(Use.COMMANDS, "matrix:exec runs a command", "-Dmatrix.command", "Don't."));
    }

    @Test
    void theRefusalSaysWhatWhereWhyAndWhatElseIsPossible() {
        Problem problem = assertThrows(
                        ProblemException.class,
                        () -> ON.refuse(Use.COMMANDS, "matrix:exec runs a command", "-Dmatrix.command=sh", "Use run."))
                .problems()
                .get(0);

        assertEquals("matrix:exec runs a command, which is off in a build of an untrusted change.", problem.what());
        assertEquals("-Dmatrix.command=sh", problem.where());
        assertTrue(problem.why().startsWith("-Dwaymark.untrusted or WAYMARK_UNTRUSTED is set: commands of the"));
        assertTrue(problem.fix().startsWith("Use run. "));
    }

    @Test
    void theMessageSaysWhatIsOffAndWhatIsUsedInstead() {
        assertEquals(
                "waymark.untrusted: templates of the repository are off, so src/releasenotes/templates is not used; the built-in "
                        + "templates are used",
                ON.leftOut(Use.TEMPLATES, "src/releasenotes/templates", "the built-in templates are used"));
    }
}
