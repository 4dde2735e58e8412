package io.github.waymark.git.commits;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Commits with their subjects, authors and co-authors. A commit takes about 100 bytes: it is an index of the {@link #graph}, not
 * an object.
 */
public final class CommitLog {

    private final CommitGraph graph;
    /** The index of a commit's texts, which are in the order of reading. */
    private final int[] places;

    private final int[] subjectEnds;
    private final byte[] subjects;
    private final int[] authors;
    private final List<Person> people;
    private final int[] creditStarts;
    private final int[] credits;
    private final List<String> creditLines;

    private CommitLog(CommitGraph graph, int[] places, Builder read) {
        this.graph = graph;
        this.places = places;
        this.subjectEnds = read.subjectEnds;
        this.subjects = read.subjects.toByteArray();
        this.authors = read.authors;
        this.people = List.copyOf(read.people);
        this.creditStarts = read.creditStarts;
        this.credits = read.credits;
        this.creditLines = List.copyOf(read.creditLines);
    }

    /** The commits and their order. */
    public CommitGraph graph() {
        return graph;
    }

    /** The first paragraph of the message in one line. */
    public String subject(int commit) {
        int place = places[commit];
        int start = place == 0 ? 0 : subjectEnds[place - 1];
        return CommitParser.decoded(subjects, start, subjectEnds[place], StandardCharsets.UTF_8);
    }

    /** All authors of commits, each once. */
    public List<Person> people() {
        return people;
    }

    /** The author of a commit, an index of {@link #people}. */
    public int author(int commit) {
        return authors[places[commit]];
    }

    /** The texts after {@code Co-authored-by:} (in upper or lower case) in all messages, each once. */
    public List<String> credits() {
        return creditLines;
    }

    /** The number of co-authors that the message names. */
    public int creditCount(int commit) {
        return creditStarts[places[commit] + 1] - creditStarts[places[commit]];
    }

    /** One of the co-authors that the message names, an index of {@link #credits}. */
    public int credit(int commit, int which) {
        return credits[creditStarts[places[commit]] + which];
    }

    /** Collects the texts of commits in the order in which a {@link CommitGraphBuilder} gets them. */
    public static final class Builder {

        private final ByteArrayOutputStream subjects = new ByteArrayOutputStream();
        private int[] subjectEnds = new int[1024];
        private int[] authors = new int[1024];
        private int[] creditStarts = new int[1025];
        private int[] credits = new int[64];
        private final ByteStringTable authorTexts = new ByteStringTable();
        private final List<Person> people = new ArrayList<>();
        private final ByteStringTable creditTexts = new ByteStringTable();
        private final List<String> creditLines = new ArrayList<>();
        private int read;

        /** Adds the texts of the next commit. */
        public void add(CommitParser commit) {
            if (read == authors.length) {
                subjectEnds = Arrays.copyOf(subjectEnds, read * 2);
                authors = Arrays.copyOf(authors, read * 2);
                creditStarts = Arrays.copyOf(creditStarts, read * 2 + 1);
            }
            authors[read] = commit.author(authorTexts);
            if (authors[read] == people.size()) {
                people.add(commit.author());
            }
            commit.subject(subjects);
            subjectEnds[read] = subjects.size();
            addCredits(commit);
            read++;
        }

        private void addCredits(CommitParser commit) {
            int end = creditStarts[read];
            for (int at = commit.nextCoAuthor(0); at >= 0; at = commit.nextCoAuthor(at)) {
                if (end == credits.length) {
                    credits = Arrays.copyOf(credits, end * 2);
                }
                credits[end] = commit.value(at, creditTexts);
                if (credits[end++] == creditLines.size()) {
                    creditLines.add(commit.value(at));
                }
            }
            creditStarts[read + 1] = end;
        }

        /** Builds the log, with the graph of the same commits. */
        public CommitLog build(CommitGraphBuilder commits) {
            int[] order = commits.order();
            return new CommitLog(commits.graph(order), order, this);
        }
    }
}
