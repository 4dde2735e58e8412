package io.github.waymark.git.commits;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parses the text of a commit as git stores it. One parser is reused for many commits and creates no objects, which would cost
 * more than the reading in a long history.
 */
public final class CommitParser {

    private static final int HEX_DIGITS = 40;
    private static final int TREE_AT = "tree ".length();
    private static final int PARENTS_AT = TREE_AT + HEX_DIGITS + 1;
    private static final int PARENT_WORD = "parent ".length();
    private static final int PARENT_LINE = PARENT_WORD + HEX_DIGITS + 1;
    private static final int AUTHOR_WORD = "author ".length();
    private static final String ENCODING = "encoding ";
    private static final String CO_AUTHOR = "co-authored-by:";

    private byte[] bytes = {};
    private int size;
    /** Offsets of the lines, and of the end as one more line. */
    private int[] starts = new int[64];

    private int lines;
    private int parents;
    private int authorEnd;
    private int seconds;
    /** The line of the charset; 0 for none. */
    private int charsetLine;

    /** The first line of the message. */
    private int message;

    /**
     * Reads a commit.
     *
     * @throws IllegalArgumentException when it is not the text of a commit
     */
    public void read(byte[] commit) {
        bytes = commit;
        size = commit.length;
        if (size < PARENTS_AT || bytes[0] != 't' || bytes[PARENTS_AT - 1] != '\n') {
            throw new IllegalArgumentException("not the text of a commit");
        }
        lines();
        int line = 1;
        while (line < lines && length(line) == PARENT_LINE - 1 && bytes[starts[line]] == 'p') {
            line++;
        }
        parents = line - 1;
        people(line);
        headers(line);
    }

    private void lines() {
        lines = 0;
        int start = 0;
        for (int at = 0; at <= size; at++) {
            if (at == size || bytes[at] == '\n') {
                if (lines + 1 == starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                }
                starts[lines++] = start;
                start = at + 1;
            }
        }
        starts[lines] = start;
    }

    private int length(int line) {
        return end(line) - starts[line];
    }

    private int end(int line) {
        return starts[line + 1] - 1;
    }

    /** The lines of author and committer, which always follow the parents. */
    private void people(int line) {
        authorEnd = 0;
        seconds = 0;
        if (line < lines && length(line) >= AUTHOR_WORD && bytes[starts[line]] == 'a') {
            int open = indexOf('<', starts[line] + AUTHOR_WORD, end(line));
            authorEnd = Math.min(indexOf('>', open, end(line)) + 1, end(line));
        }
        if (line + 1 < lines && length(line + 1) > 0 && bytes[starts[line + 1]] == 'c') {
            seconds = seconds(starts[line + 1], end(line + 1));
        }
    }

