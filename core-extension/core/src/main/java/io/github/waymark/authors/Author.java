package io.github.waymark.authors;

import io.github.waymark.git.commits.Person;

/**
 * A contributor.
 *
 * @param commits the number of commits as author
 * @param coAuthored the number of commits as co-author
 */
public record Author(Person person, int commits, int coAuthored) {

    /** {@code Name <address>}, or only one of them. */
    public String text() {
        if (person.email().isEmpty()) {
            return person.name();
        }
        return person.text().strip();
    }
}
