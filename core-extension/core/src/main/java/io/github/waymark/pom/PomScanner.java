package io.github.waymark.pom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the elements of a POM that carry text only, with their offsets.
 *
 * <p>It is no XML parser: Maven reads the same file, and rejects what isn't well-formed. What it must do, and the JDK's parsers
 * can't, is tell the exact offset of a text, at next to no start-up cost. Of a malformed file it finds what it can.
 */
final class PomScanner {

    private final String text;
    private final List<PomElement> found = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    /** Behind the last start tag and the comments that follow it, while no child element has been seen since; else -1. */
    private int contentStart = -1;
    /** Before the first comment behind the content, or -1 where none is. */
    private int contentEnd = -1;

    private PomScanner(String text) {
        this.text = text;
    }

    static List<PomElement> scan(String text) {
        PomScanner scanner = new PomScanner(text);
        scanner.run();
        return List.copyOf(scanner.found);
    }

    private void run() {
        int at = text.indexOf('<');
        while (at >= 0 && at + 1 < text.length()) {
            int next = step(at);
            if (next < 0) {
                return;
            }
            at = text.indexOf('<', next);
        }
    }

    /** Handles the markup at the offset and returns the offset behind it, or -1 when it never ends. */
    private int step(int at) {
        if (text.startsWith("<!--", at)) {
            return comment(at);
        }
        if (text.startsWith("<![CDATA[", at)) {
            contentStart = -1;
            return behind("]]>", at + 9);
        }
        if (text.startsWith("<?", at)) {
            return behind("?>", at + 2);
        }
        if (text.startsWith("<!", at)) {
            return behind(">", at + 2);
        }
        return text.charAt(at + 1) == '/' ? end(at) : start(at);
    }

    private int behind(String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? -1 : at + mark.length();
    }

    private int comment(int at) {
        int next = behind("-->", at + 4);
        if (contentStart >= 0 && contentEnd < 0) {
            if (text.substring(contentStart, at).isBlank()) {
                contentStart = next;
            } else {
                contentEnd = at;
            }
        }
        return next;
    }

    private int end(int at) {
        if (contentStart >= 0 && !open.isEmpty()) {
            found.add(new PomElement(open.getLast(), contentStart, contentEnd < 0 ? at : contentEnd));
        }
        contentStart = -1;
        open.pollLast();
        return behind(">", at);
    }

    private int start(int at) {
        int close = tagEnd(at);
        if (close < 0) {
            return -1;
        }
        String name = name(at + 1);
        String path = open.isEmpty() ? name : open.getLast() + '/' + name;
        contentEnd = -1;
        if (text.charAt(close - 1) == '/') {
            contentStart = -1;
            found.add(new PomElement(path, close + 1, close + 1));
        } else {
            contentStart = close + 1;
            open.addLast(path);
        }
        return close + 1;
    }

    /** The offset of the `>` that ends a start tag; one inside an attribute's quotes doesn't. */
    private int tagEnd(int at) {
        char quote = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return -1;
    }

    private String name(int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(from, end);
    }
}
