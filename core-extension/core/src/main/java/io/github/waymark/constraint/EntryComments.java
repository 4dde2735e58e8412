package io.github.waymark.constraint;

/**
 * What people wrote to an entry. Each is empty where nothing was written.
 *
 * @param comment the lines of comment above the entry, without their marks, joined by newlines
 * @param reason why the entry is as it is, one line
 * @param licence the licence of the library, as an SPDX id where it has one
 * @param until for how long the entry is held: a date (2027-01-31), a version or words; an update leaves a held entry alone
 */
public record EntryComments(String comment, String reason, String licence, String until) {

    public static final EntryComments NONE = new EntryComments("", "", "", "");

    /** Only a reason. */
    public static EntryComments because(String reason) {
        return new EntryComments("", reason, "", "");
    }

    public EntryComments withComment(String other) {
        return new EntryComments(other, reason, licence, until);
    }

    public EntryComments withReason(String other) {
        return new EntryComments(comment, other, licence, until);
    }

    public EntryComments withUntil(String other) {
        return new EntryComments(comment, reason, licence, other);
    }
}
