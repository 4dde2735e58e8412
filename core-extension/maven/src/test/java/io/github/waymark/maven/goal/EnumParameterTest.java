package io.github.waymark.maven.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EnumParameterTest {

    private enum Kind {
        ONE,
        PER_FAMILY
    }

    private static Problem problem(Runnable read) {
        return assertThrows(ProblemException.class, read::run).problems().get(0);
    }

    @Test
    void aWordIsAConstantInLowerCaseAndUpperCaseIsTakenToo() {
        assertEquals(Kind.PER_FAMILY, EnumParameter.of("a.kind", "per-family", Kind.values()));
        assertEquals(Kind.ONE, EnumParameter.of("a.kind", " One ", Kind.values()));
        assertEquals("two", EnumParameter.word("a.word", "TWO", "one", "two"));
    }

    @Test
    void anUnknownWordNamesItsOwnPropertyTheValidValuesAndTheNearest() {
        Problem problem = problem(() -> EnumParameter.of("constraints.proposals", "per-famly", Kind.values()));

        assertEquals("Unknown proposals 'per-famly'.", problem.what());
        assertEquals("-Dconstraints.proposals", problem.where());
        assertEquals("Valid values: one, per-family.", problem.why());
        assertTrue(problem.text().contains("Did you mean 'per-family'? Write -Dconstraints.proposals=per-family."));
    }

    @Test
    void whatIsNoPropertyIsAnElement() {
        Problem problem = problem(() -> EnumParameter.word("mode", "uper", "upper", "exact"));

        assertEquals("<mode>", problem.where());
        assertTrue(problem.text().contains("Write <mode>upper</mode>."), problem.text());
    }

    @Test
    void onlyWhatAGoalTakesIsValid() {
        assertEquals(
                "Valid values: one.",
                problem(() -> EnumParameter.of("a.kind", "per-family", Kind.ONE))
                        .why());
    }

    @Test
    void severalWordsAreReadInTheirOrderAndOnce() {
        assertEquals(
                List.of("b", "a"),
                List.copyOf(EnumParameter.all(
                        "a.words", List.of("b", " a", "B"), List.of("a", "b", "c"), Function.identity())));
        assertEquals(Set.of(), EnumParameter.all("a.kinds", List.of(), Kind.values()));
    }
}
