package io.github.waymark.release;

import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.history.VersionTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Sorts releases: a release comes after those that it contains, otherwise after those with lower versions. */
final class ReleaseOrder {

    private final CommitGraph graph;
    /** By commit; the preferred one first. */
    private final Map<Integer, List<VersionTag>> tags;
    /** The number of unvisited parents of each commit. */
    private final int[] waiting;
    /** The children of commit i are {@code children[first[i]]} up to {@code children[first[i + 1] - 1]}. */
    private final int[] first;

    private final int[] children;
    /** Commits whose parents are all visited: those with a tag, and the others. */
    private final PriorityQueue<Integer> tagged;

    private final int[] ready;
    private int readyCount;

    ReleaseOrder(CommitGraph graph, Map<Integer, List<VersionTag>> tags) {
        this.graph = graph;
        this.tags = tags;
        this.waiting = new int[graph.size()];
        this.first = new int[graph.size() + 1];
        this.children = new int[countChildren()];
        this.tagged = new PriorityQueue<>(Comparator.comparing(this::tag, Comparator.comparing(VersionTag::version))
                .thenComparing(this::tag, Comparator.comparing(VersionTag::name)));
        this.ready = new int[graph.size()];
        fillChildren();
    }

    private int countChildren() {
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = graph.parentCount(i);
            for (int k = 0; k < waiting[i]; k++) {
                first[graph.parent(i, k) + 1]++;
            }
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        return first[first.length - 1];
    }

    private void fillChildren() {
        int[] next = first.clone();
        for (int i = 0; i < waiting.length; i++) {
            for (int k = 0; k < waiting[i]; k++) {
                children[next[graph.parent(i, k)]++] = i;
            }
        }
    }

    /** The commits with version tags. */
    List<Integer> earliestFirst() {
        List<Integer> releases = new ArrayList<>();
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0) {
                addReady(i);
            }
        }
        while (readyCount > 0 || !tagged.isEmpty()) {
            // A tag is visited only when no other commit can lead to a lower one.
            if (readyCount > 0) {
                visit(ready[--readyCount]);
            } else {
                int release = tagged.remove();
                releases.add(release);
                visit(release);
            }
        }
        return releases;
    }

    private void visit(int commit) {
        for (int i = first[commit]; i < first[commit + 1]; i++) {
            if (--waiting[children[i]] == 0) {
                addReady(children[i]);
            }
        }
    }

    private void addReady(int commit) {
        if (tags.containsKey(commit)) {
            tagged.add(commit);
        } else {
            ready[readyCount++] = commit;
        }
    }

    private VersionTag tag(int commit) {
        return tags.getOrDefault(commit, List.of()).get(0);
    }
}
