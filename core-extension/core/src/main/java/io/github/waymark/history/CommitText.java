package io.github.waymark.history;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * Finds its way in the text of a commit as git stores it. One is used for many commits, and makes no objects: over a long history they
 * would cost more than the reading.
 */
final class CommitText {

    private static final int HEX_DIGITS = 40;
    private static final byte[] TREE = "tree ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PARENT = "parent ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AUTHOR = "author ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMITTER = "committer ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCODING = "encoding ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CO_AUTHOR = "co-authored-by:".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = {};
    private int parentCount;
    private int authorStart;
    private int authorEnd;
    private int seconds;
    private int charsetStart;
    private int charsetEnd;
    private int message;

    /**
     * Turns to a commit.
     *
     * @throws IllegalArgumentException when it isn't one
     */
    void read(byte[] commit) {
        bytes = commit;
        parentCount = 0;
        authorStart = 0;
        authorEnd = 0;
        seconds = 0;
        charsetStart = 0;
        charsetEnd = 0;
        int at = parentsAt();
        while (startsWith(PARENT, at)) {
            parentCount++;
            at += PARENT.length + HEX_DIGITS + 1;
        }
        if (!startsWith(TREE, 0) || at > bytes.length) {
            throw new IllegalArgumentException("not the text of a commit");
        }
        while (at < bytes.length && bytes[at] != '\n') {
            int end = lineEnd(at);
            header(at, end);
            at = end + 1;
        }
        message = Math.min(at + 1, bytes.length);
    }

    private static int parentsAt() {
        return TREE.length + HEX_DIGITS + 1;
    }

    private void header(int at, int end) {
        if (startsWith(AUTHOR, at)) {
            authorStart = at + AUTHOR.length;
            authorEnd = authorStart;
            while (authorEnd < end && bytes[authorEnd] != '>') {
                authorEnd++;
            }
        } else if (startsWith(COMMITTER, at)) {
            seconds = seconds(at, end);
        } else if (startsWith(ENCODING, at)) {
            charsetStart = at + ENCODING.length;
            charsetEnd = end;
        }
    }

    /** The number after the mail address; as git, 0 where somebody's tool wrote none. */
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

    int parentCount() {
        return parentCount;
    }

    /** A parent's id as five words. */
    void parent(int which, int[] into) {
        int at = parentsAt() + which * (PARENT.length + HEX_DIGITS + 1) + PARENT.length;
        for (int i = 0; i < into.length; i++) {
            int word = 0;
            for (int digit = 0; digit < 8; digit++) {
                word = (word << 4) | hex(bytes[at++]);
            }
            into[i] = word;
        }
    }

    private static int hex(byte digit) {
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        }
        if (digit >= 'a' && digit <= 'f') {
            return digit - 'a' + 10;
        }
        throw new IllegalArgumentException("a parent's id is malformed");
    }

    /** When it was committed, in seconds since 1970, unsigned. */
    int seconds() {
        return seconds;
    }

    /** The number of the author among others. */
    int author(Texts people) {
        return people.number(bytes, authorStart, authorEnd);
    }

    /** The author, for one that wasn't met before. */
    Person author() {
        int open = authorStart;
        while (open < authorEnd && bytes[open] != '<') {
            open++;
        }
        return new Person(
                decoded(authorStart, open).strip(),
                decoded(Math.min(open + 1, authorEnd), authorEnd).strip());
    }

    /** Appends the first paragraph of the message in one line, in UTF-8. */
    void subject(Bytes into) {
        int start = into.size();
        int ascii = 0;
        for (int at = firstLine(); at < bytes.length; ) {
            int next = lineEnd(at);
            int end = trimmed(at, next);
            if (end == at) {
                break;
            }
            if (into.size() > start) {
                into.add((byte) ' ');
            }
            ascii |= into.add(bytes, at, end);
            at = next + 1;
        }
        if (ascii < 0) {
            byte[] text = into.cut(start);
            byte[] utf8 = decoded(text, 0, text.length).getBytes(StandardCharsets.UTF_8);
            into.add(utf8, 0, utf8.length);
        }
    }

    /** As git, which leaves empty lines before the subject out. */
    private int firstLine() {
        int at = message;
        for (int end = lineEnd(at); at < bytes.length && trimmed(at, end) == at; end = lineEnd(at)) {
            at = end + 1;
        }
        return at;
    }

    private int trimmed(int start, int end) {
        int trimmed = end;
        while (trimmed > start && isSpace(bytes[trimmed - 1])) {
            trimmed--;
        }
        return trimmed;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /**
     * Where the next co-author stands that the message names; -1 when there is none.
     *
     * @param last where the last one stood; 0 for the first one
     */
    int nextCoAuthor(int last) {
        int at = last == 0 ? message : lineEnd(last) + 1;
        while (at < bytes.length) {
            int start = at;
            while (start < bytes.length && (bytes[start] == ' ' || bytes[start] == '\t')) {
                start++;
            }
            if (start < bytes.length && (bytes[start] | 0x20) == 'c' && isCoAuthor(start)) {
                return start + CO_AUTHOR.length;
            }
            at = lineEnd(start) + 1;
        }
        return -1;
    }

    private boolean isCoAuthor(int at) {
        if (at + CO_AUTHOR.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < CO_AUTHOR.length; i++) {
            int c = bytes[at + i];
            if ((c >= 'A' && c <= 'Z' ? c + 0x20 : c) != CO_AUTHOR[i]) {
                return false;
            }
        }
        return true;
    }

    /** The number of the text from a place to the end of its line, among others. */
    int line(int at, Texts texts) {
        return texts.number(bytes, at, lineEnd(at));
    }

    /** The text from a place to the end of its line, without space around it. */
    String line(int at) {
        return decoded(at, lineEnd(at)).strip();
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean startsWith(byte[] prefix, int at) {
        if (at + prefix.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[at + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private String decoded(int start, int end) {
        return decoded(bytes, start, end);
    }

    /** In the commit's charset; what is malformed in it is taken for Latin-1, as no byte is lost in that. */
    private String decoded(byte[] text, int start, int end) {
        try {
            return charset()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(text, start, end - start, StandardCharsets.ISO_8859_1);
        }
    }

    /** UTF-8 where the commit names none that there is. */
    private Charset charset() {
        String name = new String(bytes, charsetStart, charsetEnd - charsetStart, StandardCharsets.US_ASCII);
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
