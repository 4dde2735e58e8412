package io.github.waymark.history.jgit;

import io.github.waymark.history.LogVisitor;
import io.github.waymark.history.LoggedCommit;
import io.github.waymark.history.Person;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
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
        RevWalk walk = new RevWalk(reader);
        walk.sort(RevSort.NONE);
        walk.markStart(walk.parseCommit(ObjectId.fromString(commit)));
        for (RevCommit next = walk.next(); next != null; next = walk.next()) {
            if (!shallow.isEmpty() && shallow.contains(next)) {
                throw Unreadable.cut(next.name(), where);
            }
            visitor.visit(new View(next));
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

    private record View(RevCommit commit) implements LoggedCommit {

        @Override
        public String id() {
            return commit.name();
        }

        @Override
        public Person author() {
            byte[] text = commit.getRawBuffer();
            int start = RawParseUtils.author(text, 0);
            if (start < 0) {
                return new Person("", "");
            }
            int end = RawParseUtils.nextLF(text, start) - 1;
            int open = start;
            while (open < end && text[open] != '<') {
                open++;
            }
            int close = open;
            while (close < end && text[close] != '>') {
                close++;
            }
            Charset charset = charset(text);
            String name = RawParseUtils.decode(charset, text, start, open).strip();
            return new Person(
                    name,
                    open < close
                            ? RawParseUtils.decode(charset, text, open + 1, close)
                                    .strip()
                            : "");
        }

        @Override
        public Instant time() {
            return Instant.ofEpochSecond(commit.getCommitTime());
        }

        @Override
        public String message() {
            return commit.getFullMessage();
        }
    }
}
