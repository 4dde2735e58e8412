package io.github.waymark.constraints.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraints.Listed;
import io.github.waymark.constraints.Shelf;
import io.github.waymark.constraints.generate.GenerationRules;
import io.github.waymark.constraints.policy.PolicyReader;
import io.github.waymark.constraints.prove.Bisection;
import io.github.waymark.constraints.update.PublishedPom.Request;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Updates that need the new versions of others: an update that fails doesn't take along what only it needs. */
class NeededProposalsTest {

    private final Map<String, PublishedPom> poms = new HashMap<>();
    private final Shelf shelf = new Shelf();
    private final StringBuilder list = new StringBuilder();

    private void library(String name, String... requests) {
        shelf.with(name + ":1.0").with(name + ":1.1");
        list.append(name).append("===1.0\n");
        requests(name + ":1.1", requests);
    }

    private void requests(String artifact, String... requests) {
        poms.put(
                artifact,
                new PublishedPom(
                        Stream.of(requests)
                                .map(request -> new Request(
                                        Coordinates.parse(request.substring(0, request.lastIndexOf(':'))),
                                        request.substring(request.lastIndexOf(':') + 1)))
                                .toList(),
                        Map.of()));
    }

    private ListUpdate update() {
        ListText text = Listed.text(list.toString());
        ConstraintList whole = ConstraintList.of(text.content().items());
        PublishedPoms published = name -> Optional.of(poms.getOrDefault(name, PublishedPom.EMPTY));
        return new ListUpdate(
                        PolicyReader.read("", "policy.yaml"),
                        "main",
                        shelf,
                        new GenerationRules(whole, Listed.HERE),
                        Instant.parse("2026-11-22T00:00:00Z"),
                        pattern -> Optional.empty())
                .with(published, new Coherence(published, whole, Listed.HERE, pattern -> Optional.empty()));
    }

    private List<Constraint> entries() {
        return Listed.text(list.toString()).content().items(Constraint.class);
    }

    private static String names(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::family).collect(Collectors.joining(" | "));
    }

    private static Optional<String> fails(List<Proposal> together, String name) {
        return together.stream().anyMatch(proposal -> proposal.family().equals(name))
                ? Optional.of("broken")
                : Optional.empty();
    }

    @Test
    void whatIsNeededComesFirst() {
        library("a.app:app", "b.json:json:1.1", "c.net:net:1.1");
        library("b.json:json");
        library("c.net:net", "d.base:base:1.1");
        library("d.base:base");

        List<Proposal> proposals = update().proposals(entries());

        assertEquals("b.json:json | d.base:base | c.net:net | a.app:app", names(proposals));
    }

    @Test
    void anUpdateThatFailsDoesNotHoldBackWhatItNeeds() {
        library("a.app:app", "b.json:json:1.1", "c.net:net:1.1");
        library("b.json:json");
        library("c.net:net");
        ListUpdate update = update();

        Bisection tried = Bisection.of(update.proposals(entries()), together -> fails(together, "a.app:app"));

        assertEquals("b.json:json | c.net:net", names(update.joined(tried.good(), entries())));
        assertEquals(
                List.of("a.app:app: broken"),
                tried.culprits().stream()
                        .map(held -> held.proposal().family() + ": " + held.reason())
                        .toList());
    }

    @Test
    void whatNeedsAFailingUpdateIsHeldBackWithItsReason() {
        library("a.app:app", "b.json:json:1.1");
        library("b.json:json");
        library("c.net:net");
        library("d.top:top", "a.app:app:1.1");
        ListUpdate update = update();

        Bisection tried = Bisection.of(update.proposals(entries()), together -> fails(together, "b.json:json"));

        assertEquals("c.net:net", names(tried.good()));
        assertEquals(
                List.of(
                        "b.json:json: broken",
                        "a.app:app: needs b.json:json, which is held back: broken",
                        "d.top:top: needs a.app:app, which is held back: needs b.json:json, which is held back: broken"),
                tried.culprits().stream()
                        .map(held -> held.proposal().family() + ": " + held.reason())
                        .toList());
    }

    @Test
    void whatPassesIsJoinedAndInTheOrderOfTheList() {
        library("a.app:app", "b.json:json:1.1");
        library("x.other:other");
        library("b.json:json");
        ListUpdate update = update();

        Bisection tried = Bisection.of(update.proposals(entries()), together -> Optional.empty());

        assertEquals("a.app:app, b.json:json | x.other:other", names(update.joined(tried.good(), entries())));
    }

    @Test
    void updatesThatNeedEachOtherAreOne() {
        library("a.app:app", "b.json:json:1.1");
        library("b.json:json", "a.app:app:1.1");

        assertEquals("a.app:app, b.json:json", names(update().proposals(entries())));
    }

    @Test
    void aReleaseIsNotUpdatedInPartIfOneOfItsArtifactsCannotBe() {
        library("h.doop:common", "g.ava:guava:2.0");
        library("h.doop:hdfs");
        library("g.ava:guava");
        ListUpdate update = update();

        assertEquals("g.ava:guava", names(update.proposals(entries())));
        assertEquals(
                List.of(
                        "h.doop:common: it requests g.ava:guava 2.0, above the list's 1.1",
                        "h.doop:hdfs: belongs to the same release as h.doop:common, which is not updated: it requests"
                                + " g.ava:guava 2.0, above the list's 1.1"),
                update.notProposed().stream()
                        .map(one -> one.entry().key() + ": " + one.reason())
                        .toList());
    }
}
