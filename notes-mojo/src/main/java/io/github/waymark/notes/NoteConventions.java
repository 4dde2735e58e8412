package io.github.waymark.notes;

import io.github.waymark.version.TagPattern;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a repository keeps its notes; what the settings say, in the engine's words.
 *
 * @param folders where notes are, seen from the top of the repository, {@code /} between names; files below them at any depth
 * @param tags which tags are releases
 * @param collapsePreReleases whether notes of pre-releases go to their final release once it is there
 * @param defaultBranch where development goes on; empty to find out
 * @param seriesBranches match (somewhere in) the names of branches that are series
 * @param closedSeriesTag matches the last part of tags that stand for a closed series, whose name is group 1
 * @param closedSeriesPrefix put before that name
 * @param ignored notes that are left out: paths, file names or ids
 */
public record NoteConventions(
        List<String> folders,
        TagPattern tags,
        boolean collapsePreReleases,
        Optional<String> defaultBranch,
        List<Pattern> seriesBranches,
        Optional<Pattern> closedSeriesTag,
        String closedSeriesPrefix,
        List<String> ignored) {

    public NoteConventions {
        folders = List.copyOf(folders);
        seriesBranches = List.copyOf(seriesBranches);
        ignored = List.copyOf(ignored);
    }

    /** What holds where nothing is set. */
    public static NoteConventions standard(Optional<String> artifactId) {
        return new NoteConventions(
                List.of("releasenotes/notes"),
                TagPattern.standard(artifactId),
                true,
                Optional.empty(),
                List.of(
                        Pattern.compile("^(stable|release|support)/.+"),
                        Pattern.compile("^\\d+(\\.\\d+)*\\.x$"),
                        Pattern.compile("^branch_\\d+(_\\d+)*x$")),
                Optional.of(Pattern.compile("(.+)-eo[lm]")),
                "stable/",
                List.of());
    }
}
