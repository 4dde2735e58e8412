package io.github.waymark.constraints.generate;

import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A generated set of versions.
 *
 * @param choices the versions by name, without exempt artifacts
 * @param conflicts the conflicts between the projects; with a conflict, the set is not usable
 * @param missing the artifacts {@code group:artifact:version} that are in no repository
 * @param uncollected what the list lacks, because its dependencies can't be collected
 * @param rounds how often the trees were collected
 */
public record GeneratedVersions(
        List<ChosenVersion> choices,
        List<Conflict> conflicts,
        List<String> missing,
        List<Uncollected> uncollected,
        int rounds) {

    public GeneratedVersions {
        choices = List.copyOf(choices);
        conflicts = List.copyOf(conflicts);
        missing = List.copyOf(missing);
        uncollected = List.copyOf(uncollected);
    }

    /** The conflicts, the missing artifacts, and those without dependencies. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        conflicts.forEach(conflict -> problems.add(conflict.problem()));
        missing.forEach(artifact -> problems.add(new Problem(
                "There is no POM of " + artifact + ".",
                artifact,
                "A build with this version would fail.",
                "Exclude it, deny this version in the list, or add the repository that contains it.")));
        uncollected.forEach(one -> problems.add(one.problem()));
        return List.copyOf(problems);
    }
}
