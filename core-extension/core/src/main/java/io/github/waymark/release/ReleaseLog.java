package io.github.waymark.release;

import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.history.VersionTag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The commits behind one, by the release that first had them, see {@link ReleaseSection}.
 *
 * <p>Releases are put in order, earlier ones first, and each takes those commits behind its tag that none before it took.
 */
public final class ReleaseLog {

    private static final int HEAD = 0;

    private final CommitLog commitLog;
    private final CommitGraph graph;
    /** By commit; the best first. */
    private final Map<Integer, List<VersionTag>> tags = new HashMap<>();
    /** The number of the release that took a commit; 0 for none, negative once it was shown. */
    private final int[] sections;
    /** Commits whose parents have to be looked at yet, or those that were met for showing. */
    private final int[] list;

    /**
     * Looks at a history.
     *
     * @param versionTags its releases; those that are on none of its commits don't count
     */
    public ReleaseLog(CommitLog commitLog, List<VersionTag> versionTags) {
        this.commitLog = commitLog;
        this.graph = commitLog.graph();
        this.sections = new int[graph.size()];
        this.list = new int[graph.size()];
        for (VersionTag tag : versionTags) {
            int commit = graph.indexOf(tag.commit());
            if (commit >= 0) {
                tags.computeIfAbsent(commit, ignored -> new ArrayList<>(1)).add(tag);
            }
        }
        tags.values().forEach(there -> there.sort(VersionTag.BEST_FIRST));
    }

    /** Shows the newest release first, before it the commits that are in none yet. */
    public void show(ReleaseVisitor visitor) {
        List<Integer> releases = new ReleaseOrder(graph, tags).earliestFirst();
        int[] sizes = new int[releases.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = claim(releases.get(i), i + 1);
        }
        int unreleased = claim(HEAD, sizes.length + 1);
        if (unreleased > 0) {
            show(Optional.empty(), List.of(), HEAD, unreleased, sizes.length + 1, visitor);
        }
        for (int i = sizes.length - 1; i >= 0; i--) {
            int release = releases.get(i);
            List<VersionTag> there = tags.getOrDefault(release, List.of());
            show(Optional.of(there.get(0)), there.subList(1, there.size()), release, sizes[i], i + 1, visitor);
        }
    }

    /** Marks what is behind a commit and nobody's yet, and counts it. */
    private int claim(int from, int section) {
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
        // As git log: the youngest first, and of those of one second the one that was met first.
        PriorityQueue<Long> queue = new PriorityQueue<>();
        int met = 0;
        sections[from] = -section;
        list[met] = from;
        queue.add(place(from, met++));
        for (Long next = queue.poll(); next != null; next = queue.poll()) {
            int commit = list[next.intValue()];
            visitor.commit(new ReleasedCommit(commitLog, commit));
            int parents = graph.parentCount(commit);
            for (int i = 0; i < parents; i++) {
                int parent = graph.parent(commit, i);
                if (sections[parent] == section) {
                    sections[parent] = -section;
                    list[met] = parent;
                    queue.add(place(parent, met++));
                }
            }
        }
    }

    /** Sorts by time, the youngest first, then by when it was met, which are its lower 32 bits. */
    private long place(int commit, int met) {
        return (-graph.time(commit) << 32) | met;
    }
}
