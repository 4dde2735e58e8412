package io.github.waymark.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an XML text into pieces and gives their exact offsets, in one pass from the front.
 *
 * <p>It never throws: where the text stops being well-formed, it ends with a {@link #problem}. Nothing outside of the text is read, and
 * a document type is a piece that means nothing here: its entities need a parser. The start of every build reads the root
 * POM with it, so it creates little and loads nothing.
 */
public final class XmlScanner {

    /** What a piece is. Text of white space only is none, neither are processing instructions. */
    public enum Kind {
        START,
        END,
        TEXT,
        CDATA,
        COMMENT,
        DOCTYPE
    }

    private static final int DEEPEST = 100;

    private final String text;
    /** Of each open element the names from the root on, with slashes between them. */
    private final List<String> open = new ArrayList<>();

    private Kind kind = Kind.TEXT;
    private int from;
    private int to;
    /** The start tag was an empty element's: its end comes next. */
    private boolean empty;

    private String problem = "";

    public XmlScanner(String text) {
        this.text = text;
        this.to = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** Goes to the next piece; false at the end of the text and where it isn't well-formed. */
    public boolean next() {
        if (kind == Kind.END && !open.isEmpty()) {
            open.remove(open.size() - 1);
        }
        if (empty) {
            empty = false;
            return piece(Kind.END, to, to);
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

    /** What the piece is. */
    public Kind kind() {
        return kind;
    }

    /** The offset of the first character of the piece; once there is a problem, that of what is wrong. */
    public int from() {
        return from;
    }

    /** The offset after the piece. */
    public int to() {
        return to;
    }

    /** The names of the elements around the piece, from the root on, with slashes between them; that of a tag's own is the last. */
    public String path() {
        return open.isEmpty() ? "" : open.get(open.size() - 1);
    }

    /** The name of the innermost element around the piece. */
    public String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /** The piece's text without its marks and as it is written, entities included; for text without the blanks around it. */
    public String value() {
        return switch (kind) {
            case TEXT, START, END, DOCTYPE -> text.substring(from, to);
            case CDATA -> text.substring(from + 9, to - 3);
            case COMMENT -> text.substring(from + 4, to - 3);
        };
    }

    /** Why the text can't be read any further, the start of a sentence; empty when it was read to its end. */
    public String problem() {
        return problem;
    }

    /** Text with XML's own entities and character references replaced; null where it has others. */
    public static @Nullable String decoded(String text) {
        int and = text.indexOf('&');
        if (and < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        for (; and >= 0; and = text.indexOf('&', done)) {
            int end = text.indexOf(';', and);
            int character = end < 0 ? -1 : character(text.substring(and + 1, end));
            if (character < 0) {
                return null;
            }
            decoded.append(text, done, and).appendCodePoint(character);
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

    private boolean piece(Kind found, int start, int end) {
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
        return open.isEmpty() ? fail("there is text outside of the root element") : piece(Kind.TEXT, from, last);
    }

    private boolean markup() {
        if (text.startsWith("<!--", from)) {
            return ends("-->", 4) && piece(Kind.COMMENT, from, to);
        }
        if (text.startsWith("<![CDATA[", from)) {
            return ends("]]>", 9) && piece(Kind.CDATA, from, to);
        }
        if (text.startsWith("<?", from)) {
            ends("?>", 2);
            return false;
        }
        if (text.startsWith("<!", from)) {
            return tagEnds() && piece(Kind.DOCTYPE, from, to);
        }
        return text.startsWith("</", from) ? end() : start();
    }

    private boolean ends(String mark, int length) {
        int end = text.indexOf(mark, from + length);
        to = end + mark.length();
        return end >= 0 || fail("'" + mark + "' is missing");
    }

    /** Finds the {@code >} of a tag or a document type; one in quotes, or within the brackets of a document type, isn't it. */
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
        if (name.isEmpty() || open.size() >= DEEPEST) {
            return fail(name.isEmpty() ? "'<' starts no element" : "elements are nested too deep");
        }
        empty = text.charAt(to - 2) == '/';
        open.add(open.isEmpty() ? name : path() + '/' + name);
        return piece(Kind.START, from, to);
    }

    private boolean end() {
        if (!ends(">", 2)) {
            return false;
        }
        String name = text.substring(from + 2, to - 1).strip();
        boolean closes = !open.isEmpty() && name().equals(name);
        return closes ? piece(Kind.END, from, to) : fail("'</" + name + ">' closes no element");
    }
}
