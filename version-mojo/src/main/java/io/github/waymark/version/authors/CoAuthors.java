package io.github.waymark.version.authors;

import io.github.waymark.history.LoggedCommit;
import io.github.waymark.history.Person;
import java.util.ArrayList;
import java.util.List;

/** Finds {@code Co-authored-by:} lines in commit messages, in any case: each forge has its own. */
final class CoAuthors {

    private static final String KEY = "co-authored-by:";

    private CoAuthors() {}

    static List<Person> of(LoggedCommit commit) {
        List<String> values = commit.trailers(KEY);
        if (values.isEmpty()) {
            return List.of();
        }
        List<Person> people = new ArrayList<>();
        for (String value : values) {
            add(people, value);
        }
        return people;
    }

    private static void add(List<Person> people, String value) {
        int open = value.indexOf('<');
        int close = value.indexOf('>', Math.max(open, 0));
        if (open >= 0 && close >= 0) {
            String name = value.substring(0, open).strip().replaceAll("\\s+", " ");
            people.add(new Person(name, value.substring(open + 1, close).strip()));
        } else if (!value.isEmpty()) {
            people.add(new Person(value.replaceAll("\\s+", " "), ""));
        }
    }
}
