package io.github.waymark.history.jgit;

import io.github.waymark.history.VersionTag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/** Puts releases in order: a release comes after those that it contains, and else after those with lower versions. */
final class ReleaseOrder {

    private final List<VersionedCommit> nodes;
    private final VersionTags tags;
    /** Of each commit, by number, how many of its parents have not come yet. */
    private final int[] waiting;
    /** The children of commit i are {@code children[first[i]]} up to {@code children[first[i + 1] - 1]}. */
    private final int[] first;

    private final int[] children;

    ReleaseOrder(List<VersionedCommit> nodes, VersionTags tags) {
        this.nodes = nodes;
        this.tags = tags;
        this.waiting = new int[nodes.size()];
        this.first = new int[nodes.size() + 1];
        this.children = new int[countChildren()];
        fillChildren();
    }

    private int countChildren() {
        for (VersionedCommit node : nodes) {
            waiting[node.index] = node.getParentCount();
            for (int i = 0; i < node.getParentCount(); i++) {
                first[parent(node, i) + 1]++;
            }
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        return first[first.length - 1];
    }

    private void fillChildren() {
        int[] next = first.clone();
        for (VersionedCommit node : nodes) {
            for (int i = 0; i < node.getParentCount(); i++) {
                children[next[parent(node, i)]++] = node.index;
            }
        }
    }

    private static int parent(VersionedCommit node, int i) {
        return ((VersionedCommit) node.getParent(i)).index;
    }

    /** The commits with version tags. */
    List<VersionedCommit> earliestFirst() {
        List<VersionedCommit> releases = new ArrayList<>();
        Deque<VersionedCommit> ready = new ArrayDeque<>();
        PriorityQueue<VersionedCommit> tagged =
                new PriorityQueue<>(Comparator.comparing(this::tag, Comparator.comparing(VersionTag::version))
                        .thenComparing(this::tag, Comparator.comparing(VersionTag::name)));
        for (VersionedCommit node : nodes) {
            if (waiting[node.index] == 0) {
                (tags.of(node).isEmpty() ? ready : tagged).add(node);
            }
        }
        while (!ready.isEmpty() || !tagged.isEmpty()) {
            // A tag has to wait for all that could still lead to a lower one.
            VersionedCommit next = ready.isEmpty() ? tagged.remove() : ready.remove();
            if (!tags.of(next).isEmpty()) {
                releases.add(next);
            }
            for (int i = first[next.index]; i < first[next.index + 1]; i++) {
                VersionedCommit child = nodes.get(children[i]);
                if (--waiting[child.index] == 0) {
                    (tags.of(child).isEmpty() ? ready : tagged).add(child);
                }
            }
        }
        return releases;
    }

    private VersionTag tag(VersionedCommit commit) {
        return highestFirst(tags.of(commit)).get(0);
    }

    static List<VersionTag> highestFirst(List<VersionTag> tags) {
        if (tags.size() == 1) {
            return tags;
        }
        List<VersionTag> sorted = new ArrayList<>(tags);
        sorted.sort(Comparator.comparing(VersionTag::version).reversed().thenComparing(VersionTag::name));
        return sorted;
    }
}
