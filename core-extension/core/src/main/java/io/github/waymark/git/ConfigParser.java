package io.github.waymark.git;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.Locale;

/** Parses git's configuration format, as described in {@code git help config}, section "Syntax". */
final class ConfigParser {

    private final Path file;
    private final String text;
    private int at;
    private String section = "";
    private String key = "";
    private String value = "";

    ConfigParser(Path file, String text) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Reads the next variable; false at the end of the file. */
    boolean next() {
        while (true) {
            skipSpace();
            if (at >= text.length()) {
                return false;
            }
            char c = text.charAt(at);
            if (c == '#' || c == ';') {
                skipLine();
            } else if (c == '[') {
                at++;
                readSection();
            } else if (Character.isLetter(c)) {
                key = section + "." + readName();
                value = readValue();
                return true;
            } else {
                throw malformed();
            }
        }
    }

    /** The variable as {@code section.Sub-Section.name}. */
    String key() {
        return key;
    }

    String value() {
        return value;
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
        StringBuilder read = new StringBuilder();
        int length = 0;
        boolean quoted = false;
        while (at < text.length() && text.charAt(at) != '\n') {
            char c = text.charAt(at++);
            if (c == '"') {
                quoted = !quoted;
                length = read.length();
            } else if (c == '\\') {
                appendEscaped(read);
                length = read.length();
            } else if (!quoted && (c == '#' || c == ';')) {
                skipLine();
            } else if (quoted || !Character.isWhitespace(c)) {
                read.append(c);
                length = read.length();
            } else if (length > 0) {
                read.append(c);
            }
        }
        if (quoted) {
            throw malformed();
        }
        read.setLength(length);
        return read.toString();
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
                "Git's configuration file is malformed.",
                file + ":" + line,
                "Git can't read the file either.",
                "Correct the line; `git config --list` succeeds when the file is valid."));
    }
}
