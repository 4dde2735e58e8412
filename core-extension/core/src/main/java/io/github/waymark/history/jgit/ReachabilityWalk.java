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
 * Divides what a commit reaches into commits that some mark covers (a mark and all that it reaches) and
 * the others, and goes no further back than that needs.
 *
 * <p>Commits are taken newest first, as git does. A committer's clock that was wrong may show a commit
 * before one that covers it; so the walk goes on past its end, for as long as clocks on the way were seen
 * to be wrong, and a day at least. What is surely not covered needs no such care: a commit that reaches
 * the only mark is not behind it.
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
     * Prepares a walk.
     *
     * @param walk reads commits; nobody else may be using flags of it
     * @param marks the commits that cover
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
     * The outcome.
     *
     * @param tops marks that no other mark covers, newest first
     * @param uncovered what lies before them, newest first; only sure where there was but one top
     */
    record Painted(List<RevCommit> tops, List<RevCommit> uncovered, boolean sure) {}

    /**
     * Walks from a commit.
     *
     * @throws ProblemException when a shallow clone leaves the answer open
     */
    Painted from(RevCommit start) throws IOException {
        add(start);
        while (openInQueue > 0) {
            take();
        }
        boolean sure = countTops() <= 1;
        int oldest = sure ? oldestUncoveredInDoubt() : oldestTop();
        while (oldest != NONE && !queue.isEmpty() && queue.peek().getCommitTime() >= oldest - clockError) {
            take();
        }
        requireKnown(oldest);
        List<RevCommit> tops = new ArrayList<>();
        List<RevCommit> uncovered = new ArrayList<>(open.size());
        for (RevCommit commit : open) {
            if (!commit.has(covered)) {
                (marks.contains(commit) ? tops : uncovered).add(commit);
            }
        }
        return new Painted(tops, uncovered, sure);
    }

    private void add(RevCommit commit) throws IOException {
        walk.parseHeaders(commit);
        commit.add(seen);
        queue.add(commit);
        if (!commit.has(covered)) {
            openInQueue++;
        }
    }

    private void take() throws IOException {
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

    /** Covers a commit, and what was taken behind it before that was known. */
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

    /** Sure when true: asked from the oldest commit on, it sees what the parents said. */
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

    /** In a shallow clone the parents that are missing may lead to more: to tags, or to commits in doubt. */
    private void requireKnown(int oldestInDoubt) {
        for (RevCommit end : ends) {
            boolean known = end.has(covered) || marks.contains(end);
            if (!known || (oldestInDoubt != NONE && oldestInDoubt <= end.getCommitTime() + clockError)) {
                throw RepositoryProblems.shallow(end.name(), where);
            }
        }
    }
}
