package io.github.waymark.version.authors;

import io.github.waymark.history.Person;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what stands behind {@code Co-authored-by:}. */
final class CoAuthors {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private CoAuthors() {}

    /** The person; empty where nobody is named. */
    static Optional<Person> person(String credit) {
        int open = credit.indexOf('<');
        int close = credit.indexOf('>', Math.max(open, 0));
        if (open >= 0 && close >= 0) {
            return Optional.of(new Person(
                    spaced(credit.substring(0, open).strip()),
                    credit.substring(open + 1, close).strip()));
        }
        return credit.isEmpty() ? Optional.empty() : Optional.of(new Person(spaced(credit), ""));
    }

    private static String spaced(String name) {
        return SPACE.matcher(name).replaceAll(" ");
    }
}
