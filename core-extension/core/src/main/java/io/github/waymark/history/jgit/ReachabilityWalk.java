package io.github.waymark.history.jgit;

import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevFlag;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Divides the commits that are reachable from a commit into those that a mark covers (a mark and everything reachable from it)
 * and the others, and reads no more history than that needs.
 *
 * <p>Commits are visited newest first, as in git. If a committer's clock was wrong, a commit may be visited before one that
 * covers it; so the walk continues past its end by the largest error of the clocks on the way, and by a day at least. Commits
 * that are certainly uncovered need no such care: a commit from which the only mark is reachable is not an ancestor of it.
 */
final class ReachabilityWalk {

    private static final int DAY_SECONDS = 24 * 60 * 60;
    private static final int NONE = Integer.MAX_VALUE;

    private final RevWalk walk;
    private final Set<? extends AnyObjectId> marks;
    private final Set<ObjectId> shallow;
    private final String where;
    private final RevFlag seen;
    private final RevFlag popped;
    private final RevFlag covered;
    private final RevFlag reachesMark;
    private final PriorityQueue<RevCommit> queue =
            new PriorityQueue<>(64, (a, b) -> Integer.compare(b.getCommitTime(), a.getCommitTime()));
    private final List<RevCommit> open = new ArrayList<>();
    private final List<RevCommit> ends = new ArrayList<>();
    private int openInQueue;
    private long clockError = DAY_SECONDS;

    /**
     * Creates a walk.
     *
     * @param walk reads commits; its flags must not be in use elsewhere
     * @param marks the commits that cover others
     * @param shallow commits whose parents this clone lacks
     * @param where the repository, for messages
     */
    ReachabilityWalk(RevWalk walk, Set<? extends AnyObjectId> marks, Set<ObjectId> shallow, String where) {
        this.walk = walk;
        this.marks = marks;
        this.shallow = shallow;
        this.where = where;
        this.seen = walk.newFlag("seen");
        this.popped = walk.newFlag("popped");
        this.covered = walk.newFlag("covered");
        this.reachesMark = walk.newFlag("reaches");
    }

    /**
     * The result.
     *
     * @param tops marks that no other mark covers, newest first
     * @param uncovered commits that no mark covers, newest first
     */
    record Result(List<RevCommit> tops, List<RevCommit> uncovered, boolean exact) {}

    /**
     * Walks from a commit.
     *
     * @throws ProblemException when a shallow clone ends before the result is certain
     */
    Result from(RevCommit start) throws IOException {
        add(start);
        while (openInQueue > 0) {
            visitNext();
        }
        boolean exact = countTops() <= 1;
        int oldest = exact ? oldestUncoveredInDoubt() : oldestTop();
        while (oldest != NONE && !queue.isEmpty() && queue.peek().getCommitTime() >= oldest - clockError) {
            visitNext();
        }
        requireKnown(oldest);
        List<RevCommit> tops = new ArrayList<>();
        List<RevCommit> uncovered = new ArrayList<>(open.size());
        for (RevCommit commit : open) {
            if (!commit.has(covered)) {
                (marks.contains(commit) ? tops : uncovered).add(commit);
            }
        }
        return new Result(tops, uncovered, exact);
    }

    private void add(RevCommit commit) throws IOException {
        walk.parseHeaders(commit);
        commit.add(seen);
        queue.add(commit);
        if (!commit.has(covered)) {
            openInQueue++;
        }
    }

    private void visitNext() throws IOException {
        RevCommit commit = queue.remove();
        commit.add(popped);
        boolean covers = commit.has(covered);
        if (!covers) {
            openInQueue--;
            open.add(commit);
            covers = marks.contains(commit);
        }
        if (!shallow.isEmpty() && shallow.contains(commit)) {
            ends.add(commit);
        }
        for (int i = 0; i < commit.getParentCount(); i++) {
            RevCommit parent = commit.getParent(i);
            if (covers) {
                cover(parent);
            }
            if (!parent.has(seen)) {
                add(parent);
            }
            clockError = Math.max(clockError, (long) parent.getCommitTime() - commit.getCommitTime());
        }
    }

    /** Covers a commit, and its ancestors that were visited before. */
    private void cover(RevCommit first) {
        ArrayDeque<RevCommit> todo = new ArrayDeque<>();
        todo.push(first);
        while (!todo.isEmpty()) {
            RevCommit commit = todo.pop();
            if (commit.has(covered)) {
                continue;
            }
            commit.add(covered);
            if (commit.has(popped)) {
                for (int i = 0; i < commit.getParentCount(); i++) {
                    todo.push(commit.getParent(i));
                }
            } else if (commit.has(seen)) {
                openInQueue--;
            }
        }
    }

    private int countTops() {
        int tops = 0;
        for (RevCommit commit : open) {
            if (isTop(commit)) {
                tops++;
            }
        }
        return tops;
    }

    private boolean isTop(RevCommit commit) {
        return !commit.has(covered) && marks.contains(commit);
    }

    /** Time of the oldest commit that the only top might cover after all. */
    private int oldestUncoveredInDoubt() {
        int oldest = NONE;
        boolean topMet = false;
        for (int i = open.size() - 1; i >= 0; i--) {
            RevCommit commit = open.get(i);
            topMet |= isTop(commit);
            if (!reachesMark(commit) && !commit.has(covered)) {
                oldest = Math.min(oldest, commit.getCommitTime());
            }
        }
        return topMet ? oldest : NONE;
    }

    /** Time of the oldest mark that another might cover after all. */
    private int oldestTop() {
        int oldest = NONE;
        for (RevCommit commit : open) {
            if (isTop(commit)) {
                oldest = Math.min(oldest, commit.getCommitTime());
            }
        }
        return oldest;
    }

    /** Certain if true: called for the oldest commit first, so that the results of the parents are known. */
    private boolean reachesMark(RevCommit commit) {
        boolean reaches = isTop(commit);
        for (int i = 0; i < commit.getParentCount() && !reaches; i++) {
            reaches = commit.getParent(i).has(reachesMark);
        }
        if (reaches) {
            commit.add(reachesMark);
        }
        return reaches;
    }

    /** In a shallow clone the missing parents may lead to further tags, or to commits in doubt. */
    private void requireKnown(int oldestInDoubt) {
        for (RevCommit end : ends) {
            boolean known = end.has(covered) || marks.contains(end);
            if (!known || (oldestInDoubt != NONE && oldestInDoubt <= end.getCommitTime() + clockError)) {
                throw RepositoryProblems.shallow(end.name(), where);
            }
        }
    }
}
