package io.github.waymark.constraints.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BisectionTest {

    private static List<Proposal> proposals(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Proposal("p" + i, List.of()))
                .toList();
    }

    private static Bisection proved(int count, Predicate<Set<String>> fails) {
        return Bisection.of(proposals(count), together -> {
            Set<String> names = together.stream().map(Proposal::family).collect(Collectors.toSet());
            return fails.test(names) ? Optional.of("broken") : Optional.empty();
        });
    }

    private static List<String> culprits(Bisection bisection) {
        return bisection.culprits().stream()
                .map(held -> held.proposal().family())
                .toList();
    }

    @Test
    void whatPassesTakesOneBuild() {
        Bisection bisection = proved(16, names -> false);

        assertEquals(16, bisection.good().size());
        assertEquals(1, bisection.builds());
    }

    @Test
    void oneCulpritIsFoundInFewBuilds() {
        Bisection bisection = proved(16, names -> names.contains("p11"));

        assertEquals(List.of("p11"), culprits(bisection));
        assertEquals(15, bisection.good().size());
        assertTrue(bisection.builds() <= 10, "builds: " + bisection.builds());
    }

    @Test
    void severalCulpritsAreFound() {
        Bisection bisection = proved(12, names -> Stream.of("p0", "p5", "p11").anyMatch(names::contains));

        assertEquals(List.of("p0", "p5", "p11"), culprits(bisection));
        assertEquals(9, bisection.good().size());
    }

    @Test
    void ofTwoThatBreakOnlyTogetherOneStays() {
        Bisection bisection = proved(8, names -> names.containsAll(Set.of("p2", "p6")));

        assertEquals(List.of("p6"), culprits(bisection));
        assertEquals(7, bisection.good().size());
    }

    @Test
    void theWholeIsProvedOnceMore() {
        int[] builds = {0};

        Bisection bisection = Bisection.of(proposals(4), together -> {
            builds[0]++;
            boolean fails = together.stream().anyMatch(one -> one.family().equals("p3"));
            // The fifth build, that of the whole, fails for another reason.
            return fails || builds[0] > 4 ? Optional.of("broken") : Optional.empty();
        });

        assertEquals(List.of(), bisection.good());
        assertTrue(
                bisection
                        .culprits()
                        .get(bisection.culprits().size() - 1)
                        .reason()
                        .contains("once more: broken"),
                bisection.culprits().toString());
    }

    @Test
    void aProofThatFailsWithoutAnyProposalBlamesNone() {
        ProblemException e = assertThrows(ProblemException.class, () -> proved(4, names -> true));

        assertTrue(e.getMessage().contains("without any update"), e.getMessage());
    }
}
