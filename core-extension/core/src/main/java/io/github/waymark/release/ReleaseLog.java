package io.github.waymark.release;

import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.history.VersionTag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Assigns the commits that are reachable from HEAD to the release that first contained them, see {@link ReleaseSection}.
 *
 * <p>Releases are sorted, earlier ones first, and each gets the commits reachable from its tag that no earlier one has.
 */
public final class ReleaseLog {

    private static final int HEAD = 0;
    private static final Comparator<VersionTag> BY_VERSION =
            Comparator.comparing(VersionTag::version).thenComparing(VersionTag::name);

    private final CommitLog commitLog;
    private final CommitGraph graph;
    private final ReachableReleases reachable;
    /** The number of each commit's section; 0 for none, negative once the commit was visited. */
    private final int[] sections;
    /** Commits whose parents are not checked yet, or those that were found for visiting. */
    private final int[] list;

    /**
     * Creates the log of a history.
     *
     * @param versionTags its releases; tags on other commits are ignored
     */
    public ReleaseLog(CommitLog commitLog, List<VersionTag> versionTags) {
        this.commitLog = commitLog;
        this.graph = commitLog.graph();
        this.sections = new int[graph.size()];
        this.list = new int[graph.size()];
        this.reachable = new ReachableReleases(graph, HEAD, versionTags);
    }

    /** Visits the releases, newest first, after the commits that are not released yet. */
    public void show(ReleaseVisitor visitor) {
        List<Integer> releases = new ArrayList<>();
        for (VersionTag tag : reachable.oldestFirst(BY_VERSION)) {
            releases.add(graph.indexOf(tag.commit()));
        }
        int[] sizes = new int[releases.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = assign(releases.get(i), i + 1);
        }
        int unreleased = assign(HEAD, sizes.length + 1);
        if (unreleased > 0) {
            show(Optional.empty(), List.of(), HEAD, unreleased, sizes.length + 1, visitor);
        }
        for (int i = sizes.length - 1; i >= 0; i--) {
            int release = releases.get(i);
            List<VersionTag> onCommit = reachable.at(release);
            show(Optional.of(onCommit.get(0)), onCommit.subList(1, onCommit.size()), release, sizes[i], i + 1, visitor);
        }
    }

    /** Assigns the unassigned commits that are reachable from a commit to a section, and counts them. */
    private int assign(int from, int section) {
        if (sections[from] != 0) {
            return 0;
        }
        sections[from] = section;
        int open = 0;
        list[open++] = from;
        int count = 0;
        while (open > 0) {
            int next = list[--open];
            count++;
            int parents = graph.parentCount(next);
            for (int i = 0; i < parents; i++) {
                int parent = graph.parent(next, i);
                if (sections[parent] == 0) {
                    sections[parent] = section;
                    list[open++] = parent;
                }
            }
        }
        return count;
    }

    private void show(
            Optional<VersionTag> tag,
            List<VersionTag> others,
            int from,
            int commits,
            int section,
            ReleaseVisitor visitor) {
        if (!visitor.begin(new ReleaseSection(tag, others, Instant.ofEpochSecond(graph.time(from)), commits))) {
            return;
        }
        // As in git log: newest first, within one second in the order of discovery.
        PriorityQueue<Long> queue = new PriorityQueue<>();
        int found = 0;
        sections[from] = -section;
        list[found] = from;
        queue.add(sortKey(from, found++));
        for (Long next = queue.poll(); next != null; next = queue.poll()) {
            int commit = list[next.intValue()];
            visitor.commit(new ReleasedCommit(commitLog, commit));
            int parents = graph.parentCount(commit);
            for (int i = 0; i < parents; i++) {
                int parent = graph.parent(commit, i);
                if (sections[parent] == section) {
                    sections[parent] = -section;
                    list[found] = parent;
                    queue.add(sortKey(parent, found++));
                }
            }
        }
    }

    /** A sort key: the time, newest first, then the order of discovery in the lower 32 bits. */
    private long sortKey(int commit, int found) {
        return (-graph.time(commit) << 32) | found;
    }
}
