package io.github.waymark.markup.rst;

import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.ParsedMarkup;
import io.github.waymark.markup.block.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parses a line of reStructuredText: literals, emphasis, strong emphasis, links, roles and bare addresses.
 *
 * <p>The text of a role is shown: {@code :class:`Foo`} becomes a literal. Markup that is not closed gives a warning and is shown as it is.
 */
final class RstInlines {

    private static final int NEAR = 20;
    private static final String OPENING = "-:/'\"<([{";
    private static final String CLOSING = "-.,:;!?/'\")]}>\\";
    private static final Set<String> TEXT_ROLES = Set.of(
            "ref",
            "doc",
            "term",
            "title",
            "title-reference",
            "abbr",
            "guilabel",
            "menuselection",
            "ksa-doc",
            "sup",
            "sub");

    private final Map<String, String> targets;
    private final Iterator<String> anonymous;
    private final List<ParsedMarkup.Warning> warnings;

    /**
     * Creates a parser for the lines of a text.
     *
     * @param targets the addresses of links by name
     * @param anonymous the addresses of links that end with two underscores, in the order of the links
     */
    RstInlines(Map<String, String> targets, List<String> anonymous, List<ParsedMarkup.Warning> warnings) {
        this.targets = targets;
        this.anonymous = anonymous.iterator();
        this.warnings = warnings;
    }

    List<Inline> read(String text, int line) {
        return new Cursor(text, line).inlines();
    }

    /** The state of parsing one text. */
    private final class Cursor {

        private final String text;
        private final int line;
        private final List<Inline> inlines = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
        /** Marks that nothing closes from here on: otherwise each one of thousands would be searched to the end of the text. */
        private final Set<String> unclosed = new HashSet<>();

        private int at;

        Cursor(String text, int line) {
            this.text = text;
            this.line = line;
        }

        List<Inline> inlines() {
            while (at < text.length()) {
                int next = at;
                while (next < text.length() && !mayStartMarkup(next)) {
                    next++;
                }
                plain.append(text, at, next);
                at = next;
                if (at < text.length() && !markup()) {
                    plain.append(text.charAt(at++));
                }
            }
            flush();
            return inlines;
        }

        /** Most characters have no meaning; this check sorts them out quickly. */
        private boolean mayStartMarkup(int position) {
            char c = text.charAt(position);
            return switch (c) {
                case '\\', '`', '*' -> true;
                case '|', '[', '_' -> true;
                case ':' -> position + 1 < text.length() && text.charAt(position + 1) > ' ';
                case 'h' -> text.startsWith("http", position) || !targets.isEmpty();
                case 'f' -> text.startsWith("ftp", position) || !targets.isEmpty();
                default -> !targets.isEmpty() && Character.isLetterOrDigit(c);
            };
        }

        private boolean markup() {
            char c = text.charAt(at);
            if (c == '\\') {
                return escaped();
            }
            if (c == ':' && role()) {
                return true;
            }
            if (c == '`' || c == '*') {
                boolean twice = text.startsWith("``", at) || text.startsWith("**", at);
                return opens(twice ? 2 : 1) && span(c);
            }
            if (c == '|' || c == '[') {
                return reference(c);
            }
            if (c == '_') {
                return unknownName();
            }
            if (c == 'h' || c == 'f') {
                return address() || name();
            }
            return Character.isLetterOrDigit(c) && name();
        }

        /** A backslash escapes the next character; a backslash before white space is removed together with it. */
        private boolean escaped() {
            if (at + 1 < text.length()) {
                char next = text.charAt(at + 1);
                if (!Character.isWhitespace(next)) {
                    plain.append(next);
                }
                at += 2;
                return true;
            }
            return false;
        }

        /** A footnote {@code [1]_} or a substitution {@code |name|}: both stay as they are. */
        private boolean reference(char c) {
            int end = text.indexOf(c == '|' ? '|' : ']', at + 2);
            int after = c == '|' ? end + 1 : end + 2;
            boolean closed = end > 0
                    && opens(1)
                    && !Character.isWhitespace(text.charAt(end - 1))
                    && text.substring(at, end).indexOf('\n') < 0
                    && (c == '|' || RstCharacters.charAt(text, end + 1) == '_')
                    && (after >= text.length()
                            || Character.isWhitespace(text.charAt(after))
                            || CLOSING.indexOf(text.charAt(after)) >= 0);
            if (!closed) {
                return false;
            }
            warnings.add(new ParsedMarkup.Warning(
                    lineOf(at),
                    near(at),
                    "The " + (c == '|' ? "substitution " : "footnote ") + text.substring(at, after)
                            + " is not supported; it is copied verbatim",
                    "Write the text, or a link, at its place."));
            plain.append(text, at, after);
            at = after;
            return true;
        }

