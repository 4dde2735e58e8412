package io.github.waymark.yaml;

import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;

/** Reads the scalars of a text for {@link PlainYaml}; each method moves the position to the end of what it read. */
final class PlainScalars {

    /** Thrown if a text has to be read by SnakeYAML. */
    static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotPlain() {
            super("not plain", null, false, false);
        }
    }

    private final String text;
    private final String name;
    private final PlainLines lines;
    private final ScalarTypes types = new ScalarTypes();
    private final StringBuilder joined = new StringBuilder(500);
    private int at;

    PlainScalars(String text, String name, PlainLines lines) {
        this.text = text;
        this.name = name;
        this.lines = lines;
        this.at = lines.content();
    }

    static void require(boolean plain) {
        if (!plain) {
            throw new NotPlain();
        }
    }

    int at() {
        return at;
    }

    void moveTo(int offset) {
        at = offset;
    }

    /** Moves to the next line that has content. */
    void nextLine() {
        lines.next();
        toContent();
    }

    private void toContent() {
        lines.toContent();
        at = lines.content();
    }

    Place place() {
        return new Place(name, lines.number() + 1, at - lines.start() + 1);
    }

    /** Whether the next character is one of these. */
    boolean isNext(String characters) {
        return at < lines.end() && characters.indexOf(text.charAt(at)) >= 0;
    }

    void skipBlanks() {
        while (at < lines.end() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** Whether the rest of the line is empty or a comment. */
    boolean isRestEmpty() {
        int rest = at;
        while (rest < lines.end() && text.charAt(rest) == ' ') {
            rest++;
        }
        return rest == lines.end() || (rest > at && text.charAt(rest) == '#');
    }

    /** A quoted scalar that ends on its line and has no escapes. */
    Tree.Scalar quotedScalar() {
        char quote = text.charAt(at);
        Place place = place();
        int start = at;
        int close = text.indexOf(quote, start + 1);
        require(close > 0 && close < lines.end());
        String value = text.substring(start + 1, close);
        require(quote == '\'' ? !text.startsWith("'", close + 1) : value.indexOf('\\') < 0);
        at = close + 1;
        return new Tree.Scalar(value, Tree.Type.TEXT, false, place, start, at);
    }

    /** An item of a list in brackets. */
    Tree.Scalar flowItem() {
        if (isNext("\"'")) {
            Tree.Scalar quoted = quotedScalar();
            // SnakeYAML counts code points, and more items may follow.
            require(quoted.text().codePointCount(0, quoted.text().length())
                    == quoted.text().length());
            return quoted;
        }
        Place place = place();
        int start = at;
        while (at < lines.end() && PlainLines.isNameCharacter(text.charAt(at))) {
            at++;
        }
        require(at > start && text.charAt(start) != '-');
        return scalar(text.substring(start, at), place, start, at);
    }

    private Tree.Scalar scalar(String value, Place place, int start, int end) {
        Tree.Type type = types.of(value);
        return new Tree.Scalar(type == Tree.Type.NOTHING ? "" : value, type, false, place, start, end);
    }

    /**
     * A plain scalar: text without quotes, its lines joined.
     *
     * @param outer the column of the parent; continuation lines are indented further
     */
    Tree.Scalar plainScalar(int outer) {
        require(at < lines.end() && PlainLines.startsPlain(text.charAt(at)));
        Place place = place();
        int start = at;
        joined.setLength(0);
        String value = "";
        int end;
        while (true) {
            String part = text.substring(at, lines.end());
            int comment = part.indexOf(" #");
            part = stripped(comment < 0 ? part : part.substring(0, comment));
            // A colon followed by a blank would start a value.
            require(!part.endsWith(":") && !part.contains(": "));
            joined.append(part);
            end = at + part.length();
            lines.next();
            int breaks = 0;
            while (!lines.isAtEnd() && lines.isBlank()) {
                breaks++;
                lines.next();
            }
            if (comment >= 0 || lines.indent() <= outer || text.charAt(lines.content()) == '#') {
                value = joined.length() == part.length() ? part : joined.toString();
                break;
            }
            appendBreaks(breaks);
            at = lines.content();
        }
        toContent();
        return scalar(value, place, start, end);
    }

    private void appendBreaks(int breaks) {
        if (breaks == 0) {
            joined.append(' ');
        }
        for (int i = 0; i < breaks; i++) {
            joined.append('\n');
        }
    }

    private static String stripped(String part) {
        int end = part.length();
        while (end > 0 && part.charAt(end - 1) == ' ') {
            end--;
        }
        return part.substring(0, end);
    }

    /**
     * A block scalar: text below {@code |} or {@code >}, its line breaks preserved or folded.
     *
     * @param outer the column of the parent; the lines of the text are indented further
     */
    Tree.Scalar blockScalar(int outer) {
        Place place = place();
        int start = at;
        boolean folded = text.charAt(at) == '>';
        boolean stripped = text.startsWith("-", at + 1);
        at += stripped ? 2 : 1;
        skipBlanks();
        require(at == lines.end());
        lines.next();
        joined.setLength(0);
        // The first line defines the indentation; blank lines could have a different one.
        while (!lines.isAtEnd() && lines.start() == lines.end()) {
            joined.append('\n');
            lines.next();
        }
        require(lines.indent() > outer && !lines.isBlank());
        appendLines(lines.indent(), folded, !stripped);
        int end = lines.start();
        toContent();
        return new Tree.Scalar(joined.toString(), Tree.Type.TEXT, true, place, start, end);
    }

    private void appendLines(int margin, boolean folded, boolean finalBreak) {
        while (true) {
            boolean atMargin = lines.indent() == margin;
            joined.append(text.substring(lines.start() + margin, lines.end()));
            boolean hasEnd = lines.hasLineEnd();
            lines.next();
            int breaks = 0;
            while (!lines.isAtEnd() && lines.isBlank() && lines.indent() <= margin && lines.hasLineEnd()) {
                breaks++;
                lines.next();
            }
            if (lines.indent() < margin || (lines.isBlank() && lines.indent() <= margin)) {
                if (finalBreak && hasEnd) {
                    joined.append('\n');
                }
                return;
            }
            if (!folded || !atMargin || lines.indent() > margin) {
                joined.append('\n');
            } else if (breaks == 0) {
                joined.append(' ');
            }
            for (int i = 0; i < breaks; i++) {
                joined.append('\n');
            }
        }
    }
}
