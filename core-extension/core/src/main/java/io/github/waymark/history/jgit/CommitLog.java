package io.github.waymark.history.jgit;

import io.github.waymark.history.LogVisitor;
import io.github.waymark.history.LoggedCommit;
import io.github.waymark.history.Person;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.RawParseUtils;

/** Every commit behind one, each read once. */
final class CommitLog {

    private final ObjectReader reader;
    private final String where;

    CommitLog(ObjectReader reader, String where) {
        this.reader = reader;
        this.where = where;
    }

    void show(String commit, LogVisitor visitor) throws IOException {
        Set<ObjectId> shallow = reader.getShallowCommits();
        People people = new People();
        RevWalk walk = new RevWalk(reader);
        walk.sort(RevSort.NONE);
        walk.markStart(walk.parseCommit(ObjectId.fromString(commit)));
        for (RevCommit next = walk.next(); next != null; next = walk.next()) {
            if (!shallow.isEmpty() && shallow.contains(next)) {
                throw Unreadable.cut(next.name(), where);
            }
            visitor.visit(new View(next, people));
            next.disposeBody();
        }
    }

    /** The commit's charset, or UTF-8 where it names none that there is. */
    static Charset charset(byte[] text) {
        try {
            return RawParseUtils.parseEncoding(text);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Few people write many commits: the same bytes are decoded once. */
    private static final class People {

        private final Map<ByteBuffer, Person> known = new HashMap<>();

        Person at(byte[] text) {
            int start = RawParseUtils.author(text, 0);
            if (start < 0) {
                return new Person("", "");
            }
            int end = start;
            while (end < text.length && text[end] != '>' && text[end] != '\n') {
                end++;
            }
            Person person = known.get(ByteBuffer.wrap(text, start, end - start));
            if (person == null) {
                person = decoded(text, start, end);
                known.put(ByteBuffer.wrap(Arrays.copyOfRange(text, start, end)), person);
            }
            return person;
        }

        private static Person decoded(byte[] text, int start, int end) {
            int open = start;
            while (open < end && text[open] != '<') {
                open++;
            }
            Charset charset = charset(text);
            String name = RawParseUtils.decode(charset, text, start, open).strip();
            String email = open < end
                    ? RawParseUtils.decode(charset, text, open + 1, end).strip()
                    : "";
            return new Person(name, email);
        }
    }

    private record View(RevCommit commit, People people) implements LoggedCommit {

        @Override
        public String id() {
            return commit.name();
        }

        @Override
        public Person author() {
            return people.at(commit.getRawBuffer());
        }

        @Override
        public Instant time() {
            return Instant.ofEpochSecond(commit.getCommitTime());
        }

        @Override
        public String message() {
            return commit.getFullMessage();
        }

        @Override
        public List<String> trailers(String key) {
            byte[] text = commit.getRawBuffer();
            List<String> values = List.of();
            int at = RawParseUtils.commitMessage(text, 0);
            while (at >= 0 && at < text.length) {
                int next = RawParseUtils.nextLF(text, at);
                int start = at;
                while (start < next && (text[start] == ' ' || text[start] == '\t')) {
                    start++;
                }
                if (startsWith(text, start, key)) {
                    values = values.isEmpty() ? new ArrayList<>() : values;
                    values.add(RawParseUtils.decode(charset(text), text, start + key.length(), next)
                            .strip());
                }
                at = next;
            }
            return values;
        }

        private static boolean startsWith(byte[] text, int at, String key) {
            if (at + key.length() > text.length) {
                return false;
            }
            for (int i = 0; i < key.length(); i++) {
                int c = text[at + i];
                int lower = c >= 'A' && c <= 'Z' ? c + 32 : c;
                if (lower != key.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
