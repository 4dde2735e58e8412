package io.github.waymark.notes;

import io.github.waymark.text.BoundedPattern;
import io.github.waymark.version.TagPattern;
import java.util.List;
import java.util.Optional;

/**
 * The conventions of a repository for its notes, release tags and branches.
 *
 * @param folders the folders of the notes, relative to the top of the repository, with {@code /} as separator; searched at any depth
 * @param tags which tags are releases
 * @param collapsePreReleases whether the notes of pre-releases are shown in their final release once it exists
 * @param defaultBranch the main branch; empty to detect it
 * @param seriesBranches patterns that match a part of the names of series branches
 * @param closedSeriesTag matches the last segment of tags that mark a closed series; group 1 is the name of the series
 * @param closedSeriesPrefix is prepended to that name
 * @param ignored paths, file names or ids of notes to leave out
 */
public record NoteConventions(
        List<String> folders,
        TagPattern tags,
        boolean collapsePreReleases,
        Optional<String> defaultBranch,
        List<BoundedPattern> seriesBranches,
        Optional<BoundedPattern> closedSeriesTag,
        String closedSeriesPrefix,
        List<String> ignored) {

    public NoteConventions {
        folders = List.copyOf(folders);
        seriesBranches = List.copyOf(seriesBranches);
        ignored = List.copyOf(ignored);
    }

    /** The defaults. */
    public static NoteConventions standard(Optional<String> artifactId) {
        return new NoteConventions(
                List.of("releasenotes/notes"),
                TagPattern.standard(artifactId),
                true,
                Optional.empty(),
                List.of(
                        pattern("^(stable|release|support)/.+"),
                        pattern("^\\d+(\\.\\d+)*\\.x$"),
                        pattern("^branch_\\d+(_\\d+)*x$")),
                Optional.of(pattern("(.+)-eo[lm]")),
                "stable/",
                List.of());
    }

    private static BoundedPattern pattern(String regex) {
        return BoundedPattern.of(regex, "standard pattern", regex);
    }
}
