package io.github.waymark.notes.scan.branch;

import io.github.waymark.git.GitFolder;
import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.BitSet;
import java.util.Optional;

/** Checks that a shallow clone has enough history. */
public final class ShallowCheck {

    private final CommitGraph graph;
    private final GitFolder folder;

    public ShallowCheck(CommitGraph graph, GitFolder folder) {
        this.graph = graph;
        this.folder = folder;
    }

    /**
     * Checks whether notes might be shown under a wrong release. They are not if the history is only cut off before the release that the
     * series starts after, as older notes are not shown then.
     *
     * @param allowed whether a shallow clone only causes a warning
     * @return the warning
     * @throws ProblemException if the history is too short and this is not allowed
     */
    public Optional<Problem> check(BranchHistory history, Optional<SeriesStart.Start> start, boolean allowed) {
        BitSet cutOff = history.shallowCommits();
        if (start.isPresent() && !start.get().included()) {
            cutOff.andNot(graph.reachable(graph.indexOf(start.get().commit())));
        }
        if (cutOff.isEmpty()) {
            return Optional.empty();
        }
        Problem problem = new Problem(
                "The history ends at " + graph.id(cutOff.nextSetBit(0)).substring(0, 10)
                        + ", so older releases are missing.",
                folder.gitDir() + " (a shallow clone)",
                "Older notes would all be shown under the first available release.",
                "Run `git fetch --unshallow --tags`; in CI, fetch the whole history (`fetch-depth: 0` for actions/checkout,"
                        + " `GIT_DEPTH: 0` for GitLab). Set -Drelease-notes.allowShallow to get a warning instead.");
        if (!allowed) {
            throw new ProblemException(problem);
        }
        return Optional.of(problem);
    }
}
