package io.github.waymark.constraints.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraints.Listed;
import io.github.waymark.constraints.Shelf;
import io.github.waymark.constraints.generate.GenerationRules;
import io.github.waymark.constraints.policy.Limit;
import io.github.waymark.constraints.policy.PolicyReader;
import io.github.waymark.constraints.report.ReportFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a policy lets versions move, and what is reported about the others. */
class PolicyLimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private static final Shelf SHELF = new Shelf()
            .with("t:x:1.0.0")
            .with("t:x:1.0.9")
            .with("t:x:1.4.0")
            .with("t:x:2.0.0-rc1")
            .with("t:x:2.0.0")
            .with("t:x:2.1.0")
            .with("t:x:3.0.0-M1")
            .with("t:x:20031129.000000")
            .with("t:guava:33.0-jre")
            .with("t:guava:33.1-android")
            .with("t:guava:33.1-jre")
            .with("t:guava:33.2-android")
            .dated("t:x:1.0.9", "2026-11-01")
            .dated("t:x:1.4.0", "2026-11-19");

    private final ListText text = Listed.text("# ours\nt:x===1.0.0\n");

    private ListUpdate update(String policy, Optional<Limit> limit, Optional<Integer> age, ConstraintList rules) {
        return new ListUpdate(
                PolicyReader.read(policy, "policy.yaml").withLimits(limit, age),
                "main",
                SHELF,
                new GenerationRules(rules, Listed.HERE),
                NOW,
                pattern -> Optional.empty());
    }

    private String version(ListUpdate update) {
        return update.proposals(text.content().items(Constraint.class)).stream()
                .map(proposal -> proposal.changes().get(0).version())
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({"none,''", "patch,1.0.9", "minor,1.4.0", "major,2.1.0"})
    void aLimitIsTheFarthestNumberThatMayChange(String limit, String version) {
        assertEquals(
                version,
                version(update(
                        "branches: [{match: main, others: " + limit + "}]",
                        Optional.empty(),
                        Optional.empty(),
                        ConstraintList.EMPTY)));
    }

    @Test
    void whatTheCommandLineSaysGoesBeforeThePolicy() {
        String policy = "minimumAge: 30\nbranches: [{match: main, others: none}]\n";

        assertEquals("1.0.9", version(update(policy, Optional.of(Limit.MINOR), Optional.of(10), ConstraintList.EMPTY)));
        assertEquals("", version(update(policy, Optional.of(Limit.MINOR), Optional.empty(), ConstraintList.EMPTY)));
    }

    @ParameterizedTest
    @CsvSource({"3,1.4.0", "4,1.0.9", "21,1.0.9", "22,''"})
    void aVersionIsOldEnoughOnItsDay(int age, String version) {
        assertEquals(version, version(update("", Optional.empty(), Optional.of(age), ConstraintList.EMPTY)));
    }

    @Test
    void aVersionWhoseDateIsUnknownIsNotOldEnough() {
        ListUpdate update = update("", Optional.of(Limit.MAJOR), Optional.of(1), ConstraintList.EMPTY);

        assertEquals("1.4.0", version(update));
        assertTrue(
                update.notProposed().get(1).reason().startsWith("its release date is unknown"),
                update.notProposed().toString());
    }

    @Test
    void preReleasesAreTakenWhereThePolicySaysSo() {
        assertEquals(
                "3.0.0-M1",
                version(update("preReleases: true", Optional.of(Limit.MAJOR), Optional.empty(), ConstraintList.EMPTY)));
    }

    @Test
    void whatTheListDeniesOrWasNotReviewedIsLeftWithItsLine() {
        ListUpdate denied =
                update("", Optional.empty(), Optional.empty(), Listed.list("\ndeny t:x [1.4,)  # loses data\n"));
        ListUpdate unreviewed = update("", Optional.empty(), Optional.empty(), Listed.list("allow t:x [1.0,1.4)\n"));

        assertEquals("1.0.9", version(denied));
        assertEquals("1.0.9", version(unreviewed));
        assertEquals(
                "denied at list.txt:2: loses data", denied.notProposed().get(2).reason());
        assertEquals(
                "outside the reviewed versions at list.txt:1",
                unreviewed.notProposed().get(2).reason());
    }

    @Test
    void anotherFlavourAndAVersionFromBeforeReleasesWereNumberedAreNoUpdates() {
        ListText guava = Listed.text("t:guava===33.0-jre\nt:x===2.0.0\n");
        ListUpdate update = update("", Optional.of(Limit.MAJOR), Optional.empty(), ConstraintList.EMPTY);

        assertEquals(
                List.of("33.1-jre", "2.1.0"),
                update.proposals(guava.content().items(Constraint.class)).stream()
                        .map(proposal -> proposal.changes().get(0).version())
                        .toList());
    }

    @Test
    void theReportTellsEachReasonOnceForAllVersionsAndArtifactsThatItHoldsFor() {
        Shelf shelf = new Shelf();
        for (String artifact : List.of("a", "b", "c")) {
            for (String version : List.of("1.0", "2.0", "2.1", "2.2", "2.3-rc1")) {
                shelf.with("org.acme:" + artifact + ":" + version);
            }
        }
        ListText list = Listed.text("org.acme:a===1.0\norg.acme:b===1.0\norg.acme:c===1.0\n");
        ListUpdate update = new ListUpdate(
                PolicyReader.read("", "policy.yaml"),
                "",
                shelf,
                new GenerationRules(ConstraintList.EMPTY, Listed.HERE),
                NOW,
                pattern -> Optional.empty());
        List<Proposal> proposals = update.proposals(list.content().items(Constraint.class));
        UpdateResult outcome = new UpdateResult("list.txt", "", proposals, List.of(), update.notProposed(), "", 0);

        assertEquals("""
                not proposed: org.acme:a and 2 more of its groupId 1.0 to 2.3-rc1: a pre-release
                not proposed: org.acme:a and 2 more of its groupId 1.0 to 2.2 or 2 lower versions: a major update; the limit for other libraries on this branch is minor
                0 updates for list.txt
                """, UpdateReport.of(outcome, ReportFormat.TEXT, NOW));
        String markdown = UpdateReport.of(outcome, ReportFormat.MARKDOWN, NOW);
        assertFalse(markdown.contains("policy of the branch"), markdown);
        assertEquals(2, markdown.lines().filter(line -> line.startsWith("- ")).count(), markdown);
        assertTrue(UpdateReport.of(outcome, ReportFormat.JSON, NOW).contains("\"more\": 2"));
    }
}
