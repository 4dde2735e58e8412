package io.github.waymark.history.jgit;

import io.github.waymark.history.RefusedTag;
import io.github.waymark.history.TagSearch;
import io.github.waymark.history.VersionTag;
import io.github.waymark.version.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Finds the base of a commit: the highest reachable version tag that no other reachable version tag contains. */
final class BaseSearch {

    private final RevWalk walk;
    private final VersionTags tags;
    private final Set<ObjectId> shallow;
    private final String where;

    BaseSearch(RevWalk walk, VersionTags tags, Set<ObjectId> shallow, String where) {
        this.walk = walk;
        this.tags = tags;
        this.shallow = shallow;
        this.where = where;
    }

    TagSearch from(RevCommit commit) throws IOException {
        ReachabilityWalk.Result reached = new ReachabilityWalk(walk, tags.commits(), shallow, where).from(commit);
        List<VersionTag> found = new ArrayList<>();
        for (RevCommit top : reached.tops()) {
            found.addAll(tags.of(top));
        }
        found.sort(VersionTag.BEST_FIRST);
        VersionTag base = found.isEmpty() ? null : found.get(0);
        if (base != null && base.commit().equals(commit.name())) {
            tags.requireUnique(base);
        }
        return new TagSearch(
                Optional.ofNullable(base),
                distance(commit, base, reached),
                found.isEmpty() ? found : found.subList(1, found.size()),
                refused(reached, base == null ? null : base.version()),
                tags.count(),
                tags.versionCount(),
                tags.unrelated());
    }

    private int distance(RevCommit commit, @Nullable VersionTag base, ReachabilityWalk.Result reached)
            throws IOException {
        if (base == null || reached.exact()) {
            return reached.uncovered().size();
        }
        Set<ObjectId> mark = Set.of(ObjectId.fromString(base.commit()));
        return new ReachabilityWalk(walk, mark, shallow, where)
                .from(commit)
                .uncovered()
                .size();
    }

    private List<RefusedTag> refused(ReachabilityWalk.Result reached, @Nullable Version found) throws IOException {
        List<RefusedTag> refused = new ArrayList<>(tags.broken(found));
        for (RevCommit commit : reached.uncovered()) {
            refused.addAll(tags.refusedOn(commit));
        }
        for (RevCommit commit : reached.tops()) {
            refused.addAll(tags.refusedOn(commit));
        }
        refused.sort(Comparator.comparing(RefusedTag::name));
        return refused;
    }
}
