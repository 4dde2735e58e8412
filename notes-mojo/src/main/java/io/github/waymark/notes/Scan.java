package io.github.waymark.notes;

import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which note belongs to which release of a line of history.
 *
 * @param branch short name of the branch that was scanned; empty when HEAD is detached or a commit was asked for
 * @param commit the commit that was scanned, 40 hexadecimal digits; empty before the first one
 * @param releases newest first; all that were asked for, also those without notes. What is not released yet comes first, and only
 *     when there are notes for it
 * @param latest the newest release behind the commit, asked for or not, also without notes; empty when nothing was released
 * @param warnings what was left out and why: tags that look like versions, notes that lie where none are read
 */
public record Scan(
        Optional<String> branch,
        Optional<String> commit,
        List<Release> releases,
        Optional<Release> latest,
        List<Problem> warnings) {

    public Scan {
        releases = List.copyOf(releases);
        warnings = List.copyOf(warnings);
    }

    /** The releases that have something to say, newest first. */
    public List<Release> withNotes() {
        List<Release> withNotes = new ArrayList<>();
        for (Release release : releases) {
            if (!release.notes().isEmpty()) {
                withNotes.add(release);
            }
        }
        return withNotes;
    }
}
