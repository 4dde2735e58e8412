package io.github.waymark.history.jgit;

import io.github.waymark.history.ReleaseSection;
import io.github.waymark.history.ReleaseVisitor;
import io.github.waymark.history.ReleasedCommit;
import io.github.waymark.history.VersionTag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * The commits behind one, by the release that first had them.
 *
 * <p>All are read once, of each its subject is kept. Then releases are put in order, earlier ones first, and each takes those commits
 * behind its tag that none before it took.
 */
final class ReleaseLog {

    private final ObjectReader reader;
    private final VersionTags tags;
    private final String where;
    private final List<VersionedCommit> nodes = new ArrayList<>();

    ReleaseLog(ObjectReader reader, VersionTags tags, String where) {
        this.reader = reader;
        this.tags = tags;
        this.where = where;
    }

    void show(String commit, ReleaseVisitor visitor) throws IOException {
        VersionedCommit head = read(commit);
        List<VersionedCommit> releases = new ReleaseOrder(nodes, tags).earliestFirst();
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            sizes.add(claim(releases.get(i), i + 1));
        }
        int unreleased = claim(head, releases.size() + 1);
        if (unreleased > 0) {
            ReleaseSection section = new ReleaseSection(Optional.empty(), List.of(), time(head), unreleased);
            show(section, head, releases.size() + 1, visitor);
        }
        for (int i = releases.size() - 1; i >= 0; i--) {
            VersionedCommit release = releases.get(i);
            List<VersionTag> there = ReleaseOrder.highestFirst(tags.of(release));
            ReleaseSection section = new ReleaseSection(
                    Optional.of(there.get(0)), there.subList(1, there.size()), time(release), sizes.get(i));
            show(section, release, i + 1, visitor);
        }
    }

    private VersionedCommit read(String commit) throws IOException {
        Set<ObjectId> shallow = reader.getShallowCommits();
        VersionedCommit.Walk walk = new VersionedCommit.Walk(reader);
        VersionedCommit head = (VersionedCommit) walk.parseCommit(ObjectId.fromString(commit));
        walk.markStart(head);
        for (VersionedCommit next = (VersionedCommit) walk.next(); next != null; next = (VersionedCommit) walk.next()) {
            if (!shallow.isEmpty() && shallow.contains(next)) {
                throw Unreadable.cut(next.name(), where);
            }
            next.index = nodes.size();
            next.keepSubject();
            nodes.add(next);
        }
        return head;
    }

    /** Marks what is behind a commit and nobody's yet, and counts it. */
    private int claim(VersionedCommit from, int section) {
        int count = 0;
        List<VersionedCommit> open = new ArrayList<>();
        if (from.section == 0) {
            from.section = section;
            open.add(from);
        }
        while (!open.isEmpty()) {
            VersionedCommit next = open.remove(open.size() - 1);
            count++;
            for (int i = 0; i < next.getParentCount(); i++) {
                VersionedCommit parent = (VersionedCommit) next.getParent(i);
                if (parent.section == 0) {
                    parent.section = section;
                    open.add(parent);
                }
            }
        }
        return count;
    }

    private static void show(ReleaseSection section, VersionedCommit from, int number, ReleaseVisitor visitor) {
        if (!visitor.begin(section)) {
            return;
        }
        // As git log: the youngest first, and of those of one second the one that was met first.
        PriorityQueue<VersionedCommit> queue =
                new PriorityQueue<>(Comparator.comparingInt((VersionedCommit commit) -> -commit.getCommitTime())
                        .thenComparingInt(commit -> commit.index));
        int met = 0;
        from.index = met++;
        from.section = -number;
        queue.add(from);
        for (VersionedCommit next = queue.poll(); next != null; next = queue.poll()) {
            visitor.commit(new ReleasedCommit(
                    next.name(),
                    new String(next.subject, StandardCharsets.UTF_8),
                    time(next),
                    next.getParentCount() > 1));
            for (int i = 0; i < next.getParentCount(); i++) {
                VersionedCommit parent = (VersionedCommit) next.getParent(i);
                if (parent.section == number) {
                    parent.section = -number;
                    parent.index = met++;
                    queue.add(parent);
                }
            }
        }
    }

    private static Instant time(VersionedCommit commit) {
        return Instant.ofEpochSecond(commit.getCommitTime());
    }
}
