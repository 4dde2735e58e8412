package io.github.waymark.constraint;

/**
 * The comments of an entry; each is empty if missing.
 *
 * @param comment the comment lines above the entry, without comment marks, joined by newlines
 * @param reason the reason for the entry, one line
 * @param licence the licence of the library, as SPDX identifier if there is one
 * @param until how long the entry is held: a date (2027-01-31), or {@code forever}; updates skip held entries
 */
public record EntryComments(String comment, String reason, String licence, String until) {

    public static final EntryComments NONE = new EntryComments("", "", "", "");

    /** A reason only. */
    public static EntryComments ofReason(String reason) {
        return new EntryComments("", reason, "", "");
    }

    public EntryComments withComment(String other) {
        return new EntryComments(other, reason, licence, until);
    }
}
