package io.github.waymark.constraint.bom;

import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.bom.XmlPiece.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a POM into its pieces with their exact offsets, which the JDK's parsers don't tell.
 *
 * <p>A document type is refused, so there are no entities but XML's own five, and nothing outside of the file.
 */
final class XmlScanner {

    private static final String WELL_FORMED = "Correct the XML; `xmllint` or an editor shows where it goes wrong.";

    private final String text;
    private final List<XmlPiece> pieces = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int at;

    XmlScanner(String text) {
        this.text = text;
    }

    /** Where the scanner stands: the place of what is malformed. */
    int offset() {
        return Math.min(at, text.length());
    }

    List<XmlPiece> scan() throws MalformedException {
        while (at < text.length()) {
            if (text.charAt(at) == '<') {
                markup();
            } else {
                words();
            }
        }
        if (!open.isEmpty()) {
            throw new MalformedException("the element '" + open.getLast() + "' is never closed", WELL_FORMED);
        }
        return List.copyOf(pieces);
    }

    private void words() throws MalformedException {
        int end = text.indexOf('<', at);
        end = end < 0 ? text.length() : end;
        String words = text.substring(at, end);
        if (!words.isBlank()) {
            if (open.isEmpty() && !words.equals("\uFEFF")) {
                throw new MalformedException("there is text outside of the project", WELL_FORMED);
            }
            int lead = words.length() - words.stripLeading().length();
            String stripped = words.strip();
            add(Kind.WORDS, decoded(stripped), at + lead, at + lead + stripped.length());
        }
        at = end;
    }

    private void markup() throws MalformedException {
        if (text.startsWith("<!--", at)) {
            int end = behind("-->", at + 4);
            add(Kind.COMMENT, text.substring(at + 4, end - 3).replace("&#45;", "-"), at, end);
            at = end;
        } else if (text.startsWith("<![CDATA[", at)) {
            int end = behind("]]>", at + 9);
            add(Kind.WORDS, text.substring(at + 9, end - 3).strip(), at, end);
            at = end;
        } else if (text.startsWith("<?", at)) {
            at = behind("?>", at + 2);
        } else if (text.startsWith("<!", at)) {
            throw new MalformedException(
                    "there is a document type, which may name other files", "Remove it: a POM needs none.");
        } else if (text.startsWith("</", at)) {
            end();
        } else {
            start();
        }
    }

    private int behind(String mark, int from) throws MalformedException {
        int end = text.indexOf(mark, from);
        if (end < 0) {
            throw new MalformedException("'" + mark + "' is missing", WELL_FORMED);
        }
        return end + mark.length();
    }

    private void end() throws MalformedException {
        int end = behind(">", at);
        String name = text.substring(at + 2, end - 1).strip();
        if (open.isEmpty() || !open.getLast().equals(name)) {
            throw new MalformedException("'</" + name + ">' closes no element", WELL_FORMED);
        }
        open.removeLast();
        add(Kind.END, name, at, end);
        at = end;
    }

    private void start() throws MalformedException {
        int end = tagEnd();
        boolean empty = text.charAt(end - 2) == '/';
        String tag = text.substring(at + 1, empty ? end - 2 : end - 1);
        int nameEnd = 0;
        while (nameEnd < tag.length() && !Character.isWhitespace(tag.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = tag.substring(0, nameEnd);
        if (name.isEmpty() || open.size() > 50) {
            throw new MalformedException(
                    name.isEmpty() ? "'<' starts no element" : "elements are nested too deep", WELL_FORMED);
        }
        add(Kind.START, name, at, end);
        if (empty) {
            add(Kind.END, name, end, end);
        } else {
            open.addLast(name);
        }
        at = end;
    }

    /** Behind the {@code >} that ends a start tag; one inside an attribute's quotes doesn't. */
    private int tagEnd() throws MalformedException {
        char quote = 0;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        throw new MalformedException("'>' is missing", WELL_FORMED);
    }

    private void add(Kind kind, String value, int from, int to) {
        pieces.add(new XmlPiece(kind, value, from, to));
    }

    private static String decoded(String words) throws MalformedException {
        String plain = words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'");
        int and = plain.indexOf('&');
        if (and >= 0 && !plain.startsWith("&amp;", and)) {
            throw new MalformedException("'" + plain + "' has an entity that isn't XML's own", WELL_FORMED);
        }
        return plain.replace("&amp;", "&");
    }

    /** Text as it may stand in an element. */
    static String encoded(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
