package io.github.waymark.notes.gate;

import io.github.waymark.history.TagSearch;
import io.github.waymark.history.VersionTag;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.problem.Problem;
import io.github.waymark.version.TagPattern;
import java.util.Optional;

/** Checks that release notes and version count from the same release. */
public final class BaseCheck {

    private BaseCheck() {}

    /**
     * Compares the last release of the notes with the base of the version.
     *
     * @param notes the pattern of release tags that the notes use
     * @param version the pattern of version tags that the version uses
     * @param tagSearch the version tags that are reachable from the commit of the scan
     * @return the problem; empty if both are on the same commit
     */
    public static Optional<Problem> compare(Scan scan, TagPattern notes, TagPattern version, TagSearch tagSearch) {
        Optional<String> known = scan.latest().flatMap(Release::commit);
        if (known.equals(tagSearch.base().map(VersionTag::commit))) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "The release notes count from "
                        + scan.latest().flatMap(Release::tag).orElse("no release")
                        + ", but the version counts from "
                        + tagSearch.base().map(VersionTag::name).orElse("no release") + ".",
                "release tags of the notes: " + notes.text() + "; version tags: " + version.text(),
                "The notes of a release would be those of other commits than its version.",
                "Remove `tags` and `release_tag_re` from the settings of the notes; without them the notes use the"
                        + " version's tags. If those of the notes are right, set `version.tags` in .mvn/waymark.yaml to"
                        + " them."));
    }
}
