package io.github.waymark.matrix.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The environment variables that an environment gets from outside. */
class VariablesTest {

    private static final Map<String, String> OUTER =
            Map.of("PATH", "/bin", "HOME", "/home/me", "LC_ALL", "C", "DB_URL", "x", "DB_TOKEN", "t", "JUNK", "j");

    @Test
    void withoutAListAllArePassedOn() {
        assertEquals(OUTER, PassedVariables.of(OUTER, List.of()));
    }

    @Test
    void aListPassesOnWhatItNamesAndWhatProgramsNeed() {
        assertEquals(
                Set.of("PATH", "HOME", "LC_ALL", "DB_URL", "DB_TOKEN"),
                PassedVariables.of(OUTER, List.of("db_*")).keySet());
        assertEquals(
                Set.of("PATH", "HOME", "LC_ALL", "DB_URL"),
                PassedVariables.of(OUTER, List.of("DB_*", "!*TOKEN")).keySet());
        assertEquals(
                Set.of("PATH", "HOME", "LC_ALL", "DB_URL", "JUNK"),
                PassedVariables.of(OUTER, List.of("!DB_TOKEN")).keySet());
    }

    @Test
    void aFileHasAVariableOnEachLine() {
        assertEquals(
                Map.of("A", "1", "B", "two words", "C", "x=y # z", "D", "", "E", "'"),
                EnvironmentFile.read("# comment\nA=1\r\n\nexport B=\"two words\"\nC = x=y # z\nD=\nE='\n", ".env"));
    }

    @Test
    void aLineThatIsNoVariableIsNamedButNotShown() {
        ProblemException e =
                assertThrows(ProblemException.class, () -> EnvironmentFile.read("A=1\npassword123", ".env"));

        assertEquals(".env:2", e.problems().get(0).where());
        assertFalse(e.getMessage().contains("password123"));
    }
}
