package io.github.waymark.notes.scan.store;

import io.github.waymark.notes.scan.branch.ReleaseTag;
import io.github.waymark.notes.scan.branch.SeriesStart;
import io.github.waymark.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The committed notes of a line by release: what takes long to find out, and stays as long as no reference moves.
 *
 * @param branch short name; empty when detached
 * @param commit the line's tip
 * @param nameOfTip what is not released is called by it
 * @param newestFirst all releases of the line
 * @param paths all notes of the tip, sorted
 * @param released the first release of each note that has one, by path
 * @param start where to begin; empty to show all
 */
public record BranchNotes(
        Optional<String> branch,
        String commit,
        String nameOfTip,
        List<ReleaseTag> newestFirst,
        List<String> paths,
        Map<String, ReleaseTag> released,
        Optional<SeriesStart.Start> start,
        List<Problem> warnings) {}
