package io.github.waymark.git.commits;

/**
 * An author or co-author that a commit names.
 *
 * @param name as it is written, without space around it; may be empty
 * @param email as it is written; may be empty
 */
public record Person(String name, String email) {

    /** Reads {@code Name <address>}, as git does; without an address, all of the text is the name. */
    public static Person of(String text) {
        int open = text.indexOf('<');
        int close = text.indexOf('>', Math.max(open, 0));
        return open < 0 || close < 0
                ? new Person(text.strip(), "")
                : new Person(
                        text.substring(0, open).strip(),
                        text.substring(open + 1, close).strip());
    }

    /** {@code Name <address>}, also where one of them is empty. */
    public String text() {
        return name + " <" + email + ">";
    }
}
