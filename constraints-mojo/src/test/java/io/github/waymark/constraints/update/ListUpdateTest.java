package io.github.waymark.constraints.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraints.Listed;
import io.github.waymark.constraints.Shelf;
import io.github.waymark.constraints.generate.GenerationRules;
import io.github.waymark.constraints.policy.Policy;
import io.github.waymark.constraints.policy.PolicyReader;
import io.github.waymark.constraints.report.ReportFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ListUpdateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private static final Shelf SHELF = new Shelf()
            .with("t:x:1.0.0")
            .with("t:x:1.0.1")
            .with("t:x:1.2.0")
            .with("t:x:2.0.0-rc1")
            .with("t:x:2.0.0")
            .with("own:lib:1.0")
            .with("own:lib:2.0")
            .with("f:one:1.0")
            .with("f:one:1.1")
            .with("f:one:1.2")
            .with("f:two:1.0")
            .with("f:two:1.1")
            .dated("t:x:1.0.1", "2026-01-01")
            .dated("t:x:1.2.0", "2026-11-21");

    private static ListUpdate update(String policy, String branch, ConstraintList list) {
        return new ListUpdate(
                PolicyReader.read(policy, "policy.yaml"),
                branch,
                SHELF,
                new GenerationRules(list, Listed.HERE),
                NOW,
                pattern -> Optional.empty());
    }

    private static String proposed(String policy, String branch, String list) {
        ListText text = Listed.text(list);
        return update(policy, branch, ConstraintList.of(text.content().items()))
                .proposals(text.content().items(Constraint.class))
                .stream()
                .flatMap(proposal -> proposal.changes().stream())
                .map(change -> change.entry().pattern() + ":" + change.version())
                .collect(Collectors.joining(" "));
    }

    @Test
    void withoutAPolicyOtherLibrariesStayInTheirMajorVersion() {
        assertEquals("t:x:1.2.0", proposed("", "main", "t:x===1.0.0\n"));
    }

    @Test
    void theFirstBranchThatMatchesHolds() {
        String policy = """
                own: [own]
                branches:
                  - {match: "stable/*", own: major, others: none}
                  - {match: main, others: major}
                """;

        assertEquals("own:lib:2.0", proposed(policy, "stable/1.2", "t:x===1.0.0\nown:lib===1.0\n"));
        assertEquals("t:x:2.0.0 own:lib:2.0", proposed(policy, "main", "t:x===1.0.0\nown:lib===1.0\n"));
        assertEquals("", proposed(policy, "feature/a", "t:x===1.0.0\nown:lib===1.0\n"));
    }

    @Test
    void aVersionMustBeOldEnough() {
        assertEquals("t:x:1.0.1", proposed("minimumAge: 3", "main", "t:x===1.0.0\n"));
    }

    @Test
    void ignoredAndDeniedVersionsAreLeft() {
        String policy = """
                ignore:
                  - {coordinates: "t:*", versions: "[1.2,)", reason: too new}
                """;

        assertEquals("t:x:1.0.1", proposed(policy, "main", "t:x===1.0.0\n"));
    }

    @Test
    void whatIsLeftHasAReason() {
        ListText text = Listed.text("t:x===1.2.0\n");
        ListUpdate update = update("", "main", ConstraintList.EMPTY);

        assertEquals(List.of(), update.proposals(text.content().items(Constraint.class)));
        assertEquals(
                List.of("2.0.0: a major update; the limit for other libraries on this branch is minor"),
                update.notProposed().stream()
                        .map(notProposed -> notProposed.version() + ": " + notProposed.reason())
                        .toList());
    }

    @Test
    void ofOneReleaseNotAPartIsTaken() {
        ListText text = Listed.text("f:one===1.0\nf:two===1.0\n");

        List<Proposal> proposals = update("", "main", ConstraintList.EMPTY)
                .proposals(text.content().items(Constraint.class));

        assertEquals(1, proposals.size());
        assertEquals("f", proposals.get(0).family());
        assertEquals(
                List.of("1.1", "1.1"),
                proposals.get(0).changes().stream().map(EntryUpdate::version).toList());
    }

    @Test
    void onlyVersionsChangeInTheList() {
        ListText text = Listed.text("# head\n\n# about x\nt:x===1.0.0   # why\nown:lib===1.0\n");
        List<Proposal> proposals = update("own: [own]", "main", ConstraintList.EMPTY)
                .proposals(text.content().items(Constraint.class));

        assertEquals(
                "# head\n\n# about x\nt:x===1.2.0   # why\nown:lib===2.0\n",
                ListEdit.apply(text, proposals).toString());
    }

    @Test
    void theReportHasDatesAndJumps() {
        ListText text = Listed.text("t:x===1.0.0\n");
        ListUpdate update = update("", "main", ConstraintList.EMPTY);
        List<Proposal> proposals = update.proposals(text.content().items(Constraint.class));
        UpdateResult outcome = new UpdateResult("list.txt", "main", proposals, List.of(), update.notProposed(), "", 0);

        String markdown = UpdateReport.of(outcome, ReportFormat.MARKDOWN, NOW);

        assertTrue(markdown.contains("| t:x | 1.0.0 | 1.2.0 | minor | 2026-11-21 | 1 |"), markdown);
        assertTrue(markdown.contains("- t:x 1.0.0 to 2.0.0: a major update"), markdown);
        assertTrue(UpdateReport.of(outcome, ReportFormat.JSON, NOW).contains("\"released\": \"2026-11-21\""));
    }

    @Test
    void withoutABranchThatMatchesNothingMoves() {
        Policy policy = PolicyReader.read("branches: [{match: main, others: patch}]", "policy.yaml");

        assertEquals("none", policy.on("other").others().word());
    }
}
