package io.github.waymark.notes.scan.branch;

import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.history.VersionTag;
import io.github.waymark.release.ReachableReleases;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commits and releases reachable from a commit. */
public final class BranchHistory {

    private final CommitGraph graph;
    private final int tip;
    private final ReleaseTags tags;
    private final ReachableReleases reachable;
    private @Nullable List<ReleaseTag> newestFirst;

    public BranchHistory(CommitGraph graph, int tip, ReleaseTags tags) {
        this.graph = graph;
        this.tip = tip;
        this.tags = tags;
        this.reachable = new ReachableReleases(graph, tip, tags.all());
    }

    int tip() {
        return tip;
    }

    /** The caller must not modify the result. */
    public BitSet commits() {
        return reachable.commits();
    }

    /** The release from which the next version is calculated, as in the version of a build. */
    public Optional<ReleaseTag> base() {
        return reachable.base().map(this::release);
    }

    /**
     * The releases in display order: a release precedes those that it contains. Of two releases that do not contain each other, such as
     * a late merged fix to an old series, the one with the higher version comes first.
     */
    public List<ReleaseTag> newestFirst() {
        List<ReleaseTag> known = newestFirst;
        if (known == null) {
            known = sorted(tags.byVersion());
            Collections.reverse(known);
            newestFirst = known;
        }
        return known;
    }

    /** In the order in which a note may have been released first: by containment, then by the time of the tag. */
    public List<ReleaseTag> oldestFirst() {
        return sorted(tags.byTime());
    }

    private List<ReleaseTag> sorted(Comparator<VersionTag> order) {
        List<ReleaseTag> sorted = new ArrayList<>();
        reachable.oldestFirst(order).forEach(tag -> sorted.add(release(tag)));
        return sorted;
    }

    /** The release of a tag, with the other releases of its commit. A pre-release is left out if its final release is there. */
    private ReleaseTag release(VersionTag tag) {
        List<VersionTag> onCommit = reachable.at(graph.indexOf(tag.commit()));
        if (onCommit.size() == 1) {
            return tags.release(tag);
        }
        List<Version> named = new ArrayList<>();
        List<ReleaseTag.Other> others = new ArrayList<>();
        for (VersionTag one : onCommit) {
            boolean known = named.stream()
                    .anyMatch(version -> version.compareTo(one.version()) == 0
                            || (version.preRelease().isEmpty()
                                    && version.triple().equals(one.version().triple())));
            if (!known && !one.name().equals(tag.name())) {
                others.add(new ReleaseTag.Other(one.name(), tags.release(one).name()));
            }
            named.add(one.version());
        }
        return tags.release(tag).withOthers(others);
    }

    /** The base and the number of commits along first parents that it does not contain; the name that reno gives to unreleased notes. */
    public String nameOfTip() {
        Optional<ReleaseTag> base = base();
        if (base.isEmpty()) {
            return "0.0.0";
        }
        BitSet released = graph.reachable(graph.indexOf(base.get().commit()));
        int distance = 0;
        int commit = tip;
        while (!released.get(commit)) {
            distance++;
            if (graph.parentCount(commit) == 0) {
                break;
            }
            commit = graph.parent(commit, 0);
        }
        return base.get().name() + (distance == 0 ? "" : "-" + distance);
    }

    /** The newest release that the commit contains where another branch left the first parents of this one; empty if there is none. */
    Optional<ReleaseTag> releaseAtFork(int otherTip) {
        BitSet own = firstParents(tip);
        int fork = otherTip;
        while (!own.get(fork) && graph.parentCount(fork) > 0) {
            fork = graph.parent(fork, 0);
        }
        BitSet before = graph.reachable(fork);
        return newestFirst().stream()
                .filter(release -> before.get(graph.indexOf(release.commit())))
                .findFirst();
    }

    private BitSet firstParents(int from) {
        BitSet firstParents = new BitSet();
        int commit = from;
        firstParents.set(commit);
        while (graph.parentCount(commit) > 0) {
            commit = graph.parent(commit, 0);
            firstParents.set(commit);
        }
        return firstParents;
    }

    /** The first release that contains a commit; empty if none does. */
    public Optional<ReleaseTag> firstReleaseContaining(int commit) {
        for (ReleaseTag release : oldestFirst()) {
            int tagged = graph.indexOf(release.commit());
            if (tagged <= commit && graph.reachable(tagged).get(commit)) {
                return Optional.of(release);
            }
        }
        return Optional.empty();
    }

    /** The commits at which the history of a shallow clone ends. */
    BitSet shallowCommits() {
        BitSet shallow = new BitSet();
        BitSet commits = commits();
        for (int i = commits.nextSetBit(0); i >= 0; i = commits.nextSetBit(i + 1)) {
            shallow.set(i, graph.isShallow(i));
        }
        return shallow;
    }
}
