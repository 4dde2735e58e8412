package io.github.waymark.constraints.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraints.Shelf;
import io.github.waymark.constraints.check.CheckRules;
import io.github.waymark.constraints.check.DependencyFinding;
import io.github.waymark.constraints.check.ListMode;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.constraints.update.EntryUpdate;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.constraints.update.UpdateResult.HeldBack;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether the trees of the modules accept proposed versions. */
class TreesProofTest {

    /** {@code t:r} wants {@code t:x} below 2; the newer versions of {@code t:q} want more and more of it. */
    private final Shelf shelf = Shelf.ofDisputes()
            .with("t:q:1.0")
            .with("t:q:1.1", "t:x:[2.0,4.0)")
            .with("t:q:1.2", "t:x:2.0")
            .with("t:s:1.0")
            .with("t:s:1.1");

    private static ConstraintList list(String... entries) {
        List<Constraint> constraints = new ArrayList<>();
        for (String entry : entries) {
            constraints.add(entry(entry));
        }
        return ConstraintList.of(constraints);
    }

    private static Constraint entry(String entry) {
        try {
            return Constraint.of(entry.split("===", 2)[0], entry.split("===", 2)[1]);
        } catch (MalformedException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    private static Proposal proposal(String entry, String version) {
        Constraint constraint = entry(entry);
        return new Proposal(constraint.key(), List.of(new EntryUpdate(constraint, version, Optional.empty())));
    }

    private static TreesProof proof(ConstraintList list, Project project) {
        CheckRules settings = new CheckRules(Set.of(ListMode.UPPER), new BuildPlatform(17, "linux"), false, "list.txt");
        return new TreesProof(List.of(project), list, settings, Set.of("app:app"));
    }

    private static List<String> families(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::family).toList();
    }

    @Test
    void whatARangeExcludesIsHeldBackAndTheRestGoes() {
        Project app = shelf.project("app:app:1", "t:r:1.0", "t:s:1.0");
        List<Proposal> proposals = List.of(proposal("t:s===1.0", "1.1"), proposal("t:x===1.5", "2.0"));

        Bisection result = Bisection.of(proposals, proof(list("t:x===1.5", "t:s===1.0"), app));

        assertEquals(List.of("t:s"), families(result.good()));
        HeldBack held = result.culprits().get(0);
        assertEquals("t:x", held.proposal().family());
        assertEquals("t:x [1.0,2.0) is required by t:r:1.0, and excludes the list's 2.0", held.reason());
    }

    @Test
    void soIsANewVersionThatBringsSuchARange() {
        Project app = shelf.project("app:app:1", "t:q:1.0", "t:s:1.0");
        List<Proposal> proposals = List.of(proposal("t:q===1.0", "1.1"), proposal("t:s===1.0", "1.1"));

        Bisection result = Bisection.of(proposals, proof(list("t:x===1.5", "t:q===1.0", "t:s===1.0"), app));

        assertEquals(List.of("t:s"), families(result.good()));
        assertEquals(
                "t:x [2.0,4.0) is required by t:q:1.1, and excludes the list's 1.5",
                result.culprits().get(0).reason());
    }

    @Test
    void whatTheListIsAtOddsWithAlreadyBlamesNobody() {
        Project app = shelf.project("app:app:1", "t:r:1.0", "t:s:1.0");

        Bisection result =
                Bisection.of(List.of(proposal("t:s===1.0", "1.1")), proof(list("t:x===3.0", "t:s===1.0"), app));

        assertEquals(List.of("t:s"), families(result.good()));
        assertEquals(1, result.builds());
    }

    @Test
    void whoNowAsksForMoreThanTheListSaysIsTold() {
        Project app = shelf.project("app:app:1", "t:q:1.0", "t:y:1.0");
        TreesProof proof = proof(list("t:x===1.5", "t:q===1.0"), app);
        List<Proposal> proposals = List.of(proposal("t:q===1.0", "1.2"));

        assertEquals(Optional.empty(), proof.failure(proposals));
        assertEquals(
                List.of("t:x 2.0 is requested by t:q:1.2, above the list's 1.5"),
                proof.addedRequests(proposals).stream()
                        .map(DependencyFinding::message)
                        .toList());
        // t:y asks for as much, but did so before.
        assertEquals(List.of(), proof.addedRequests(List.of()));
    }

    /** A project of which no tree can be collected with these versions. */
    private static Project broken(Project project, Map<String, String> with) {
        return new Project() {
            @Override
            public Module module() {
                return project.module();
            }

            @Override
            public List<DependencyUse> uses(Map<String, String> pins) {
                if (pins.entrySet().containsAll(with.entrySet())) {
                    throw new ProblemException(new Problem("No tree.", "app", "A POM is missing.", "Fix it."));
                }
                return project.uses(pins);
            }
        };
    }

    @Test
    void aVersionWithWhichNoTreeCanBeCollectedIsHeldBack() {
        Project app = broken(shelf.project("app:app:1", "t:s:1.0"), Map.of("t:s", "1.1"));

        Bisection result = Bisection.of(List.of(proposal("t:s===1.0", "1.1")), proof(list("t:s===1.0"), app));

        assertEquals(List.of(), result.good());
        assertEquals("No tree. A POM is missing.", result.culprits().get(0).reason());
    }

    @Test
    void aProjectThatIsBrokenByItselfIsAProblem() {
        Project app = broken(shelf.project("app:app:1", "t:s:1.0"), Map.of());
        List<Proposal> proposals = List.of(proposal("t:s===1.0", "1.1"));
        TreesProof proof = proof(list("t:s===1.0"), app);

        ProblemException e = assertThrows(ProblemException.class, () -> Bisection.of(proposals, proof));

        assertTrue(e.getMessage().contains("No tree. A POM is missing."), e.getMessage());
    }
}