        /** The underscore after a word, which makes it a link to a target that does not exist. */
        private boolean unknownName() {
            int start = at;
            while (start > 0
                    && (RstCharacters.isWord(text.charAt(start - 1)) || ".-".indexOf(text.charAt(start - 1)) >= 0)) {
                start--;
            }
            int after = at;
            while (RstCharacters.charAt(text, after) == '_') {
                after++;
            }
            boolean ends = after >= text.length()
                    || Character.isWhitespace(text.charAt(after))
                    || CLOSING.indexOf(text.charAt(after)) >= 0;
            String label = text.substring(start, at);
            if (!ends || after - at > 2 || label.isEmpty() || !RstCharacters.isLetterOrDigit(label.charAt(0))) {
                return false;
            }
            Iterator<String> addresses =
                    after - at == 2 ? anonymous : List.<String>of().iterator();
            if (addresses.hasNext() && plain.toString().endsWith(label)) {
                plain.setLength(plain.length() - label.length());
                add(new Inline.Link(List.of(new Inline.Text(label)), addresses.next()), after);
                return true;
            }
            warnings.add(new ParsedMarkup.Warning(
                    lineOf(at),
                    near(start),
                    "The link '" + label + "' has no target",
                    "Add a line `.. _" + label + ": https://…` after a blank line, or write the word as ``" + label
                            + "_``."));
            plain.append(text, at, after);
            at = after;
            return true;
        }

        private boolean opens(int width) {
            boolean before = at == 0
                    || Character.isWhitespace(text.charAt(at - 1))
                    || OPENING.indexOf(text.charAt(at - 1)) >= 0
                    || (at > 1 && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == '\\');
            int inside = at + width;
            return before && inside < text.length() && !Character.isWhitespace(text.charAt(inside));
        }

        private boolean span(char c) {
            String mark = text.startsWith("``", at) ? "``" : text.startsWith("**", at) ? "**" : String.valueOf(c);
            int start = at + mark.length();
            int end = closing(mark, start);
            if (end < 0) {
                warnings.add(new ParsedMarkup.Warning(
                        lineOf(at), near(at), mark + " is not closed", "Close it, or escape it with a backslash."));
                plain.append(mark);
                at = start;
                return true;
            }
            String inside = text.substring(start, end);
            int after = end + mark.length();
            switch (mark) {
                case "``" -> add(new Inline.Literal(Writer.joined(inside)), after);
                case "**" -> add(new Inline.Strong(List.of(new Inline.Text(Writer.joined(inside)))), after);
                case "*" -> add(new Inline.Emphasis(List.of(new Inline.Text(Writer.joined(inside)))), after);
                default -> interpreted(inside, after);
            }
            return true;
        }

        private int closing(String mark, int start) {
            if (unclosed.contains(mark)) {
                return -1;
            }
            for (int end = text.indexOf(mark, start + 1); end >= 0; end = text.indexOf(mark, end + 1)) {
                int after = end + mark.length();
                boolean closes = after >= text.length()
                        || Character.isWhitespace(text.charAt(after))
                        || CLOSING.indexOf(text.charAt(after)) >= 0
                        || (mark.equals("`") && text.charAt(after) == '_');
                boolean escaped = !mark.equals("``") && text.charAt(end - 1) == '\\';
                if (closes && !escaped && !Character.isWhitespace(text.charAt(end - 1))) {
                    return end;
                }
            }
            unclosed.add(mark);
            return -1;
        }

