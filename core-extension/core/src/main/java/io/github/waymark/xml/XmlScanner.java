package io.github.waymark.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits an XML text into tokens with their offsets, in one pass.
 *
 * <p>It never throws an exception: if the text is not well-formed, scanning ends with a {@link #problem}. External entities are not
 * read, and a document type is a token that is not evaluated: its entities require a parser. Every build reads the root POM with this
 * class at its start, so it creates few objects and loads no other classes.
 */
public final class XmlScanner {

    /** The kind of a token. White space between tags and processing instructions are skipped. */
    public enum Kind {
        START,
        END,
        TEXT,
        CDATA,
        COMMENT,
        DOCTYPE
    }

    private static final int MAX_DEPTH = 100;

    private final String text;
    /** The paths of the open elements, such as {@code project/parent}. */
    private final List<String> open = new ArrayList<>();

    private Kind kind = Kind.TEXT;
    private int from;
    private int to;
    /** Whether the start tag is that of an empty element, whose end is the next token. */
    private boolean empty;

    private String problem = "";

    public XmlScanner(String text) {
        this.text = text;
        this.to = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** Moves to the next token; false at the end of the text and if the text isn't well-formed. */
    public boolean next() {
        if (kind == Kind.END && !open.isEmpty()) {
            open.remove(open.size() - 1);
        }
        if (empty) {
            empty = false;
            return token(Kind.END, to, to);
        }
        kind = Kind.TEXT;
        while (problem.isEmpty() && to < text.length()) {
            from = to;
            if (text.charAt(from) == '<' ? markup() : text()) {
                return true;
            }
        }
        if (problem.isEmpty() && !open.isEmpty()) {
            from = to;
            fail("the element '" + name() + "' is never closed");
        }
        return false;
    }

    /** The kind of the token. */
    public Kind kind() {
        return kind;
    }

    /** The offset of the first character of the token; if there is a problem, that of the fault. */
    public int from() {
        return from;
    }

    /** The offset after the token. */
    public int to() {
        return to;
    }

    /** The names of the enclosing elements from the root, separated by slashes; of a tag, its own name is the last. */
    public String path() {
        return open.isEmpty() ? "" : open.get(open.size() - 1);
    }

    /** The name of the innermost enclosing element. */
    public String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /** The text of the token as written, entities included, without delimiters and surrounding white space. */
    public String value() {
        return switch (kind) {
            case TEXT, START, END, DOCTYPE -> text.substring(from, to);
            case CDATA -> text.substring(from + 9, to - 3);
            case COMMENT -> text.substring(from + 4, to - 3);
        };
    }

    /** Why the text isn't well-formed, without a capital letter and a full stop; empty if no fault was found. */
    public String problem() {
        return problem;
    }

    /** Text with predefined entities and character references replaced; null if it has other entities. */
    public static @Nullable String decoded(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        for (; ampersand >= 0; ampersand = text.indexOf('&', done)) {
            int end = text.indexOf(';', ampersand);
            int character = end < 0 ? -1 : character(text.substring(ampersand + 1, end));
            if (character < 0) {
                return null;
            }
            decoded.append(text, done, ampersand).appendCodePoint(character);
            done = end + 1;
        }
        return decoded.append(text, done, text.length()).toString();
    }

    private static int character(String entity) {
        return switch (entity) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> reference(entity);
        };
    }

    private static int reference(String entity) {
        boolean hexadecimal = entity.startsWith("#x");
        String digits = entity.startsWith("#") ? entity.substring(hexadecimal ? 2 : 1) : "";
        if (digits.isEmpty() || digits.length() > 7 || digits.startsWith("+") || digits.startsWith("-")) {
            return -1;
        }
        try {
            int character = Integer.parseInt(digits, hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(character) ? character : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private boolean token(Kind found, int start, int end) {
        kind = found;
        from = start;
        to = end;
        return true;
    }

    private boolean fail(String reason) {
        problem = reason;
        return false;
    }

    private boolean text() {
        int end = text.indexOf('<', from);
        int last = end < 0 ? text.length() : end;
        to = last;
        while (last > from && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        while (from < last && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        if (from == last) {
            return false;
        }
        return open.isEmpty() ? fail("there is text outside the root element") : token(Kind.TEXT, from, last);
    }

    private boolean markup() {
        if (text.startsWith("<!--", from)) {
            return ends("-->", 4) && token(Kind.COMMENT, from, to);
        }
        if (text.startsWith("<![CDATA[", from)) {
            return ends("]]>", 9) && token(Kind.CDATA, from, to);
        }
        if (text.startsWith("<?", from)) {
            ends("?>", 2);
            return false;
        }
        if (text.startsWith("<!", from)) {
            return tagEnds() && token(Kind.DOCTYPE, from, to);
        }
        return text.startsWith("</", from) ? end() : start();
    }

    private boolean ends(String mark, int length) {
        int end = text.indexOf(mark, from + length);
        to = end + mark.length();
        return end >= 0 || fail("'" + mark + "' is missing");
    }

    /** Finds the {@code >} of a tag or a document type, outside quotes and the brackets of a document type. */
    private boolean tagEnds() {
        boolean type = text.startsWith("<!", from);
        char quote = 0;
        int brackets = 0;
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (type && (c == '[' || c == ']')) {
                brackets += c == '[' ? 1 : -1;
            } else if (c == '>' && brackets <= 0) {
                to = i + 1;
                return true;
            }
        }
        return fail("'>' is missing");
    }

    private boolean start() {
        if (!tagEnds()) {
            return false;
        }
        int end = from + 1;
        while (!Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '/' && text.charAt(end) != '>') {
            end++;
        }
        String name = text.substring(from + 1, end);
        if (name.isEmpty() || open.size() >= MAX_DEPTH) {
            return fail(name.isEmpty() ? "'<' does not start an element" : "elements are nested too deeply");
        }
        empty = text.charAt(to - 2) == '/';
        open.add(open.isEmpty() ? name : path() + '/' + name);
        return token(Kind.START, from, to);
    }

    private boolean end() {
        if (!ends(">", 2)) {
            return false;
        }
        String name = text.substring(from + 2, to - 1).strip();
        boolean closes = !open.isEmpty() && name().equals(name);
        return closes ? token(Kind.END, from, to) : fail("'</" + name + ">' does not match a start tag");
    }
}
