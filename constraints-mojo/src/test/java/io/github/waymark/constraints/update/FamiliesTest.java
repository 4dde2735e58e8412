package io.github.waymark.constraints.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraints.Listed;
import io.github.waymark.constraints.Shelf;
import io.github.waymark.constraints.generate.GenerationRules;
import io.github.waymark.constraints.policy.PolicyReader;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is of one release moves together, or not at all. Each case was seen on a real list. */
class FamiliesTest {

    private static final String JACKSON = "com.fasterxml.jackson.";

    private static ListUpdate update(Shelf shelf, String policy, String list) {
        ConstraintList rules = ConstraintList.of(Listed.text(list).content().items());
        return new ListUpdate(
                PolicyReader.read(policy, "policy.yaml"),
                "main",
                shelf,
                new GenerationRules(rules, Listed.HERE),
                Instant.parse("2026-11-22T00:00:00Z"),
                pattern -> Optional.empty());
    }

    private static String proposed(ListUpdate update, String list) {
        ListText text = Listed.text(list);
        return update.proposals(text.content().items(Constraint.class)).stream()
                .map(proposal -> proposal.family() + ": "
                        + proposal.changes().stream()
                                .map(change -> change.entry().pattern().artifactId() + " " + change.version())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String notProposed(ListUpdate update) {
        return update.notProposed().stream()
                .map(notProposed -> notProposed.entry().pattern().artifactId() + " not " + notProposed.version() + ": "
                        + notProposed.reason())
                .collect(Collectors.joining("; "));
    }

    @Test
    void artifactsOfNearGroupsAndOneVersionTakeTheHighestThatAllHaveHoweverItIsSpelled() {
        Shelf shelf = new Shelf()
                .with(JACKSON + "core:annotations:2.19.4")
                .with(JACKSON + "core:annotations:2.20")
                .with(JACKSON + "core:core:2.19.4")
                .with(JACKSON + "core:core:2.20.0")
                .with(JACKSON + "core:core:2.20.1")
                .with(JACKSON + "core:databind:2.19.4")
                .with(JACKSON + "core:databind:2.20.0")
                .with(JACKSON + "datatype:jsr310:2.20.0")
                .with(JACKSON + "datatype:jsr310:2.20.1");
        String list = JACKSON + "core:annotations===2.12.7\n" + JACKSON + "core:core===2.12.7\n" + JACKSON
                + "core:databind===2.12.7.1\n" + JACKSON + "datatype:jsr310===2.12.7\n";
        ListUpdate update = update(shelf, "", list);

        assertEquals(
                "com.fasterxml.jackson: annotations 2.20, core 2.20.0, databind 2.20.0, jsr310 2.20.0",
                proposed(update, list));
        assertEquals(
                "core not 2.20.1: not all artifacts of its release have this version; "
                        + "jsr310 not 2.20.1: not all artifacts of its release have this version",
                notProposed(update));
    }

    @Test
    void aPartThatIsHeldHoldsTheOthers() {
        Shelf shelf = new Shelf().with("org.slf4j:api:2.0.16").with("org.slf4j:simple:2.0.16");
        String list = "org.slf4j:api===2.0.9  # breaks us [until: 2027-01-31]\norg.slf4j:simple===2.0.9\n";
        ListUpdate update = update(shelf, "", list);

        assertEquals("", proposed(update, list));
        assertEquals(
                "api not : held until 2027-01-31: breaks us; "
                        + "simple not 2.0.16: belongs to the same release as org.slf4j:api, which is not updated: held until 2027-01-31: breaks us",
                notProposed(update));
    }

    @Test
    void aPartThatIsIgnoredHoldsTheOthersAtWhatItMayBe() {
        Shelf shelf = new Shelf()
                .with("f.g:one:1.1")
                .with("f.g:one:1.2")
                .with("f.g:two:1.1")
                .with("f.g:two:1.2");
        String list = "f.g:one===1.0\nf.g:two===1.0\n";

        assertEquals(
                "f.g: one 1.1, two 1.1",
                proposed(
                        update(shelf, "ignore: [{coordinates: 'f.g:two', versions: '[1.2,)', reason: leaks}]", list),
                        list));
        assertEquals("", proposed(update(shelf, "ignore: [{coordinates: 'f.g:two', reason: leaks}]", list), list));
    }

    @Test
    void aPartThatIsNoLongerPublishedHoldsNobody() {
        Shelf shelf = new Shelf().with("f.g:one:1.1").with("f.g:gone:1.0");
        String list = "f.g:one===1.0\nf.g:gone===1.0\n";

        assertEquals("f.g:one: one 1.1", proposed(update(shelf, "", list), list));
    }

    @Test
    void whatOnlyHappensToHaveTheSameVersionMovesByItself() {
        Shelf shelf =
                new Shelf().with("org.apache:a:1.1").with("org.apache:b:1.2").with("com.apache:c:1.1");
        String list = "org.apache:a===1.0\norg.apache:b===1.0\ncom.apache:c===1.0\n";

        assertEquals(
                "org.apache:a: a 1.1; org.apache:b: b 1.2; com.apache:c: c 1.1",
                proposed(update(shelf, "", list), list));
    }

    @Test
    void twoReleasesOfOneGroupAreTwoProposalsWithTwoNames() {
        Shelf shelf = new Shelf()
                .with("f.g:a:1.1")
                .with("f.g:b:1.1")
                .with("f.g:c:3.1")
                .with("f.g:d:3.1");
        String list = "f.g:a===1.0\nf.g:b===1.0\nf.g:c===3.0\nf.g:d===3.0\n";

        assertEquals("f.g: a 1.1, b 1.1; f.g 3.0: c 3.1, d 3.1", proposed(update(shelf, "", list), list));
    }

    @Test
    void aGroupBetweenTwoOthersJoinsThem() {
        Shelf shelf = new Shelf()
                .with("io.q.arc:arc:2.1")
                .with("io.q.arc:arc:2.2")
                .with("io.q.http:http:2.1")
                .with("io.q:core:2.1");
        String list = "io.q.arc:arc===2.0\nio.q.http:http===2.0\nio.q:core===2.0\n";

        assertEquals("io.q: arc 2.1, http 2.1, core 2.1", proposed(update(shelf, "", list), list));
    }

    @Test
    void aDeclaredFamilyIsOneProposalWhateverItsVersions() {
        Shelf shelf = new Shelf().with("a:a:1.1").with("b:b:5.1");
        String list = "a:a===1.0\nb:b===5.0\n";

        assertEquals("mine: a 1.1, b 5.1", proposed(update(shelf, "families: {mine: ['a:*', 'b:*']}", list), list));
    }
}
