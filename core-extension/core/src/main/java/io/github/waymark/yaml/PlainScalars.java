package io.github.waymark.yaml;

import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;

/** Reads the single values of a plain text, see {@link PlainYaml}; each method ends where it has read to. */
final class PlainScalars {

    /** Says that SnakeYAML has to read a text. */
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

    static void demand(boolean plain) {
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

    /** Goes to the line that says something next, from the one below on. */
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

    /** Whether one of some characters is next. */
    boolean isNext(String characters) {
        return at < lines.end() && characters.indexOf(text.charAt(at)) >= 0;
    }

    void skipBlanks() {
        while (at < lines.end() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** Whether nothing but a comment follows on the line. */
    boolean isRestEmpty() {
        int rest = at;
        while (rest < lines.end() && text.charAt(rest) == ' ') {
            rest++;
        }
        return rest == lines.end() || (rest > at && text.charAt(rest) == '#');
    }

    /** Text between quotes that ends on its line, and in which no character stands for another one. */
    Tree.Scalar quoted() {
        char quote = text.charAt(at);
        Place place = place();
        int start = at;
        int close = text.indexOf(quote, start + 1);
        demand(close > 0 && close < lines.end());
        String value = text.substring(start + 1, close);
        demand(quote == '\'' ? !text.startsWith("'", close + 1) : value.indexOf('\\') < 0);
        at = close + 1;
        return new Tree.Scalar(value, Tree.Type.TEXT, false, place, start, at);
    }

    /** A word of a list in brackets. */
    Tree.Scalar word() {
        if (isNext("\"'")) {
            Tree.Scalar quoted = quoted();
            // SnakeYAML counts code points, and more words may follow.
            demand(quoted.text().codePointCount(0, quoted.text().length())
                    == quoted.text().length());
            return quoted;
        }
        Place place = place();
        int start = at;
        while (at < lines.end() && PlainLines.isOfName(text.charAt(at))) {
            at++;
        }
        demand(at > start && text.charAt(start) != '-');
        return scalar(text.substring(start, at), place, start, at);
    }

    private Tree.Scalar scalar(String value, Place place, int start, int end) {
        Tree.Type type = types.of(value);
        return new Tree.Scalar(type == Tree.Type.NOTHING ? "" : value, type, false, place, start, end);
    }

    /**
     * Text without quotes, its lines joined.
     *
     * @param outer the column that the lines below are indented further than
     */
    Tree.Scalar flowing(int outer) {
        demand(at < lines.end() && PlainLines.startsPlain(text.charAt(at)));
        Place place = place();
        int start = at;
        joined.setLength(0);
        String value = "";
        int end;
        while (true) {
            String part = text.substring(at, lines.end());
            int comment = part.indexOf(" #");
            part = stripped(comment < 0 ? part : part.substring(0, comment));
            // After a colon and a blank there would be a value.
            demand(!part.endsWith(":") && !part.contains(": "));
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
            join(breaks);
            at = lines.content();
        }
        toContent();
        return scalar(value, place, start, end);
    }

    private void join(int breaks) {
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
     * Text below {@code |} or {@code >}, its line breaks kept or folded.
     *
     * @param outer the column that its lines are indented further than
     */
    Tree.Scalar block(int outer) {
        Place place = place();
        int start = at;
        boolean folded = text.charAt(at) == '>';
        boolean stripped = text.startsWith("-", at + 1);
        at += stripped ? 2 : 1;
        skipBlanks();
        demand(at == lines.end());
        lines.next();
        joined.setLength(0);
        // The first line gives the indentation; lines of blanks could give another.
        while (!lines.isAtEnd() && lines.start() == lines.end()) {
            joined.append('\n');
            lines.next();
        }
        demand(lines.indent() > outer && !lines.isBlank());
        lines(lines.indent(), folded, !stripped);
        int end = lines.start();
        toContent();
        return new Tree.Scalar(joined.toString(), Tree.Type.TEXT, true, place, start, end);
    }

    private void lines(int margin, boolean folded, boolean ended) {
        while (true) {
            boolean flush = lines.indent() == margin;
            joined.append(text.substring(lines.start() + margin, lines.end()));
            boolean hasEnd = lines.isEnded();
            lines.next();
            int breaks = 0;
            while (!lines.isAtEnd() && lines.isBlank() && lines.indent() <= margin && lines.isEnded()) {
                breaks++;
                lines.next();
            }
            if (lines.indent() < margin || (lines.isBlank() && lines.indent() <= margin)) {
                if (ended && hasEnd) {
                    joined.append('\n');
                }
                return;
            }
            if (!folded || !flush || lines.indent() > margin) {
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
