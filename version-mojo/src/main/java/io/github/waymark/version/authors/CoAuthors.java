package io.github.waymark.version.authors;

import io.github.waymark.history.Person;
import java.util.ArrayList;
import java.util.List;

/** Finds {@code Co-authored-by:} lines in commit messages, in any case: each forge has its own. */
final class CoAuthors {

    private static final String KEY = "co-authored-by:";

    private CoAuthors() {}

    static List<Person> in(String message) {
        List<Person> people = List.of();
        for (int at = message.indexOf('\n'); at >= 0; at = message.indexOf('\n', at + 1)) {
            int start = at + 1;
            while (start < message.length() && (message.charAt(start) == ' ' || message.charAt(start) == '\t')) {
                start++;
            }
            if (message.regionMatches(true, start, KEY, 0, KEY.length())) {
                int end = message.indexOf('\n', start);
                String value = message.substring(start + KEY.length(), end < 0 ? message.length() : end);
                people = people.isEmpty() ? new ArrayList<>() : people;
                add(people, value.strip());
            }
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
