package io.github.waymark.constraints.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.Listed;
import io.github.waymark.constraints.Shelf;
import io.github.waymark.constraints.check.Check;
import io.github.waymark.constraints.check.CheckRules;
import io.github.waymark.constraints.check.ListMode;
import io.github.waymark.constraints.conflicts.ConflictReport;
import io.github.waymark.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ListGenerationTest {

    private static GeneratedVersions generated(Shelf shelf, ConstraintList list, boolean newest, Project... projects) {
        return ListGeneration.of(List.of(projects), Set.of(), shelf, new GenerationRules(list, Listed.HERE), newest);
    }

    private static String versions(GeneratedVersions generated) {
        return generated.choices().stream()
                .map(choice -> choice.name() + ":" + choice.version())
                .collect(Collectors.joining(" "));
    }

    @Test
    void theHighestVersionThatAnybodyAsksForIsTaken() {
        Shelf shelf = new Shelf()
                .with("t:y:1.0", "t:x:2.0")
                .with("t:x:1.0")
                .with("t:x:2.0")
                .with("t:x:3.0");

        GeneratedVersions generated = generated(
                shelf,
                ConstraintList.EMPTY,
                false,
                shelf.project("a:a:1", "t:x:1.0"),
                shelf.project("b:b:1", "t:y:1.0"));

        assertEquals("t:x:2.0 t:y:1.0", versions(generated));
        assertEquals(List.of(), generated.problems());
    }

    @Test
    void whatARaisedVersionAsksForIsRaisedToo() {
        Shelf shelf = new Shelf()
                .with("t:x:1.0", "t:w:1.0")
                .with("t:x:2.0", "t:w:2.0")
                .with("t:w:1.0")
                .with("t:w:2.0")
                .with("t:y:1.0", "t:x:2.0");

        GeneratedVersions generated =
                generated(shelf, ConstraintList.EMPTY, false, shelf.project("a:a:1", "t:x:1.0", "t:y:1.0", "t:w:1.0"));

        assertEquals("t:w:2.0 t:x:2.0 t:y:1.0", versions(generated));
    }

    @Test
    void artifactsOfOneReleaseAreRaisedTogether() {
        // As with Spring Boot 4.0: its BOM manages one version of Netty, and something requests a newer netty-buffer.
        Shelf shelf = new Shelf()
                .with("io.netty:netty-codec:4.1", "io.netty:netty-buffer:4.1")
                .with("io.netty:netty-codec:4.2", "io.netty:netty-buffer:4.2", "io.netty:netty-codec-base:4.2")
                .with("io.netty:netty-codec-base:4.2")
                .with("io.netty:netty-buffer:4.1")
                .with("io.netty:netty-buffer:4.2")
                .with("io.netty:netty-rxtx:4.1")
                .with("io.other:other:4.1")
                .with("io.other:other:4.2")
                .with("t:client:1.0", "io.netty:netty-buffer:4.2");
        List<Project> projects = List.of(shelf.project(
                "a:a:1",
                "io.netty:netty-codec:4.1",
                "io.netty:netty-buffer:4.1",
                "io.netty:netty-rxtx:4.1",
                "io.other:other:4.1",
                "t:client:1.0"));

        GeneratedVersions generated = generated(shelf, ConstraintList.EMPTY, false, projects.get(0));

        assertEquals(
                "io.netty:netty-buffer:4.2 io.netty:netty-codec:4.2 io.netty:netty-codec-base:4.2 io.netty:netty-rxtx:4.1"
                        + " io.other:other:4.1 t:client:1.0",
                versions(generated));
        assertEquals(List.of(), generated.problems());
        assertEquals(
                List.of(
                        "io.netty:netty-buffer 4.1 -> 4.2 in a:a, requested by t:client:1.0",
                        "io.netty:netty-codec 4.1 -> 4.2 in a:a, with io.netty:netty-buffer of the same release"),
                RaisedVersions.lines(projects, generated));
    }

    @Test
    void aHeldArtifactIsNotRaisedWithItsRelease() {
        Shelf shelf = new Shelf()
                .with("t:x:1.0")
                .with("t:x:2.0")
                .with("t:y:1.0")
                .with("t:y:2.0")
                .with("s:z:1.0", "t:x:2.0");
        ConstraintList held = Listed.yaml("constraints:\n  - {ga: t:y, version: \"1.0\", until: 2027-01-31}\n");

        assertEquals(
                "s:z:1.0 t:x:2.0 t:y:1.0",
                versions(generated(shelf, held, false, shelf.project("a:a:1", "t:x:1.0", "t:y:1.0", "s:z:1.0"))));
    }

    @Test
    void whatOnlyAReplacedVersionAskedForIsNotRaised() {
        // y 1.0 asks for x 3.0, but y 2.0, which wins, for x 2.0.
        Shelf shelf = new Shelf()
                .with("t:y:1.0", "t:x:3.0")
                .with("t:y:2.0", "t:x:2.0")
                .with("t:x:2.0")
                .with("t:x:3.0")
                .with("t:z:1.0", "t:y:2.0");

        GeneratedVersions generated =
                generated(shelf, ConstraintList.EMPTY, false, shelf.project("a:a:1", "t:y:1.0", "t:z:1.0"));

        assertEquals("t:x:2.0 t:y:2.0 t:z:1.0", versions(generated));
    }

    @Test
    void whatOnlyAReplacedVersionBringsInIsOnTheListForChecksOfABuildWithoutIt() {
        // x 1.0, which a uses alone, asks for w; x 2.0, which wins, doesn't.
        Shelf shelf = new Shelf().with("t:w:1.0").with("t:x:1.0", "t:w:1.0").with("t:x:2.0");
        Project alone = shelf.project("a:a:1", "t:x:1.0");

        GeneratedVersions generated =
                generated(shelf, ConstraintList.EMPTY, false, alone, shelf.project("b:b:1", "t:x:2.0"));

        assertEquals("t:w:1.0 t:x:2.0", versions(generated));
        assertEquals(List.of(), generated.problems());
    }

    @Test
    void ofRangesTheHighestThatAllAllowIsTaken() {
        Shelf shelf = new Shelf()
                .with("t:p:1.0", "t:x:[1.0,3.0)")
                .with("t:q:1.0", "t:x:[1.5,2.5]")
                .with("t:x:1.0")
                .with("t:x:2.0")
                .with("t:x:2.4")
                .with("t:x:2.5-rc1")
                .with("t:x:3.0");

        assertEquals(
                "t:p:1.0 t:q:1.0 t:x:2.4",
                versions(generated(shelf, ConstraintList.EMPTY, false, shelf.project("a:a:1", "t:p:1.0", "t:q:1.0"))));
    }

    @Test
    void aRangeThatTheProjectsOwnManagementReplacesDoesNotLimitTheVersion() {
        // As with Spring Boot 3.3: oauth2-oidc-sdk asks for json-smart in [1.3.3,2.4.10], and the BOM manages 2.5.1.
        Shelf shelf = new Shelf()
                .with("t:sdk:1.0", "t:json:[1.3,2.4]")
                .with("t:path:1.0", "t:json:2.5")
                .with("t:json:2.4")
                .with("t:json:2.5");
        Project managing = shelf.project("a:a:1", Map.of("t:json", "2.5"), "t:sdk:1.0", "t:path:1.0");

        GeneratedVersions generated = generated(shelf, ConstraintList.EMPTY, false, managing);

        assertEquals("t:json:2.5 t:path:1.0 t:sdk:1.0", versions(generated));
        assertEquals(List.of(), generated.problems());
        assertEquals(
                "t:json:2.5 t:sdk:1.0",
                versions(generated(
                        shelf,
                        ConstraintList.EMPTY,
                        false,
                        shelf.project("a:a:1", Map.of("t:json", "2.5"), "t:sdk:1.0"))));
    }

    @Test
    void theProjectWhoseManagementRaisedAVersionIsNamed() {
        Shelf shelf = new Shelf().with("t:y:1.0", "t:x:1.0").with("t:x:1.0").with("t:x:2.0");
        List<Project> projects =
                List.of(shelf.project("a:a:1", Map.of("t:x", "2.0"), "t:y:1.0"), shelf.project("b:b:1", "t:y:1.0"));

        GeneratedVersions generated = ListGeneration.of(
                projects, Set.of(), shelf, new GenerationRules(ConstraintList.EMPTY, Listed.HERE), false);

        assertEquals(List.of("t:x 1.0 -> 2.0 in b:b, managed by a:a"), RaisedVersions.lines(projects, generated));
    }

    @Test
    void aRangeOfAProjectWithoutManagementLimitsTheOtherProjectsToo() {
        Shelf shelf = new Shelf()
                .with("t:sdk:1.0", "t:json:[1.3,2.4]")
                .with("t:json:2.4")
                .with("t:json:2.5");

        GeneratedVersions generated = generated(
                shelf,
                ConstraintList.EMPTY,
                false,
                shelf.project("a:a:1", Map.of("t:json", "2.5"), "t:sdk:1.0"),
                shelf.project("b:b:1", "t:sdk:1.0"));

        assertEquals(1, generated.conflicts().size());
    }

    @Test
    void rangesThatNoVersionSatisfiesAreNamedWithBothPaths() {
        Shelf shelf = new Shelf()
                .with("t:p:1.0", "t:x:[1.0,2.0)")
                .with("t:q:1.0", "t:x:[2.0,3.0)")
                .with("t:x:1.0")
                .with("t:x:2.0");

        GeneratedVersions generated = generated(
                shelf,
                ConstraintList.EMPTY,
                false,
                shelf.project("a:a:1", "t:p:1.0"),
                shelf.project("b:b:1", "t:q:1.0"));

        assertEquals(1, generated.problems().size());
        String text = generated.problems().get(0).text();
        assertTrue(text.contains("a:a:1 -> t:p:1.0 -> t:x:[1.0,2.0)"), text);
        assertTrue(text.contains("b:b:1 -> t:q:1.0 -> t:x:[2.0,3.0)"), text);
    }

    @Test
    void eachWayOutOfAConflictLeadsToAList() {
        Shelf shelf = new Shelf()
                .with("t:p:1.0", "t:x:[1.0,2.0)")
                .with("t:p:2.0", "t:x:[2.0,3.0)")
                .with("t:q:1.0", "t:x:[2.0,3.0)")
                .with("t:x:1.0")
                .with("t:x:2.0");
        ConstraintList held = Listed.yaml("constraints:\n  - {ga: t:x, version: \"1.0\", until: 2027-01-31}\n");
        ConstraintList raised = Listed.yaml("constraints:\n  - {ga: t:x, version: \"2.0\", until: 2027-01-31}\n");
        Project both = shelf.project("a:a:1", "t:p:1.0", "t:q:1.0");
        Project compatible = shelf.project("a:a:1", "t:p:2.0", "t:q:1.0");

        String fix = generated(shelf, ConstraintList.EMPTY, false, both)
                .problems()
                .get(0)
                .fix();
        assertEquals(
                "Use compatible versions of the two artifacts, exclude one of them, or change the entry of the list.",
                fix);
        assertEquals(1, generated(shelf, held, false, compatible).problems().size());

        assertEquals(
                List.of(),
                generated(shelf, ConstraintList.EMPTY, false, compatible).problems());
        assertEquals(
                List.of(),
                generated(shelf, ConstraintList.EMPTY, false, shelf.project("a:a:1", "t:q:1.0"))
                        .problems());
        assertEquals(List.of(), generated(shelf, raised, false, compatible).problems());
    }

    @Test
    void versionsThatRaiseEachOtherSettleIfOneIsHeld() {
        Shelf shelf = new Shelf();
        for (int i = 1; i <= 100; i++) {
            shelf.with("t:x:" + i, "t:y:" + i).with("t:y:" + i, "t:x:" + (i + 1));
        }
        Project project = shelf.project("a:a:1", "t:x:1");

        ProblemException endless =
                assertThrows(ProblemException.class, () -> generated(shelf, ConstraintList.EMPTY, false, project));
        assertTrue(
                endless.getMessage().contains("Hold some of the versions in the list with `until`."),
                endless.getMessage());
        ConstraintList held = Listed.yaml("constraints:\n  - {ga: t:x, version: \"1\", until: 2027-01-31}\n");
        assertEquals("t:x:1 t:y:1", versions(generated(shelf, held, false, project)));
    }

    @Test
    void aSoftVersionAboveARangeIsAConflict() {
        Shelf shelf = new Shelf()
                .with("t:p:1.0", "t:x:[1.0,2.0)")
                .with("t:q:1.0", "t:x:2.0")
                .with("t:x:1.0")
                .with("t:x:2.0");

        GeneratedVersions generated =
                generated(shelf, ConstraintList.EMPTY, false, shelf.project("a:a:1", "t:p:1.0", "t:q:1.0"));

        assertEquals(
                List.of("t:x"),
                generated.conflicts().stream().map(Conflict::name).toList());
    }

    @Test
    void deniedHeldAndExemptEntriesAreKeptTo() {
        Shelf shelf = new Shelf()
                .with("t:p:1.0")
                .with("t:x:1.0")
                .with("t:x:1.1")
                .with("t:h:1.0")
                .with("t:e:1.0");
        ConstraintList list = Listed.yaml("""
                constraints:
                  - ga: t:h
                    version: "0.9"
                    reason: breaks us
                    until: 2027-01-31
                deny:
                  - ga: t:x
                    versions: "1.0"
                    reason: bad
                exempt:
                  - ga: t:e
                    reason: free
                """);

        GeneratedVersions generated =
                generated(shelf, list, false, shelf.project("a:a:1", "t:p:1.0", "t:x:1.0", "t:h:1.0", "t:e:1.0"));

        assertTrue(versions(generated).contains("t:x:1.1"), versions(generated));
        assertTrue(versions(generated).contains("t:h:0.9"), versions(generated));
        assertTrue(!versions(generated).contains("t:e"), versions(generated));
        assertTrue(generated.conflicts().get(0).other().contains("until 2027-01-31"));
        assertEquals(List.of("t:h:0.9"), generated.missing());
    }

    @Test
    void theNewestReleaseIsTakenWhereAskedFor() {
        Shelf shelf =
                new Shelf().with("t:x:1.0").with("t:x:2.0").with("t:x:3.0-rc1").with("t:x:2.1");

        assertEquals(
                "t:x:2.1", versions(generated(shelf, ConstraintList.EMPTY, true, shelf.project("a:a:1", "t:x:1.0"))));
    }

    @Test
    void aGeneratedSetResolvesWithoutAViolation() {
        Shelf shelf = new Shelf()
                .with("t:y:1.0", "t:x:2.0", "t:w:1.0")
                .with("t:z:1.0", "t:x:1.0", "t:w:3.0")
                .with("t:x:1.0")
                .with("t:x:2.0", "t:w:2.0")
                .with("t:w:1.0")
                .with("t:w:2.0")
                .with("t:w:3.0");
        Project project = shelf.project("a:a:1", "t:z:1.0", "t:y:1.0");
        GeneratedVersions generated = generated(shelf, ConstraintList.EMPTY, false, project);
        ConstraintList list =
                ConstraintList.of(GeneratedList.items(new TreeMap<>(Map.of(0, generated)), ConstraintList.EMPTY));
        Map<String, String> pins = new HashMap<>();
        generated.choices().forEach(choice -> pins.put(choice.name(), choice.version()));

        Check check = new Check(
                list, new CheckRules(Set.of(ListMode.EXACT, ListMode.CLOSED), Listed.HERE, true, "list"), Set.of());

        assertEquals(List.of(), check.findings(project.tree(pins)));
    }

    @Test
    void aStrainTellsWhoGetsAnotherMajorVersion() {
        Shelf shelf = new Shelf().with("t:x:1.0").with("t:x:2.0");
        List<Project> projects = List.of(shelf.project("a:a:1", "t:x:1.0"), shelf.project("b:b:1", "t:x:2.0"));
        GeneratedVersions generated = generated(shelf, ConstraintList.EMPTY, false, projects.get(0), projects.get(1));

        ConflictReport together = ConflictReport.of(projects, generated);

        assertEquals(
                "strain: a:a:1 uses t:x 1.0 on its own, but gets 2.0 (major)\n0 conflicts, 1 strain\n",
                together.text());
    }
}