        /** Text between single backquotes: a link if an underscore follows, otherwise a literal. */
        private void interpreted(String inside, int after) {
            int end = after;
            while (end < text.length() && text.charAt(end) == '_' && end - after < 2) {
                end++;
            }
            if (end == after) {
                add(new Inline.Literal(Writer.joined(inside)), after);
                return;
            }
            int open = RstCharacters.startOfEmbeddedAddress(inside);
            if (open >= 0) {
                String address = RstCharacters.withoutWhitespace(inside.substring(open + 1, inside.length() - 1));
                String label = open == 0 || inside.substring(0, open).isBlank()
                        ? address
                        : Writer.joined(inside.substring(0, open).stripTrailing());
                boolean alias = address.endsWith("_") && !address.contains("/");
                link(label, alias ? target(address.substring(0, address.length() - 1)) : address, end);
            } else {
                String address = end - after == 2 && anonymous.hasNext() ? anonymous.next() : target(inside);
                link(Writer.joined(inside), address, end);
            }
        }

        private String target(String name) {
            String target = targets.getOrDefault(RstTargets.normalize(name), "");
            // A target may refer to another one: `.. _here: there_`.
            for (int hops = 0; hops < 5 && target.endsWith("_") && !target.contains("://"); hops++) {
                target = targets.getOrDefault(RstTargets.normalize(target.substring(0, target.length() - 1)), "");
            }
            return target;
        }

        private void link(String label, String address, int after) {
            if (address.isEmpty()) {
                warnings.add(new ParsedMarkup.Warning(
                        lineOf(at),
                        near(at),
                        "The link '" + label + "' has no target",
                        "Add a line `.. _" + label + ": https://…` after a blank line."));
                add(new Inline.Text(text.substring(at, after)), after);
            } else {
                add(new Inline.Link(List.of(new Inline.Text(label)), address), after);
            }
        }

        private boolean role() {
            int role = RstCharacters.endOfRole(text, at);
            if (role == at || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
                return false;
            }
            int start = role + ":`".length();
            int end = closing("`", start);
            if (end < 0) {
                return false;
            }
            String name = text.substring(at + 1, role);
            String inside = Writer.joined(text.substring(start, end));
            int open = RstCharacters.startOfEmbeddedAddress(inside);
            String before = open < 0 ? "" : inside.substring(0, open).stripTrailing();
            String label = before.isBlank() ? inside : before;
            String address = open < 0 ? "" : inside.substring(open + 1, inside.length() - 1);
            String shown = label.startsWith("~") ? label.substring(label.lastIndexOf('.') + 1) : label;
            if (address.contains("://")) {
                add(new Inline.Link(List.of(new Inline.Text(shown)), address), end + 1);
            } else if (TEXT_ROLES.contains(name)) {
                add(new Inline.Text(shown), end + 1);
            } else if (name.equals("emphasis")) {
                add(new Inline.Emphasis(List.of(new Inline.Text(shown))), end + 1);
            } else if (name.equals("strong")) {
                add(new Inline.Strong(List.of(new Inline.Text(shown))), end + 1);
            } else {
                add(new Inline.Literal(shown), end + 1);
            }
            return true;
        }

        private boolean address() {
            boolean inWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
            int end = RstCharacters.endOfAddress(text, at);
            if (inWord || end == at) {
                return false;
            }
            String address = text.substring(at, end);
            add(new Inline.Link(List.of(new Inline.Text(address)), address), end);
            return true;
        }

        /** A word with a trailing underscore is a link if the text has a target for it. */
        private boolean name() {
            boolean inWord = at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '_');
            if (inWord || targets.isEmpty()) {
                return false;
            }
            int end = RstCharacters.endOfReference(text, at);
            String label = text.substring(at, end);
            String address = end == at ? "" : target(label);
            if (address.isEmpty()) {
                return false;
            }
            int after = text.startsWith("__", end) ? end + 2 : end + 1;
            add(new Inline.Link(List.of(new Inline.Text(label)), address), after);
            return true;
        }

        private void add(Inline inline, int after) {
            flush();
            inlines.add(inline);
            at = after;
        }

        private void flush() {
            if (!plain.isEmpty()) {
                inlines.add(new Inline.Text(plain.toString()));
                plain.setLength(0);
            }
        }

        /** The word that starts here, by which a finding has its column. */
        private String near(int start) {
            int end = start;
            while (end < text.length() && end - start < NEAR && text.charAt(end) != '\n') {
                end++;
            }
            return text.substring(start, end);
        }

        private int lineOf(int position) {
            int found = line;
            for (int i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
                found++;
            }
            return found;
        }
    }
}
