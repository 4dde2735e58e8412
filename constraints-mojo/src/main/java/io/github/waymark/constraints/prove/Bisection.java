package io.github.waymark.constraints.prove;

import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.constraints.update.UpdateResult.HeldBack;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds, of proposals that fail together, those that break the proof.
 *
 * <p>Halves are tried on top of what is already known to pass, so a culprit among {@code n} takes about {@code 2 log2 n} builds, and
 * two proposals that break only together leave the first of them in.
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
     * Proves some proposals.
     *
     * @throws ProblemException when the proof fails without any of them too
     */
    public static Bisection of(List<Proposal> proposals, Proof proof) {
        Bisection bisection = new Bisection(proof);
        if (proposals.isEmpty()) {
            return bisection;
        }
        Optional<String> failure = bisection.tried(proposals);
        if (failure.isEmpty()) {
            bisection.good.addAll(proposals);
            return bisection;
        }
        bisection.requirePassWithout();
        bisection.search(proposals, failure.get());
        return bisection;
    }

    private void requirePassWithout() {
        Optional<String> failure = tried(List.of());
        if (failure.isPresent()) {
            throw new ProblemException(new Problem(
                    "The proof fails before anything is changed.",
                    failure.get(),
                    "No proposal can be proved by it, nor blamed.",
                    "Make it pass with the list as it is, or prove by other goals."));
        }
    }

    /** These are known to fail on top of the good ones. */
    private void search(List<Proposal> failing, String failure) {
        if (failing.size() == 1) {
            culprits.add(new HeldBack(failing.get(0), failure));
            return;
        }
        int half = failing.size() / 2;
        List<Proposal> first = failing.subList(0, half);
        List<Proposal> second = failing.subList(half, failing.size());
        Optional<String> firstFailure = tried(first);
        if (firstFailure.isPresent()) {
            search(first, firstFailure.get());
            Optional<String> secondFailure = tried(second);
            if (secondFailure.isEmpty()) {
                good.addAll(second);
            } else {
                search(second, secondFailure.get());
            }
        } else {
            good.addAll(first);
            // The whole fails and the first half passes: no build is needed to know of the second.
            search(second, failure);
        }
    }

    private Optional<String> tried(List<Proposal> more) {
        builds++;
        List<Proposal> together = new ArrayList<>(good);
        together.addAll(more);
        return proof.failure(together);
    }

    /** What passes, together. */
    public List<Proposal> good() {
        return List.copyOf(good);
    }

    /** What breaks the proof. */
    public List<HeldBack> culprits() {
        return List.copyOf(culprits);
    }

    /** How often the proof ran. */
    public int builds() {
        return builds;
    }
}
