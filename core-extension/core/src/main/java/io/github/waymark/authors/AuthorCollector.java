package io.github.waymark.authors;

import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.git.commits.Person;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the contributors of a history. Mailmap and bot patterns are applied once per distinct name, not per commit. */
public final class AuthorCollector {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The commits of a person. */
    private static final class CommitCount {
        private Person person;
        private int commits;
        private int coAuthored;

        CommitCount(Person person) {
            this.person = person;
        }

        /** Prefers addresses in lower case, so that the order of the commits doesn't matter. */
        void addSpelling(Person other) {
            person = person.email().compareTo(other.email()) >= 0 ? person : other;
        }

        Author author() {
            return new Author(person, commits, coAuthored);
        }
    }

    private final Mailmap mailmap;
    private final BotFilter bots;
    private final Map<String, CommitCount> counts = new HashMap<>();

    private AuthorCollector(Mailmap mailmap, BotFilter bots) {
        this.mailmap = mailmap;
        this.bots = bots;
    }

    /**
     * The authors and co-authors of the commits, sorted by name without regard to case. Addresses that differ only in case are the same
     * person.
     */
    public static List<Author> of(CommitLog commitLog, Mailmap mailmap, BotFilter bots) {
        BitSet all = new BitSet();
        all.set(0, commitLog.graph().size());
        return of(commitLog, all, mailmap, bots);
    }

    /** The same for some of the commits. */
    public static List<Author> of(CommitLog commitLog, BitSet commits, Mailmap mailmap, BotFilter bots) {
        AuthorCollector authors = new AuthorCollector(mailmap, bots);
        authors.count(commitLog, commits);
        return authors.sorted();
    }

    private void count(CommitLog commitLog, BitSet commits) {
        @Nullable CommitCount[] authors = new CommitCount[commitLog.people().size()];
        for (int i = 0; i < authors.length; i++) {
            authors[i] = count(commitLog.people().get(i));
        }
        @Nullable CommitCount[] coAuthors = new CommitCount[commitLog.credits().size()];
        for (int i = 0; i < coAuthors.length; i++) {
            String credit = SPACE.matcher(commitLog.credits().get(i)).replaceAll(" ");
            coAuthors[i] = credit.isEmpty() ? null : count(Person.of(credit));
        }
        for (int commit = commits.nextSetBit(0); commit >= 0; commit = commits.nextSetBit(commit + 1)) {
            CommitCount author = authors[commitLog.author(commit)];
            if (author != null) {
                author.commits++;
            }
            int credits = commitLog.creditCount(commit);
            for (int i = 0; i < credits; i++) {
                CommitCount coAuthor = coAuthors[commitLog.credit(commit, i)];
                if (coAuthor != null && coAuthor != author) {
                    coAuthor.coAuthored++;
                }
            }
        }
    }

    /** The count of a person; null for bots, and for a person without name and address. */
    private @Nullable CommitCount count(Person written) {
        Person person = mailmap.proper(written);
        boolean unnamed = person.name().isEmpty() && person.email().isEmpty();
        if (unnamed || bots.matches(person)) {
            return null;
        }
        String key = person.name() + "\n" + person.email().toLowerCase(Locale.ROOT);
        CommitCount count = counts.computeIfAbsent(key, ignored -> new CommitCount(person));
        count.addSpelling(person);
        return count;
    }

    private List<Author> sorted() {
        // Sort keys are computed once per author, not per comparison.
        Map<String, List<Author>> byText = new TreeMap<>();
        for (CommitCount count : counts.values()) {
            if (count.commits + count.coAuthored == 0) {
                continue;
            }
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
