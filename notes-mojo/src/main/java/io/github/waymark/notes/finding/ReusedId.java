package io.github.waymark.notes.finding;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;

/** The finding that a note has the id of a deleted note. */
public final class ReusedId {

    private ReusedId() {}

    /**
     * The finding for a note.
     *
     * @param release the first release that had the deleted note
     */
    public static Finding finding(String path, String release) {
        return new Finding(
                NoteRule.REUSED_ID,
                Place.of(path),
                "The note has the id of a note of " + release
                        + " that was deleted, so it is shown under that release and not under the next one",
                "Create a note with `mvn release-notes:new`, move the text into it, and delete this file. If this is the deleted"
                        + " note and belongs to that release, leave it.");
    }
}
