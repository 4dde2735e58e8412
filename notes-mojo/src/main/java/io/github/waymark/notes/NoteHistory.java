package io.github.waymark.notes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The life of one note, and why it is shown where it is.
 *
 * @param id the note
 * @param events newest first
 * @param release name of the release that shows it; empty when none does
 * @param because why there, or why nowhere: a sentence each
 */
public record NoteHistory(NoteId id, List<Event> events, Optional<String> release, List<String> because) {

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
     * One commit that touched the note.
     *
     * @param path the file afterwards; where it was deleted, before
     * @param release name of the first release with that commit; empty when it is not released
     */
    public record Event(
            EventType kind, String commit, Instant time, String subject, String path, Optional<String> release) {}
}
