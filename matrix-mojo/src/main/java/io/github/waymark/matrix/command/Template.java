package io.github.waymark.matrix.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with substitutions, as in tox: <code>{root}</code>, <code>{env:NAME:default}</code>, <code>{args:default}</code>.
 *
 * <p>Other braces are plain text, and so are <code>\{</code> and the <code>${…}</code> of a shell.
 */
public final class Template {

    /** The names of the substitutions. */
    public static final Set<String> NAMES =
            new TreeSet<>(Set.of("/", ":", "args", "env", "folder", "jdk", "maven", "name", "root", "tmp"));

    private static final Pattern FORM = Pattern.compile("(/|:|[A-Za-z_]+)(?::(.*))?", Pattern.DOTALL);

    private Template() {}

    /**
     * A part of a text.
     *
     * @param name the name of the substitution; empty for plain text
     * @param rest what follows the name and a colon; for plain text, the text
     * @param hasRest whether there is a colon
     */
    record Part(String name, String rest, boolean hasRest) {

        static Part plain(String text) {
            return new Part("", text, true);
        }
    }

    /** The parts of a text. */
    static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == '{' ? end(text, i) : -1;
            if (c == '\\' && i + 1 < text.length() && "{}".indexOf(text.charAt(i + 1)) >= 0) {
                plain.append(text.charAt(++i));
            } else if (end > 0) {
                if (plain.length() > 0) {
                    parts.add(Part.plain(plain.toString()));
                    plain.setLength(0);
                }
                parts.add(part(text.substring(i + 1, end)));
                i = end;
            } else {
                plain.append(c);
            }
        }
        if (plain.length() > 0) {
            parts.add(Part.plain(plain.toString()));
        }
        return parts;
    }

    private static Part part(String content) {
        Matcher form = FORM.matcher(content);
        if (!form.matches()) {
            throw new IllegalArgumentException(content);
        }
        String rest = form.group(2);
        return new Part(form.group(1), rest == null ? "" : rest, rest != null);
    }

    /** The index of the brace that ends the substitution that starts at an index; -1 when none starts there. */
    static int end(String text, int start) {
        if (start > 0 && (text.charAt(start - 1) == '$' || text.charAt(start - 1) == '\\')) {
            return -1;
        }
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return FORM.matcher(text.substring(start + 1, i)).matches() ? i : -1;
            }
        }
        return -1;
    }

    /** Whether a text has a substitution of that name. */
    public static boolean uses(String text, String name) {
        return parts(text).stream()
                .anyMatch(part -> part.name().equals(name) || (!part.name().isEmpty() && uses(part.rest(), name)));
    }

    /** A substitution whose name is not known. */
    public static Optional<String> unknown(String text) {
        for (Part part : parts(text)) {
            if (!part.name().isEmpty()) {
                Optional<String> inside = NAMES.contains(part.name()) ? unknown(part.rest()) : Optional.of(part.name());
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    /** Splits a line at white space, except within quotes and substitutions; quotes of substitutions stay. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean started = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int end = c == '{' ? end(line, i) : -1;
            if (end > 0) {
                word.append(line, i, end + 1);
                started = true;
                i = end;
            } else if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                started = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (started) {
                    words.add(word.toString());
                }
                word.setLength(0);
                started = false;
            } else {
                word.append(c);
                started = true;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("The quote " + quote + " is not closed.");
        }
        if (started) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }
}
