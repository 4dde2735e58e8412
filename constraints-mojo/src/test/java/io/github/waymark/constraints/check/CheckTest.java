package io.github.waymark.constraints.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.Listed;
import io.github.waymark.constraints.Shelf;
import io.github.waymark.constraints.tree.ModuleTree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckTest {

    private static final Shelf SHELF = Shelf.ofDisputes();

    private static ModuleTree tree(String... dependencies) {
        return SHELF.project("app:app:1", dependencies).tree(Map.of());
    }

    private static List<DependencyFinding> findings(ConstraintList list, String modes, ModuleTree tree) {
        Set<ListMode> all = Stream.of(modes.split(",", -1))
                .map(mode -> ListMode.valueOf(mode.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        CheckRules settings = new CheckRules(all, Listed.HERE, false, "list.txt");
        return new Check(list, settings, Set.of("app:own")).findings(tree);
    }

    private static List<String> told(List<DependencyFinding> findings) {
        return findings.stream()
                .map(finding -> finding.rule().id() + " " + finding.use().coordinates() + " "
                        + (finding.violation() ? "violation" : "warning"))
                .toList();
    }

    @Test
    void aVersionAboveTheListsIsToldWithItsPathAndEntry() {
        List<DependencyFinding> findings = findings(Listed.list("t:y===1.0\nt:x===1.5\n"), "upper", tree("t:y:1.0"));

        assertEquals(List.of("above t:x violation"), told(findings));
        assertEquals(List.of("app:app:1", "t:y:1.0", "t:x:2.0"), findings.get(0).path());
        assertEquals("list.txt:2", findings.get(0).place().fileAndLine());
        assertEquals("t:y:1.0", findings.get(0).use().requester(findings.get(0).module()));
        assertTrue(findings.get(0).fix().contains("1.5"), findings.get(0).fix());
    }

    @Test
    void aVersionBelowTheListsMattersOnlyWhereTheListIsExact() {
        ConstraintList list = Listed.list("t:x===3.0\n");

        assertEquals(List.of(), told(findings(list, "upper", tree("t:y:1.0"))));
        assertEquals(List.of("mismatch t:x violation"), told(findings(list, "exact", tree("t:y:1.0"))));
    }

    @Test
    void whatAClosedListDoesNotNameIsAViolation() {
        ConstraintList list = Listed.list("t:x===2.0\n");

        assertEquals(List.of(), told(findings(list, "upper", tree("t:y:1.0", "app:own:1"))));
        assertEquals(List.of("unlisted t:y violation"), told(findings(list, "closed", tree("t:y:1.0", "app:own:1"))));
    }

    @Test
    void aRangeThatExcludesTheListsVersionIsAlwaysAViolation() {
        assertEquals(
                List.of("range t:x violation"), told(findings(Listed.list("t:x===2.0\n"), "upper", tree("t:r:1.0"))));
    }

    @Test
    void whoAsksForMoreAndGetsLessIsAWarning() {
        List<DependencyFinding> findings = findings(Listed.list("t:x===2.0\n"), "upper", tree("t:y:1.0", "t:z:1.0"));

        assertEquals(List.of("requested t:x warning"), told(findings));
        assertEquals("t:z:1.0", findings.get(0).use().requester(findings.get(0).module()));
    }

    @Test
    void whoAsksForWhatIsUsedAnywayIsPartOfThatViolationAndNoWarning() {
        Shelf shelf = new Shelf()
                .with("t:p:1.0", "t:x:2.0")
                .with("t:q:1.0", "t:x:2.0")
                .with("t:x:2.0");
        ModuleTree tree = shelf.project("app:app:1", "t:p:1.0", "t:q:1.0").tree(Map.of());

        List<DependencyFinding> findings = findings(Listed.list("t:x===1.5\n"), "upper", tree);

        assertEquals(List.of("above t:x violation"), told(findings));
        assertEquals(
                List.of(new DependencyFinding.OtherRequest("t:q:1.0", "2.0")),
                findings.get(0).others());
    }
}
