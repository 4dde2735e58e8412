package io.github.waymark.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every commit behind one, with what lists of them tell: subject, author, co-authors. A commit takes some 100 bytes, as none is an
 * object of its own; it is an index, 0 for the one that all others are behind.
 */
public final class Chronicle {

    private final CommitIds ids;
    private final int[] times;
    private final int[] parentStarts;
    private final int[] parents;
    private final int[] subjectEnds;
    private final byte[] subjects;
    private final int[] authors;
    private final List<Person> people;
    private final int[] creditStarts;
    private final int[] credits;
    private final List<String> creditLines;

    private Chronicle(Builder read) {
        this.ids = read.ids;
        this.times = read.times;
        this.parentStarts = read.parentStarts;
        this.parents = read.parents;
        this.subjectEnds = read.subjectEnds;
        this.subjects = read.subjects.all();
        this.authors = read.authors;
        this.people = List.copyOf(read.people);
        this.creditStarts = read.creditStarts;
        this.credits = read.credits;
        this.creditLines = List.copyOf(read.creditLines);
    }

    /** How many commits there are. */
    public int size() {
        return ids.size();
    }

    /** Where a commit stands; -1 when it isn't there. */
    public int indexOf(String id) {
        return ids.find(id);
    }

    /** A commit's id, 40 hexadecimal digits. */
    public String id(int commit) {
        return ids.text(commit);
    }

    /** When it was committed (not authored), whole seconds. */
    public Instant time(int commit) {
        return Instant.ofEpochSecond(seconds(commit));
    }

    long seconds(int commit) {
        return Integer.toUnsignedLong(times[commit]);
    }

    public int parentCount(int commit) {
        return parentStarts[commit + 1] - parentStarts[commit];
    }

    /** One of the parents; the first one is what the commit was made on. */
    public int parent(int commit, int which) {
        return parents[parentStarts[commit] + which];
    }

    /** The first paragraph of the message in one line. */
    public String subject(int commit) {
        int start = commit == 0 ? 0 : subjectEnds[commit - 1];
        return CommitText.decoded(subjects, start, subjectEnds[commit], StandardCharsets.UTF_8);
    }

    /** Everybody who wrote a commit, each once. */
    public List<Person> people() {
        return people;
    }

    /** Who wrote a commit, an index of {@link #people}. */
    public int author(int commit) {
        return authors[commit];
    }

    /** What stands after {@code Co-authored-by:}, in any case, in any message; each text once. */
    public List<String> credits() {
        return creditLines;
    }

    /** How many co-authors the message names. */
    public int creditCount(int commit) {
        return creditStarts[commit + 1] - creditStarts[commit];
    }

    /** One of the co-authors that the message names, an index of {@link #credits}. */
    public int credit(int commit, int which) {
        return credits[creditStarts[commit] + which];
    }

    /**
     * Collects commits as they are read: each has a number, and a number is given to whatever is first named as the head or a parent.
     * Texts are given in the order of the numbers, until there is one for each.
     */
    public static final class Builder {

        private final CommitText text = new CommitText();
        private final int[] id = new int[CommitIds.WORDS];
        private final CommitIds ids = new CommitIds(1024);
        private int[] times = new int[1024];
        private int[] parentStarts = new int[1025];
        private int[] parents = new int[1024];
        private final Bytes subjects = new Bytes();
        private int[] subjectEnds = new int[1024];
        private int[] authors = new int[1024];
        private int[] creditStarts = new int[1025];
        private int[] credits = new int[64];
        private final Texts authorTexts = new Texts();
        private final List<Person> people = new ArrayList<>();
        private final Texts creditTexts = new Texts();
        private final List<String> creditLines = new ArrayList<>();
        private int read;

        /**
         * Begins with the commit that all others are behind.
         *
         * @param head 20 bytes in five words
         */
        public Builder(int[] head) {
            ids.number(head);
        }

        /** How many numbers were given. */
        public int size() {
            return ids.size();
        }

        /** The id behind a number, as five words. */
        public void id(int number, int[] into) {
            ids.copy(number, into);
        }

        /**
         * Adds the next commit.
         *
         * @param commit its whole text, as git stores it
         * @param length how many bytes of the array it has
         * @throws IllegalArgumentException when that is malformed
         */
        public void add(byte[] commit, int length) {
            text.read(commit, length);
            reserve();
            times[read] = text.seconds();
            authors[read] = text.author(authorTexts);
            if (authors[read] == people.size()) {
                people.add(text.author());
            }
            text.subject(subjects);
            subjectEnds[read] = subjects.size();
            addParents();
            addCredits();
            read++;
        }

        private void reserve() {
            if (read == times.length) {
                times = Arrays.copyOf(times, read * 2);
                parentStarts = Arrays.copyOf(parentStarts, read * 2 + 1);
                subjectEnds = Arrays.copyOf(subjectEnds, read * 2);
                authors = Arrays.copyOf(authors, read * 2);
                creditStarts = Arrays.copyOf(creditStarts, read * 2 + 1);
            }
        }

        private void addParents() {
            int end = parentStarts[read];
            int count = text.parentCount();
            if (end + count > parents.length) {
                parents = Arrays.copyOf(parents, (end + count) * 2);
            }
            for (int i = 0; i < count; i++) {
                text.parent(i, id);
                parents[end++] = ids.number(id);
            }
            parentStarts[read + 1] = end;
        }

        private void addCredits() {
            int end = creditStarts[read];
            for (int at = text.nextCoAuthor(0); at >= 0; at = text.nextCoAuthor(at)) {
                if (end == credits.length) {
                    credits = Arrays.copyOf(credits, end * 2);
                }
                credits[end] = text.value(at, creditTexts);
                if (credits[end++] == creditLines.size()) {
                    creditLines.add(text.value(at));
                }
            }
            creditStarts[read + 1] = end;
        }

        /** All that was read. */
        public Chronicle build() {
            if (read != ids.size()) {
                throw new IllegalStateException(ids.size() + " commits are named, but " + read + " were read");
            }
            return new Chronicle(this);
        }
    }
}
