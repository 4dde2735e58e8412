package io.github.waymark.version.authors;

import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.git.commits.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects who took part in a history. Map and patterns are asked once for each that is named, not for each commit. */
public final class AuthorCollector {

    /** Somebody, under all the names that they are known by. */
    private static final class Count {
        private Person person;
        private int commits;
        private int shared;

        Count(Person person) {
            this.person = person;
        }

        /** Whichever spelling of the address is met first must not decide: small letters win. */
        void alsoKnownAs(Person other) {
            person = person.email().compareTo(other.email()) >= 0 ? person : other;
        }

        Author author() {
            return new Author(person, commits, shared);
        }
    }

    private final Mailmap mailmap;
    private final BotFilter bots;
    private final Map<String, Count> counts = new HashMap<>();

    private AuthorCollector(Mailmap mailmap, BotFilter bots) {
        this.mailmap = mailmap;
        this.bots = bots;
    }

    /**
     * Everybody who wrote one of the commits, or is named as co-author in its message; sorted by name, without regard to case. Two that
     * differ in the case of their address only are one.
     */
    public static List<Author> of(CommitLog commitLog, Mailmap mailmap, BotFilter bots) {
        AuthorCollector authors = new AuthorCollector(mailmap, bots);
        authors.count(commitLog);
        return authors.sorted();
    }

    private void count(CommitLog commitLog) {
        @Nullable Count[] writers = new Count[commitLog.people().size()];
        for (int i = 0; i < writers.length; i++) {
            writers[i] = count(commitLog.people().get(i));
        }
        @Nullable Count[] helpers = new Count[commitLog.credits().size()];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = CoAuthors.person(commitLog.credits().get(i))
                    .map(this::count)
                    .orElse(null);
        }
        for (int commit = 0; commit < commitLog.graph().size(); commit++) {
            Count writer = writers[commitLog.author(commit)];
            if (writer != null) {
                writer.commits++;
            }
            int credits = commitLog.creditCount(commit);
            for (int i = 0; i < credits; i++) {
                Count helper = helpers[commitLog.credit(commit, i)];
                if (helper != null && helper != writer) {
                    helper.shared++;
                }
            }
        }
    }

    /** Null for those that don't count. */
    private @Nullable Count count(Person written) {
        Person person = mailmap.proper(written);
        boolean nobody = person.name().isEmpty() && person.email().isEmpty();
        if (nobody || bots.contain(person)) {
            return null;
        }
        String key = person.name() + "\n" + person.email().toLowerCase(Locale.ROOT);
        Count count = counts.computeIfAbsent(key, ignored -> new Count(person));
        count.alsoKnownAs(person);
        return count;
    }

    private List<Author> sorted() {
        // Texts are made once for each, not for each comparison.
        Map<String, List<Author>> byText = new TreeMap<>();
        for (Count count : counts.values()) {
            Author author = count.author();
            String key = author.text().toLowerCase(Locale.ROOT);
            byText.computeIfAbsent(key, ignored -> new ArrayList<>(1)).add(author);
        }
        List<Author> authors = new ArrayList<>(counts.size());
        for (List<Author> same : byText.values()) {
            same.sort(Comparator.comparing(Author::text));
            authors.addAll(same);
        }
        return authors;
    }
}
