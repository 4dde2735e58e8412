package io.github.waymark.version.authors;

import io.github.waymark.history.History;
import io.github.waymark.history.LoggedCommit;
import io.github.waymark.history.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects who took part in a history. Memory follows the number of people, not that of commits. */
public final class Authors {

    private static final class Count {
        int commits;
        int shared;
    }

    private final Mailmap mailmap;
    private final Bots bots;
    /** As commits name them: many commits, few people, so that map and patterns are asked once for each. */
    private final Map<Person, @Nullable Count> seen = new HashMap<>();

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Count> counts = new HashMap<>();

    private Authors(Mailmap mailmap, Bots bots) {
        this.mailmap = mailmap;
        this.bots = bots;
    }

    /**
     * Everybody who wrote one of the commits behind a commit, or is named as co-author in its message; sorted by name, without regard
     * to case. Two that differ in the case of their address only are one.
     */
    public static List<Author> of(History history, String commit, Mailmap mailmap, Bots bots) {
        Authors authors = new Authors(mailmap, bots);
        history.log(commit, authors::add);
        return authors.sorted();
    }

    private void add(LoggedCommit commit) {
        Count author = count(commit.author());
        if (author != null) {
            author.commits++;
        }
        for (Person person : CoAuthors.of(commit)) {
            Count coAuthor = count(person);
            if (coAuthor != null && coAuthor != author) {
                coAuthor.shared++;
            }
        }
    }

    /** Null for those that don't count. */
    private @Nullable Count count(Person written) {
        Count known = seen.get(written);
        if (known != null || seen.containsKey(written)) {
            return known;
        }
        Person person = mailmap.proper(written);
        boolean nobody = person.name().isEmpty() && person.email().isEmpty();
        Count count = null;
        if (!nobody && !bots.contain(person)) {
            String key = person.name() + "\n" + person.email().toLowerCase(Locale.ROOT);
            // Whichever is met first must not decide: small letters win.
            people.merge(key, person, (one, two) -> one.email().compareTo(two.email()) >= 0 ? one : two);
            count = counts.computeIfAbsent(key, ignored -> new Count());
        }
        seen.put(written, count);
        return count;
    }

    private List<Author> sorted() {
        List<Author> authors = new ArrayList<>();
        for (Map.Entry<String, Count> entry : counts.entrySet()) {
            Person person = people.getOrDefault(entry.getKey(), new Person("", ""));
            authors.add(new Author(person, entry.getValue().commits, entry.getValue().shared));
        }
        authors.sort(Comparator.comparing((Author author) -> author.text().toLowerCase(Locale.ROOT))
                .thenComparing(Author::text));
        return authors;
    }
}
