package io.github.waymark.version.authors;

import io.github.waymark.git.commits.Person;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the text after {@code Co-authored-by:}. */
final class CoAuthors {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private CoAuthors() {}

    /** The person; empty where nobody is named. */
    static Optional<Person> person(String credit) {
        return credit.isEmpty()
                ? Optional.empty()
                : Optional.of(Person.of(SPACE.matcher(credit).replaceAll(" ")));
    }
}
