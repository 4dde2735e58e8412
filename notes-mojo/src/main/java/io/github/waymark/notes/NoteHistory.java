package io.github.waymark.notes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The history of one note, and why it is shown in its release.
 *
 * @param id the note
 * @param events newest first
 * @param release the release that shows the note; empty if none does
 * @param because one sentence per reason
 */
public record NoteHistory(NoteId id, List<Event> events, Optional<Release> release, List<String> because) {

    public NoteHistory {
        events = List.copyOf(events);
        because = List.copyOf(because);
    }

    /** What a commit did to a note. */
    public enum EventType {
        ADDED,
        EDITED,
        RENAMED,
        DELETED
    }

    /**
     * A commit that changed the note.
     *
     * @param path of the file after the commit; for a deletion, before it
     * @param release the name of the first release that contains the commit; empty if it is not released
     */
    public record Event(
            EventType kind, String commit, Instant time, String subject, String path, Optional<String> release) {}
}
