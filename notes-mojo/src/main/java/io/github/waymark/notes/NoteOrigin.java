package io.github.waymark.notes;

/**
 * The commits that brought a note.
 *
 * @param added the first commit that has it, 40 hexadecimal digits
 * @param changed the last one that changed it
 */
public record NoteOrigin(String added, String changed) {}
