package io.github.waymark.notes.scan;

import io.github.waymark.history.Archive;
import io.github.waymark.problem.Problem;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The releases of a repository by the commits that they were made from. */
final class ReleaseTags {

    private final Map<String, ReleaseTag> byCommit = new HashMap<>();
    private final Map<String, String> commitsByName = new HashMap<>();
    private final List<ReleaseTag> all = new ArrayList<>();
    private final List<Problem> refused = new ArrayList<>();

    ReleaseTags(List<Archive.Tag> tags, TagPattern pattern) {
        for (Archive.Tag tag : tags) {
            TagReading reading = pattern.read(tag.name());
            if (reading instanceof TagReading.Release release) {
                add(new ReleaseTag(tag.name(), release.version(), tag.commit(), tag.time()));
            } else if (reading instanceof TagReading.Refused why) {
                refused.add(refused(tag, why.reason()));
            }
        }
    }

    private void add(ReleaseTag tag) {
        all.add(tag);
        byCommit.merge(tag.commit(), tag, (one, other) -> ReleaseTag.BY_RANK.compare(one, other) > 0 ? one : other);
        // Several names may mean the same; a tag's own name is the surest.
        commitsByName.putIfAbsent(tag.version().text(), tag.commit());
        commitsByName.put(tag.name(), tag.commit());
        commitsByName.put(tag.tag(), tag.commit());
    }

    private static Problem refused(Archive.Tag tag, String reason) {
        return new Problem(
                "The tag " + tag.name() + " is no release: " + reason + ".",
                "tag " + tag.name() + " on commit " + tag.commit().substring(0, 10),
                "Notes that it contains are shown under the next release instead.",
                "Tag the commit again with a version that Waymark reads, such as 1.2.3 or 1.2.3-rc1, or leave this tag out"
                        + " with a tag pattern of your own.");
    }

    /** The release that a commit is; null when it is none. */
    @Nullable
    ReleaseTag at(String commit) {
        return byCommit.get(commit);
    }

    /** The commit of a release, by its tag, its name or its version; null when there is none. */
    @Nullable
    String commitOf(String name) {
        return commitsByName.get(name);
    }

    /** One for each commit that has some. */
    Iterable<ReleaseTag> releases() {
        return byCommit.values();
    }

    /** All, also those on a commit that another one names. */
    List<ReleaseTag> all() {
        return all;
    }

    /** Tags that look like a version, but are none. */
    List<Problem> refused() {
        return refused;
    }
}