    /** The number after the mail address; 0 if there is none, as in git. */
    private int seconds(int start, int end) {
        int at = end;
        while (at > start && bytes[at - 1] != '>') {
            at--;
        }
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        int number = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            number = 10 * number + bytes[at] - '0';
            at++;
        }
        return number;
    }

    private void headers(int from) {
        charsetLine = 0;
        int line = from;
        while (line < lines && length(line) > 0) {
            if (bytes[starts[line]] == 'e' && startsWith(ENCODING, starts[line])) {
                charsetLine = line;
            }
            line++;
        }
        message = line + 1;
    }

    /** The index of a byte, or the end. */
    private int indexOf(char searched, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != searched) {
            at++;
        }
        return at;
    }

    /** Creates the commit from its text. */
    public Commit commit(String id) {
        List<String> parentIds = new ArrayList<>(1);
        for (int i = 0; i < parents; i++) {
            parentIds.add(hex(parentAt(i)));
        }
        return new Commit(
                id,
                hex(TREE_AT),
                subject(),
                message < lines ? decoded(starts[message], size) : "",
                author(),
                Instant.ofEpochSecond(Integer.toUnsignedLong(seconds)),
                parentIds);
    }

    private String hex(int at) {
        return new String(bytes, at, HEX_DIGITS, StandardCharsets.US_ASCII);
    }

    int parentCount() {
        return parents;
    }

    private static int parentAt(int which) {
        return PARENTS_AT + which * PARENT_LINE + PARENT_WORD;
    }

    /** A parent's id as five words. */
    void parent(int which, int[] into) {
        id(parentAt(which), into);
    }

    /** The tree's id as five words. */
    void tree(int[] into) {
        id(TREE_AT, into);
    }

    private void id(int from, int[] into) {
        int at = from;
        int wrong = 0;
        for (int i = 0; i < into.length; i++) {
            int word = 0;
            for (int end = at + 8; at < end; at++) {
                int digit = Character.digit(bytes[at], 16);
                wrong |= digit;
                word = (word << 4) | digit;
            }
            into[i] = word;
        }
        if (wrong < 0) {
            throw new IllegalArgumentException("an id is malformed");
        }
    }

    /** When it was committed, in seconds since 1970, unsigned. */
    int seconds() {
        return seconds;
    }

    /** The author's number in a table. */
    int author(ByteStringTable people) {
        return people.number(bytes, authorStart(), authorEnd);
    }

    private int authorStart() {
        return authorEnd == 0 ? 0 : starts[parents + 1] + AUTHOR_WORD;
    }

    /** The author as an object, for the first commit of an author. */
    Person author() {
        return Person.of(decoded(authorStart(), authorEnd));
    }

    /** Appends the first paragraph of the message in one line; as UTF-8 if the commit names its encoding. */
    void subject(ByteArrayOutputStream into) {
        if (charsetLine == 0) {
            firstParagraph(into);
        } else {
            into.writeBytes(subject().getBytes(StandardCharsets.UTF_8));
        }
    }

    private String subject() {
        ByteArrayOutputStream text = new ByteArrayOutputStream(64);
        firstParagraph(text);
        return decoded(text.toByteArray(), 0, text.size());
    }

    private void firstParagraph(ByteArrayOutputStream into) {
        int line = message;
        // As in git, empty lines before the subject are skipped.
        while (line < lines && trimmed(line) == starts[line]) {
            line++;
        }
        for (int first = line; line < lines && trimmed(line) > starts[line]; line++) {
            if (line > first) {
                into.write(' ');
            }
            into.write(bytes, starts[line], trimmed(line) - starts[line]);
        }
    }

    /** The end of a line without trailing space. */
    private int trimmed(int line) {
        int end = end(line);
        while (end > starts[line] && isSpace(bytes[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /**
     * The next line of the message that names a co-author; -1 when there is none.
     *
     * @param last the last one; 0 for the first one
     */
    int nextCoAuthor(int last) {
        for (int line = last == 0 ? message : last + 1; line < lines; line++) {
            int at = starts[line];
            int end = end(line);
            while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
                at++;
            }
            if (at < end && (bytes[at] | 0x20) == 'c' && startsWith(CO_AUTHOR, at)) {
                return line;
            }
        }
        return -1;
    }

    /** Whether a word starts at an offset, in upper or lower case. */
    private boolean startsWith(String word, int at) {
        return at + word.length() <= size
                && new String(bytes, at, word.length(), StandardCharsets.ISO_8859_1).equalsIgnoreCase(word);
    }

    /** The number of a line's text after its colon in a table. */
    int value(int line, ByteStringTable texts) {
        return texts.number(bytes, valueStart(line), end(line));
    }

    /** A line's text after its colon, without space around it. */
    String value(int line) {
        return decoded(valueStart(line), end(line)).strip();
    }

    private int valueStart(int line) {
        return indexOf(':', starts[line], end(line)) + 1;
    }

    private String decoded(int start, int end) {
        return decoded(bytes, start, end);
    }

    /** In the commit's charset. */
    private String decoded(byte[] text, int start, int end) {
        return decoded(text, start, end, charset());
    }

    /** Malformed text is read as Latin-1, which loses no byte. */
    static String decoded(byte[] text, int start, int end, Charset charset) {
        String decoded = new String(text, start, end - start, charset);
        return decoded.indexOf('\ufffd') < 0
                ? decoded
                : new String(text, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** UTF-8 if the commit names no known charset. */
    private Charset charset() {
        if (charsetLine == 0) {
            return StandardCharsets.UTF_8;
        }
        int start = starts[charsetLine] + ENCODING.length();
        String name = new String(bytes, start, end(charsetLine) - start, StandardCharsets.US_ASCII);
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
