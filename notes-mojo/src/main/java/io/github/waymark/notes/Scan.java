package io.github.waymark.notes;

import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The release of each note of a branch.
 *
 * @param branch short name of the scanned branch; empty if HEAD is detached or a commit was requested
 * @param commit the scanned commit, 40 hexadecimal digits; empty before the first commit
 * @param releases the requested releases, newest first, including those without notes. Unreleased notes come first, if there are any
 * @param latest the release from which the next version is calculated, whether requested or not: the highest reachable one that no
 *     other reachable release contains; empty if there is no release
 * @param reused the notes that have the id of a note that was deleted after a release, with the name of the first release that had it;
 *     it shows their texts
 * @param warnings what was left out and why, such as tags that look like versions
 */
public record Scan(
        Optional<String> branch,
        Optional<String> commit,
        List<Release> releases,
        Optional<Release> latest,
        Map<String, String> reused,
        List<Problem> warnings) {

    public Scan {
        releases = List.copyOf(releases);
        reused = Map.copyOf(reused);
        warnings = List.copyOf(warnings);
    }

    /** A scan in which no note has the id of a deleted one. */
    public Scan(
            Optional<String> branch,
            Optional<String> commit,
            List<Release> releases,
            Optional<Release> latest,
            List<Problem> warnings) {
        this(branch, commit, releases, latest, Map.of(), warnings);
    }

    /** The same scan with other releases. */
    public Scan withReleases(List<Release> others) {
        return new Scan(branch, commit, others, latest, reused, warnings);
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
