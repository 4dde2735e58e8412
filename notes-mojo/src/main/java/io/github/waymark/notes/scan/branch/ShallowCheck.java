package io.github.waymark.notes.scan.branch;

import io.github.waymark.git.GitFolder;
import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.BitSet;
import java.util.Optional;

/** Whether enough of the history is there: a shallow clone lacks what lies further back. */
public final class ShallowCheck {

    private final CommitGraph graph;
    private final GitFolder folder;

    public ShallowCheck(CommitGraph graph, GitFolder folder) {
        this.graph = graph;
        this.folder = folder;
    }

    /**
     * Whether notes might be shown under a wrong release. They are not where the history only ends behind the release that the series
     * starts after, as older notes are not shown then.
     *
     * @param allowed whether that is to be a warning only
     * @return the warning
     * @throws ProblemException where it is not allowed
     */
    public Optional<Problem> require(BranchHistory line, Optional<SeriesStart.Start> start, boolean allowed) {
        BitSet ends = line.ends();
        if (start.isPresent() && !start.get().included()) {
            ends.andNot(graph.reachable(graph.indexOf(start.get().commit())));
        }
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        Problem problem = new Problem(
                "The history ends at " + graph.id(ends.nextSetBit(0)).substring(0, 10)
                        + ", so older releases are not known.",
                folder.gitDir() + " (a shallow clone)",
                "Older notes would all be shown under the first release that is known.",
                "Run `git fetch --unshallow --tags`; in CI fetch the whole history (`fetch-depth: 0` for GitHub's checkout,"
                        + " `GIT_DEPTH: 0` for GitLab). With -Drelease-notes.allowShallow this is only a warning.");
        if (!allowed) {
            throw new ProblemException(problem);
        }
        return Optional.of(problem);
    }
}
