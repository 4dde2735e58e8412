package io.github.waymark.constraints.prove;

import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.constraints.update.UpdateResult.HeldBack;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the failing proposals by bisection.
 *
 * <p>Each proposal must follow those that it needs. If one of these fails, it is held back untested.
 *
 * <p>Each half is tried together with the proposals that are known to pass. One culprit among {@code n} proposals takes about
 * {@code 2 log2 n} builds. Of two proposals that fail only together, the first one passes. In the end the passing proposals are tried
 * once more as a whole.
 */
public final class Bisection {

    private final Proof proof;
    private final List<Proposal> good = new ArrayList<>();
    private final List<HeldBack> culprits = new ArrayList<>();
    private int builds;

    private Bisection(Proof proof) {
        this.proof = proof;
    }

    /**
     * Tries proposals.
     *
     * @throws ProblemException if the proof fails without any proposal
     */
    public static Bisection of(List<Proposal> proposals, Proof proof) {
        Bisection bisection = new Bisection(proof);
        if (proposals.isEmpty()) {
            return bisection;
        }
        Optional<String> failure = bisection.attempt(proposals);
        if (failure.isEmpty()) {
            bisection.good.addAll(proposals);
            return bisection;
        }
        bisection.requirePassWithout();
        bisection.search(proposals, failure.get());
        bisection.confirm();
        return bisection;
    }

    private void requirePassWithout() {
        Optional<String> failure = attempt(List.of());
        if (failure.isPresent()) {
            throw new ProblemException(new Problem(
                    "The build fails without any update.",
                    failure.get(),
                    "No proposal can be tested.",
                    "Fix the build with the unchanged list, or use other goals."));
        }
    }

    /** A build that doesn't always give the same result could have let a failing proposal pass. */
    private void confirm() {
        if (good.isEmpty()) {
            return;
        }
        List<Proposal> whole = List.copyOf(good);
        good.clear();
        Optional<String> failure = attempt(whole);
        if (failure.isEmpty()) {
            good.addAll(whole);
        } else {
            whole.forEach(proposal -> culprits.add(new HeldBack(
                    proposal,
                    "the proposals passed before, but fail when they are tested once more: " + failure.get())));
        }
    }

    /** Searches in proposals that are known to fail together with the good ones. */
    private void search(List<Proposal> failing, String failure) {
        if (failing.size() == 1) {
            culprits.add(new HeldBack(failing.get(0), failure));
            return;
        }
        int half = failing.size() / 2;
        List<Proposal> first = failing.subList(0, half);
        List<Proposal> second = failing.subList(half, failing.size());
        Optional<String> firstFailure = attempt(first);
        if (firstFailure.isPresent()) {
            search(first, firstFailure.get());
            List<Proposal> possible = withoutDependents(second);
            Optional<String> secondFailure = possible.isEmpty() ? Optional.empty() : attempt(possible);
            if (secondFailure.isEmpty()) {
                good.addAll(possible);
            } else {
                search(possible, secondFailure.get());
            }
        } else {
            good.addAll(first);
            // All fail and the first half passes, so the second half fails.
            search(second, failure);
        }
    }

    /** Holds back what needs a culprit. */
    private List<Proposal> withoutDependents(List<Proposal> proposals) {
        List<Proposal> possible = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Optional<HeldBack> needed =
                    culprits.stream().filter(held -> needs(proposal, held)).findFirst();
            if (needed.isPresent()) {
                culprits.add(new HeldBack(
                        proposal,
                        "needs " + needed.get().proposal().family() + ", which is held back: "
                                + needed.get().reason()));
            } else {
                possible.add(proposal);
            }
        }
        return possible;
    }

    private static boolean needs(Proposal proposal, HeldBack held) {
        return held.proposal().changes().stream()
                .anyMatch(change -> proposal.needs().contains(change.entry().key()));
    }

    private Optional<String> attempt(List<Proposal> more) {
        builds++;
        List<Proposal> together = new ArrayList<>(good);
        together.addAll(more);
        return proof.failure(together);
    }

    /** The proposals that pass together. */
    public List<Proposal> good() {
        return List.copyOf(good);
    }

    /** The failing proposals, with the reasons. */
    public List<HeldBack> culprits() {
        return List.copyOf(culprits);
    }

    /** How often the proof ran. */
    public int builds() {
        return builds;
    }
}
