package io.github.waymark.notes;

import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The release of each note of a branch.
 *
 * @param branch short name of the scanned branch; empty if HEAD is detached or a commit was requested
 * @param commit the scanned commit, 40 hexadecimal digits; empty before the first commit
 * @param releases the requested releases, newest first, including those without notes. Unreleased notes come first, if there are any
 * @param latest the release from which the next version is calculated, whether requested or not: the highest reachable one that no
 *     other reachable release contains; empty if there is no release
 * @param warnings what was left out and why, such as tags that look like versions
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

    /** The releases that have notes, newest first. */
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
