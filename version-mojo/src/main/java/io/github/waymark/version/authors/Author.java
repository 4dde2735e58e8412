package io.github.waymark.version.authors;

import io.github.waymark.git.commits.Person;

/**
 * Somebody who took part.
 *
 * @param commits how many commits they wrote
 * @param shared how many commits name them as co-author
 */
public record Author(Person person, int commits, int shared) {

    /** {@code Name <address>}, or what there is of it. */
    public String text() {
        if (person.email().isEmpty()) {
            return person.name();
        }
        return person.text().strip();
    }
}
