package io.github.waymark.notes.scan.branch;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.VersionTag;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.problem.Problem;
import io.github.waymark.version.TagReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The releases of a repository by their commits. */
public final class ReleaseTags {

    private static final int MAX_SHOWN = 5;

    private final Map<String, ReleaseTag> byTag = new HashMap<>();
    private final Map<String, String> commitsByName = new HashMap<>();
    private final List<VersionTag> all = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    public ReleaseTags(List<RepositoryReader.Tag> tags, NoteConventions conventions) {
        for (RepositoryReader.Tag tag : tags) {
            TagReading reading = conventions.tags().read(tag.name());
            if (reading instanceof TagReading.Release release) {
                all.add(new VersionTag(tag.name(), release.version(), tag.commit(), tag.annotated()));
                add(new ReleaseTag(tag.name(), release.version(), tag.commit(), tag.time()));
            } else if (reading instanceof TagReading.Refused why && !marksClosedSeries(tag.name(), conventions)) {
                refused.add(tag.name() + " (" + why.reason() + ")");
            }
        }
    }

    private static boolean marksClosedSeries(String tag, NoteConventions conventions) {
        return conventions.closedSeriesTag().isPresent()
                && conventions.closedSeriesTag().get().isIn(tag.substring(tag.lastIndexOf('/') + 1));
    }

    private void add(ReleaseTag tag) {
        byTag.put(tag.tag(), tag);
        // The same name may refer to several tags; the full name of a tag takes precedence.
        commitsByName.putIfAbsent(tag.version().text(), tag.commit());
        commitsByName.put(tag.name(), tag.commit());
        commitsByName.put(tag.tag(), tag.commit());
    }

    /** The commit of a release, by its tag, name or version; null if there is none. */
    @Nullable
    public String commitOf(String name) {
        return commitsByName.get(name);
    }

    /** All releases, including several on one commit. */
    List<VersionTag> all() {
        return all;
    }

    /** The release of a version tag. */
    ReleaseTag release(VersionTag tag) {
        return Objects.requireNonNull(byTag.get(tag.name()));
    }

    /** By time, and among tags of the same second by version and name. */
    Comparator<VersionTag> byTime() {
        return Comparator.comparing((VersionTag tag) -> release(tag).time())
                .thenComparing(VersionTag::version)
                .thenComparing(VersionTag::name);
    }

    /** By version, and among equal ones by time and name. */
    Comparator<VersionTag> byVersion() {
        return Comparator.comparing(VersionTag::version)
                .thenComparing(tag -> release(tag).time())
                .thenComparing(VersionTag::name);
    }

    /** A warning about tags that look like versions but are invalid; empty if there are none. */
    public Optional<Problem> refused() {
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        List<String> first = refused.subList(0, Math.min(MAX_SHOWN, refused.size()));
        String others = refused.size() > MAX_SHOWN ? " and " + (refused.size() - MAX_SHOWN) + " more" : "";
        return Optional.of(new Problem(
                "Some tags look like versions but are not releases.",
                "the tags " + String.join(", ", first) + others,
                "Their notes are shown under the next release.",
                "Tag these commits again with a supported version, such as 1.2.3 or 1.2.3-rc1, or exclude these tags"
                        + " with a custom pattern, -Drelease-notes.tags."));
    }
}
