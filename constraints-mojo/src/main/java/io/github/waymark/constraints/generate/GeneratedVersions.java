package io.github.waymark.constraints.generate;

import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of versions.
 *
 * @param choices by name, those that the list leaves free on purpose not among them
 * @param conflicts what keeps the projects apart; with any of these the set isn't one
 * @param missing artifacts of the set that no repository has, {@code group:artifact:version}
 * @param rounds how often the trees were collected until nothing changed
 */
public record GeneratedVersions(
        List<ChosenVersion> choices, List<Conflict> conflicts, List<String> missing, int rounds) {

    public GeneratedVersions {
        choices = List.copyOf(choices);
        conflicts = List.copyOf(conflicts);
        missing = List.copyOf(missing);
    }

    /** Everything that is wrong with the set. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        conflicts.forEach(conflict -> problems.add(conflict.problem()));
        missing.forEach(artifact -> problems.add(new Problem(
                "There is no POM of " + artifact + ".",
                artifact,
                "A build that is given this version would fail.",
                "Exclude it where it is required, deny this version in the list, or add the repository that has it.")));
        return List.copyOf(problems);
    }
}
