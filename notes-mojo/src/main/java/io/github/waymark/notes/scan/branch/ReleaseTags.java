package io.github.waymark.notes.scan.branch;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.problem.Problem;
import io.github.waymark.version.TagReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The releases of a repository by the commits that they were made from. */
public final class ReleaseTags {

    private static final int SHOWN = 5;

    private final Map<String, ReleaseTag> byCommit = new HashMap<>();
    private final Map<String, String> commitsByName = new HashMap<>();
    private final List<ReleaseTag> all = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    public ReleaseTags(List<RepositoryReader.Tag> tags, NoteConventions rules) {
        for (RepositoryReader.Tag tag : tags) {
            TagReading reading = rules.tags().read(tag.name());
            if (reading instanceof TagReading.Release release) {
                add(new ReleaseTag(tag.name(), release.version(), tag.commit(), tag.time()));
            } else if (reading instanceof TagReading.Refused why && !endsSeries(tag.name(), rules)) {
                refused.add(tag.name() + " (" + why.reason() + ")");
            }
        }
    }

    private static boolean endsSeries(String tag, NoteConventions rules) {
        return rules.closedSeriesTag().isPresent()
                && rules.closedSeriesTag()
                        .get()
                        .matcher(tag.substring(tag.lastIndexOf('/') + 1))
                        .find();
    }

    private void add(ReleaseTag tag) {
        all.add(tag);
        byCommit.merge(
                tag.commit(), tag, (one, other) -> ReleaseTagOrder.BY_RANK.compare(one, other) > 0 ? one : other);
        // Several names may mean the same; a tag's own name is the surest.
        commitsByName.putIfAbsent(tag.version().text(), tag.commit());
        commitsByName.put(tag.name(), tag.commit());
        commitsByName.put(tag.tag(), tag.commit());
    }

    /** The release that a commit is; null when it is none. */
    @Nullable
    ReleaseTag at(String commit) {
        return byCommit.get(commit);
    }

    /** The commit of a release, by its tag, its name or its version; null when there is none. */
    @Nullable
    public String commitOf(String name) {
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

    /** Tags that look like a version, but are none; empty where there are no such. */
    public Optional<Problem> refused() {
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        List<String> first = refused.subList(0, Math.min(SHOWN, refused.size()));
        String others = refused.size() > SHOWN ? " and " + (refused.size() - SHOWN) + " others" : "";
        return Optional.of(new Problem(
                "Some tags look like versions, but are no releases.",
                "the tags " + String.join(", ", first) + others,
                "Notes that they contain are shown under the next release instead.",
                "Tag such a commit again with a version that Waymark reads, such as 1.2.3 or 1.2.3-rc1, or leave these tags out"
                        + " with a pattern of your own, -Drelease-notes.tags."));
    }
}
