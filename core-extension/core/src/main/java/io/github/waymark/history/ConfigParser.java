package io.github.waymark.history;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Git's configuration format, as {@code git help config} describes it under "Syntax". */
final class ConfigParser {

    private final Path file;
    private final String text;
    private int at;
    private String section = "";

    ConfigParser(Path file, String text) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Calls back with {@code section.Sub-Section.name} and the value of each variable, in order. */
    void parse(BiConsumer<String, String> setting) {
        while (true) {
            skipSpace();
            if (at >= text.length()) {
                return;
            }
            char c = text.charAt(at);
            if (c == '#' || c == ';') {
                skipLine();
            } else if (c == '[') {
                at++;
                readSection();
            } else if (Character.isLetter(c)) {
                String name = readName();
                setting.accept(section + "." + name, readValue());
            } else {
                throw malformed();
            }
        }
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void readSection() {
        int start = at;
        while (peek() != ']' && peek() != ' ' && peek() != '\t' && peek() != '\n') {
            at++;
        }
        String name = text.substring(start, at).toLowerCase(Locale.ROOT);
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
        if (peek() == '"') {
            at++;
            name = name + "." + readSubSection();
        }
        if (peek() != ']') {
            throw malformed();
        }
        at++;
        section = name;
    }

    private String readSubSection() {
        StringBuilder name = new StringBuilder();
        while (peek() != '"') {
            if (peek() == '\\') {
                at++;
            }
            if (peek() == '\n') {
                throw malformed();
            }
            name.append(peek());
            at++;
        }
        at++;
        return name.toString();
    }

    private String readName() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private String readValue() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
            return "true";
        }
        if (text.charAt(at) == '#' || text.charAt(at) == ';') {
            skipLine();
            return "true";
        }
        if (text.charAt(at) != '=') {
            throw malformed();
        }
        at++;
        return readText();
    }

    private String readText() {
        StringBuilder value = new StringBuilder();
        int kept = 0;
        boolean quoted = false;
        while (at < text.length() && text.charAt(at) != '\n') {
            char c = text.charAt(at++);
            if (c == '"') {
                quoted = !quoted;
                kept = value.length();
            } else if (c == '\\') {
                appendEscaped(value);
                kept = value.length();
            } else if (!quoted && (c == '#' || c == ';')) {
                skipLine();
            } else if (quoted || !Character.isWhitespace(c)) {
                value.append(c);
                kept = value.length();
            } else if (kept > 0) {
                value.append(c);
            }
        }
        if (quoted) {
            throw malformed();
        }
        value.setLength(kept);
        return value.toString();
    }

    private void appendEscaped(StringBuilder value) {
        char c = peek();
        at++;
        switch (c) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'b' -> value.append('\b');
            case '\\', '"' -> value.append(c);
            case '\r' -> at++;
            case '\n' -> {}
            default -> throw malformed();
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private ProblemException malformed() {
        int line = 1;
        for (int i = 0; i < Math.min(at, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return new ProblemException(new Problem(
                "A configuration file of git is malformed.",
                file + ":" + line,
                "Git itself refuses to work with it.",
                "Correct the line; `git config --list` says when all is well."));
    }
}
