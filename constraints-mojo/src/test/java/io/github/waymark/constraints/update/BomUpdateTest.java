package io.github.waymark.constraints.update;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraints.Listed;
import io.github.waymark.constraints.Shelf;
import io.github.waymark.constraints.generate.GenerationRules;
import io.github.waymark.constraints.policy.PolicyReader;
import io.github.waymark.constraints.report.ReportFormat;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Entries that a BOM manages move with it, as one decision. */
class BomUpdateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final Shelf shelf = new Shelf()
            .with("o.boot:boot-dependencies:3.3.5")
            .with("o.boot:boot-dependencies:3.3.9")
            .with("o.boot:boot:3.3.5")
            .with("o.boot:boot:3.3.9")
            .with("o.boot:boot:3.4.0")
            .with("a:json:2.1")
            .with("a:json:2.2")
            .with("a:json:2.9")
            .with("b:web:6.0")
            .with("b:web:7.0")
            .with("c:own:1.0")
            .with("c:own:1.1");

    private final Map<String, PublishedPom> poms = new HashMap<>(Map.of(
            "o.boot:boot-dependencies:3.3.5",
            new PublishedPom(
                    List.of(), Map.of("o.boot:boot", "3.3.5", "a:json", "2.1", "b:web", "6.0", "c:own", "0.9")),
            "o.boot:boot-dependencies:3.3.9",
            new PublishedPom(List.of(), Map.of("o.boot:boot", "3.3.9", "a:json", "2.2", "b:web", "7.0"))));

    private final Set<String> unpublished = new HashSet<>();
    private String left = "";

    private String proposed(String policy, String list) {
        return proposals(policy, list).stream()
                .map(proposal -> proposal.family() + ": "
                        + proposal.changes().stream().map(EntryUpdate::text).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private List<Proposal> proposals(String policy, String list) {
        ListText text = Listed.text(list);
        ConstraintList read = ConstraintList.of(text.content().items());
        PublishedPoms published = artifact -> unpublished.contains(artifact)
                ? Optional.empty()
                : Optional.of(poms.getOrDefault(artifact, PublishedPom.EMPTY));
        ListUpdate update = new ListUpdate(
                        PolicyReader.read(policy, "policy.yaml"),
                        "main",
                        shelf,
                        new GenerationRules(read, Listed.HERE),
                        NOW,
                        pattern -> Optional.empty())
                .with(published, new Coherence(published, read, Listed.HERE, pattern -> Optional.empty()));
        List<Proposal> proposals = update.proposals(text.content().items(Constraint.class));
        left = String.join(
                "\n",
                UpdateReport.lines(
                        new UpdateResult("list.txt", "", proposals, List.of(), update.notProposed(), "", 0)));
        return proposals;
    }

    @Test
    void theEntriesOfABomInTheListAreOneProposal() {
        assertEquals(
                """
                o.boot:boot-dependencies 3.3.5 -> 3.3.9: o.boot:boot-dependencies:pom 3.3.5 -> 3.3.9, \
                o.boot:boot 3.3.5 -> 3.3.9, a:json 2.1 -> 2.2, b:web 6.0 -> 7.0
                c:own: c:own 1.0 -> 1.1""",
                proposed(
                        "",
                        "o.boot:boot-dependencies:pom===3.3.5\no.boot:boot===3.3.5\na:json===2.1\nb:web===6.0\nc:own===1.0\n"));
    }

    @Test
    void aBomOfThePolicyNeedsNoEntry() {
        assertEquals(
                "o.boot:boot-dependencies 3.3.5 -> 3.3.9: o.boot:boot 3.3.5 -> 3.3.9, a:json 2.1 -> 2.2",
                proposed("boms: [o.boot:boot-dependencies]", "o.boot:boot===3.3.5\na:json===2.1\n"));
    }

    @Test
    void anIgnoredVersionStaysAndTheOthersMove() {
        assertEquals(
                "o.boot:boot-dependencies 3.3.5 -> 3.3.9: o.boot:boot 3.3.5 -> 3.3.9",
                proposed(
                        "boms: [o.boot:boot-dependencies]\nignore: [{coordinates: 'a:json', reason: broken}]",
                        "o.boot:boot===3.3.5\na:json===2.1\n"));
    }

    @Test
    void aBomWithWhichTheListIsNotCoherentIsNotProposed() {
        poms.put(
                "a:json:2.2",
                new PublishedPom(List.of(new PublishedPom.Request(Coordinates.of("c", "own"), "2.0")), Map.of()));

        assertEquals(
                "c:own: c:own 1.0 -> 1.1",
                proposed("boms: [o.boot:boot-dependencies]", "o.boot:boot===3.3.5\na:json===2.1\nc:own===1.0\n"));
        assertTrue(left.endsWith("above the list's 1.1; to use it, change the entry c:own to 2.0"), left);
        assertEquals(
                "o.boot:boot-dependencies 3.3.5 -> 3.3.9: o.boot:boot 3.3.5 -> 3.3.9, a:json 2.1 -> 2.2",
                proposed("boms: [o.boot:boot-dependencies]", "o.boot:boot===3.3.5\na:json===2.1\nc:own===2.0\n"));
    }

    /** The BOM 3.3.9 contradicts itself, as the BOMs of large projects sometimes do: its json requests more than its web. */
    private void contradiction() {
        poms.put(
                "a:json:2.2",
                new PublishedPom(List.of(new PublishedPom.Request(Coordinates.of("b", "web"), "8.0")), Map.of()));
    }

    @Test
    void theNewestVersionOfABomThatFitsTogetherIsProposed() {
        contradiction();
        shelf.with("o.boot:boot-dependencies:3.3.7");
        poms.put(
                "o.boot:boot-dependencies:3.3.7",
                new PublishedPom(List.of(), Map.of("o.boot:boot", "3.3.7", "a:json", "2.1.5", "b:web", "6.5")));

        assertEquals(
                "o.boot:boot-dependencies 3.3.5 -> 3.3.7: o.boot:boot 3.3.5 -> 3.3.7, a:json 2.1 -> 2.1.5, b:web 6.0 -> 6.5",
                proposed("boms: [o.boot:boot-dependencies]", "o.boot:boot===3.3.5\na:json===2.1\nb:web===6.0\n"));
        assertTrue(left.contains("3.3.5 to 3.3.9: with its a:json 2.2"), left);
    }

    @Test
    void ofABomThatContradictsItselfTheReportHasTheWayOutAndItWorks() {
        contradiction();

        assertEquals(
                "", proposed("boms: [o.boot:boot-dependencies]", "o.boot:boot===3.3.5\na:json===2.1\nb:web===6.0\n"));
        assertEquals(
                "o.boot:boot-dependencies 3.3.5 to 3.3.9: with its a:json 2.2, it requests b:web 8.0, above the list's 7.0,"
                        + " which this BOM itself manages; to use it, change the entry b:web to 8.0, and it no longer"
                        + " follows the BOM",
                left);
        assertEquals(
                "o.boot:boot-dependencies 3.3.5 -> 3.3.9: o.boot:boot 3.3.5 -> 3.3.9, a:json 2.1 -> 2.2",
                proposed("boms: [o.boot:boot-dependencies]", "o.boot:boot===3.3.5\na:json===2.1\nb:web===8.0\n"));
    }

    @Test
    void whatABomThatContradictsItselfRequestsIsProposedWithTheOthersOfItsRelease() {
        // As Spring Boot 3.5.16: its assertj requests byte-buddy 1.18.3, and it manages byte-buddy 1.17.8.
        contradiction();
        shelf.with("b:web:8.0").with("b:web-agent:6.0").with("b:web-agent:7.0").with("b:web-agent:8.0");
        for (String version : List.of("3.3.5", "3.3.9")) {
            Map<String, String> managed = new HashMap<>(requireNonNull(poms.get("o.boot:boot-dependencies:" + version))
                    .managed());
            managed.put("b:web-agent", managed.getOrDefault("b:web", ""));
            poms.put("o.boot:boot-dependencies:" + version, new PublishedPom(List.of(), managed));
        }
        String policy = "boms: [o.boot:boot-dependencies]\nbranches: [{match: '*', own: major, others: major}]";
        String list = "o.boot:boot===3.3.5\na:json===2.1\nb:web===6.0\nb:web-agent===6.0\n";

        assertEquals(
                "o.boot:boot-dependencies 3.3.5 -> 3.3.9: o.boot:boot 3.3.5 -> 3.3.9, a:json 2.1 -> 2.2,"
                        + " b:web 6.0 -> 8.0, b:web-agent 6.0 -> 8.0",
                proposed(policy, list));
        assertTrue(
                left.contains("b:web and 1 more of its groupId 6.0 to 7.0: o.boot:boot-dependencies 3.3.9 manages this"
                        + " version, but its a:json 2.2 requests b:web 8.0; 8.0 is proposed"),
                left);
    }

    @Test
    void aVersionThatThePolicyForbidsIsNotProposedForABomThatContradictsItself() {
        contradiction();
        shelf.with("b:web:8.0");

        assertEquals(
                "",
                proposed(
                        "boms: [o.boot:boot-dependencies]\nignore: [{coordinates: 'b:web', versions: '[8,)', reason: later}]"
                                + "\nbranches: [{match: '*', own: major, others: major}]",
                        "o.boot:boot===3.3.5\na:json===2.1\nb:web===6.0\n"));
        assertTrue(left.contains("change the entry b:web to 8.0"), left);
    }

    @Test
    void anEntryThatABomExcludesHasAWayOutToo() {
        shelf.with("d:user:1.0").with("d:user:2.0");
        poms.put(
                "d:user:1.0",
                new PublishedPom(
                        List.of(new PublishedPom.Request(Coordinates.of("a", "json"), "[2.0,2.2)")), Map.of()));
        String policy = "boms: [o.boot:boot-dependencies]\nignore: [{coordinates: 'd:user', reason: later}]";

        assertEquals("", proposed(policy, "o.boot:boot===3.3.5\na:json===2.1\nd:user===1.0\n"));
        assertTrue(left.contains("to use it, change the entry d:user to a version that allows it"), left);
        assertEquals(
                "o.boot:boot-dependencies 3.3.5 -> 3.3.9: o.boot:boot 3.3.5 -> 3.3.9, a:json 2.1 -> 2.2",
                proposed(policy, "o.boot:boot===3.3.5\na:json===2.1\nd:user===2.0\n"));
    }

    @Test
    void anEntryThatWasNeverPublishedHoldsNothingBack() {
        unpublished.add("a:json:2.1");
        unpublished.add("a:json:2.2");

        assertEquals(
                "o.boot:boot-dependencies 3.3.5 -> 3.3.9: o.boot:boot 3.3.5 -> 3.3.9, a:json 2.1 -> 2.2",
                proposed("boms: [o.boot:boot-dependencies]", "o.boot:boot===3.3.5\na:json===2.1\n"));
    }

    @Test
    void anEntryWhoseNewVersionWasNeverPublishedStaysAlone() {
        unpublished.add("a:json:2.2");

        assertEquals(
                "o.boot:boot-dependencies 3.3.5 -> 3.3.9: o.boot:boot 3.3.5 -> 3.3.9, b:web 6.0 -> 7.0",
                proposed("boms: [o.boot:boot-dependencies]", "o.boot:boot===3.3.5\na:json===2.1\nb:web===6.0\n"));
        assertEquals(
                "a:json 2.1 to 2.2: o.boot:boot-dependencies 3.3.9 manages this version, but its POM can't be read",
                left);
    }

    @Test
    void aBomWhoseOtherEntriesNeedAnUnpublishedVersionIsNotProposed() {
        unpublished.add("a:json:2.2");
        poms.put(
                "b:web:7.0",
                new PublishedPom(List.of(new PublishedPom.Request(Coordinates.of("a", "json"), "2.2")), Map.of()));

        assertEquals(
                "", proposed("boms: [o.boot:boot-dependencies]", "o.boot:boot===3.3.5\na:json===2.1\nb:web===6.0\n"));
        assertTrue(left.contains("with its b:web 7.0, it requests a:json 2.2, above the list's 2.1"), left);
    }

    @Test
    void anEntryThatMovedToOtherCoordinatesStays() {
        // As lz4-java 1.8.1, which is only a pointer to at.yawk.lz4:lz4-java.
        poms.put("a:json:2.2", new PublishedPom(List.of(), Map.of(), "new:json"));
        poms.put("c:own:1.1", new PublishedPom(List.of(), Map.of(), "new:own"));

        assertEquals(
                "o.boot:boot-dependencies 3.3.5 -> 3.3.9: o.boot:boot 3.3.5 -> 3.3.9, b:web 6.0 -> 7.0",
                proposed(
                        "boms: [o.boot:boot-dependencies]",
                        "o.boot:boot===3.3.5\na:json===2.1\nb:web===6.0\nc:own===1.0\n"));
        assertEquals("""
                a:json 2.1 to 2.2: o.boot:boot-dependencies 3.3.9 manages this version, but it moved to new:json
                c:own 1.0 to 1.1: it moved to new:own""", left);
    }

    @Test
    void aReportThatForgesWouldCutIsShortened() {
        String list = IntStream.range(0, 2000)
                .mapToObj(i -> "o.boot:module-with-a-long-name-" + i + "===3.3.5\n")
                .collect(Collectors.joining());
        Map<String, String> managed = new HashMap<>();
        Map<String, String> higher = new HashMap<>();
        IntStream.range(0, 2000).forEach(i -> {
            managed.put("o.boot:module-with-a-long-name-" + i, "3.3.5");
            higher.put("o.boot:module-with-a-long-name-" + i, "3.3.9");
        });
        poms.put("o.boot:boot-dependencies:3.3.5", new PublishedPom(List.of(), managed));
        poms.put("o.boot:boot-dependencies:3.3.9", new PublishedPom(List.of(), higher));
        List<Proposal> proposals =
                proposals("boms: [o.boot:boot-dependencies]", "o.boot:boot-dependencies===3.3.5\n" + list);
        UpdateResult result = new UpdateResult("list.txt", "", proposals, List.of(), List.of(), "", 0);

        String report = UpdateReport.of(result, ReportFormat.MARKDOWN, NOW);

        assertTrue(report.length() < 65_536, report.length() + " characters");
        assertTrue(report.contains("| o.boot:boot-dependencies 3.3.5 -> 3.3.9 | 2001 | patch |"), report);
        assertTrue(report.contains("And 1951 more entries."), report);
        assertEquals("Update o.boot:boot-dependencies 3.3.5 to 3.3.9", result.title());
        assertEquals(List.of("constraints", "patch"), result.labels());
    }
}
