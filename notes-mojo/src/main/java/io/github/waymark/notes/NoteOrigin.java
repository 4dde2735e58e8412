package io.github.waymark.notes;

/**
 * The commits that added and last changed a note.
 *
 * @param added the first commit that has the note, 40 hexadecimal digits
 * @param changed the last commit that changed it
 */
public record NoteOrigin(String added, String changed) {}
