package io.github.waymark.notes.scan.store;

import io.github.waymark.notes.scan.branch.ReleaseTag;
import io.github.waymark.notes.scan.branch.SeriesStart;
import io.github.waymark.notes.scan.noteid.NoteKey;
import io.github.waymark.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The committed notes of a branch by release: the slow part of a scan, which is valid until a ref changes.
 *
 * @param branch short name; empty if HEAD is detached
 * @param commit the tip
 * @param nameOfTip the name of unreleased notes
 * @param base the release from which the next version is calculated; empty if there is none
 * @param newestFirst all releases of the branch
 * @param paths all notes of the tip, sorted
 * @param released the first release of each released note, by path
 * @param deleted the first release of each note that the base doesn't have any more, by {@link NoteKey}
 * @param start the oldest release to show; empty to show all
 */
public record BranchNotes(
        Optional<String> branch,
        String commit,
        String nameOfTip,
        Optional<ReleaseTag> base,
        List<ReleaseTag> newestFirst,
        List<String> paths,
        Map<String, ReleaseTag> released,
        Map<Long, ReleaseTag> deleted,
        Optional<SeriesStart.Start> start,
        List<Problem> warnings) {}
