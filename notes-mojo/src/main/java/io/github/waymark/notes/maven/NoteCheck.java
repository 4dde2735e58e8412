package io.github.waymark.notes.maven;

import io.github.waymark.history.Archive;
import io.github.waymark.notes.Extent;
import io.github.waymark.notes.gate.Changes;
import io.github.waymark.notes.gate.Gate;
import io.github.waymark.notes.gate.ReleaseGate;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the gates, for the goal {@code check} and the rule of the enforcer alike. */
final class NoteCheck {

    private final Surroundings surroundings;
    private final Product product;

    NoteCheck(Surroundings surroundings, Product product) {
        this.surroundings = surroundings;
        this.product = product;
    }

    /**
     * Fails with all that is missing.
     *
     * @param mode {@code change} or {@code release}
     * @param base what the change is compared with
     * @param trunk the branch that must have the notes of all series
     * @return what was found, in a few words
     */
    String require(String mode, @Nullable String base, @Nullable String trunk, Supplier<Extent> extent) {
        return switch (mode) {
            case "change" -> change(base);
            case "release" -> release(extent.get(), Optional.ofNullable(trunk));
            default ->
                throw new ProblemException(new Problem(
                        "There is no mode '" + mode + "'.",
                        "-Drelease-notes.mode",
                        "Nothing would be checked.",
                        "Use change or release."));
        };
    }

    private String change(@Nullable String base) {
        try (Archive archive = surroundings.archive(product.home());
                OpenNotes notes = surroundings.open(product)) {
            Gate.Verdict verdict = new Gate(product.config())
                    .change(
                            Changes.since(archive, product.home(), base),
                            archive,
                            notes.book(),
                            surroundings.environment());
            failOn(verdict.problems());
            return verdict.because();
        }
    }

    private String release(Extent extent, Optional<String> trunk) {
        try (OpenNotes notes = surroundings.open(product)) {
            failOn(new ReleaseGate(notes.book(), notes::text).judge(extent, trunk));
            return "the release has what it needs";
        }
    }

    private static void failOn(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
