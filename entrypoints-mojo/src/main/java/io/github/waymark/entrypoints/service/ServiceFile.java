package io.github.waymark.entrypoints.service;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The content of a service file, as {@code java.util.ServiceLoader} reads it.
 *
 * @param lines the lines that name a provider, up to the first error
 * @param error the first error, after which nothing is read
 */
public record ServiceFile(List<ServiceLine> lines, Optional<ServiceFileError> error) {

    /** The folder of service files. */
    public static final String FOLDER = "META-INF/services/";

    /** The number of lines that is read. */
    static final int MAX_LINES = 10_000;

    /** The length of a line that is read, in bytes. */
    static final int MAX_LINE = 64 << 10;

    public ServiceFile {
        lines = List.copyOf(lines);
    }

    /** Reads the content of a file. */
    public static ServiceFile read(byte[] content) {
        List<ServiceLine> lines = new ArrayList<>();
        int number = 1;
        int start = 0;
        while (start < content.length) {
            int end = start;
            while (end < content.length && content[end] != '\n' && content[end] != '\r') {
                end++;
            }
            Optional<ServiceFileError> error = tooLong(number, end - start);
            if (error.isEmpty()) {
                error = add(Arrays.copyOfRange(content, start, end), number, lines);
            }
            if (error.isPresent()) {
                return new ServiceFile(lines, error);
            }
            boolean two = end + 1 < content.length && content[end] == '\r' && content[end + 1] == '\n';
            start = end + (two ? 2 : 1);
            number++;
        }
        return new ServiceFile(lines, Optional.empty());
    }

    private static Optional<ServiceFileError> tooLong(int line, int bytes) {
        if (line <= MAX_LINES && bytes <= MAX_LINE) {
            return Optional.empty();
        }
        String reason = line > MAX_LINES ? "more than " + MAX_LINES + " lines" : "more than " + MAX_LINE + " bytes";
        return Optional.of(new ServiceFileError(line, 1, reason, "Write one class name per line."));
    }

    private static Optional<ServiceFileError> add(byte[] bytes, int number, List<ServiceLine> lines) {
        String whole = new String(bytes, StandardCharsets.UTF_8);
        int comment = whole.indexOf('#');
        String rest = comment < 0 ? whole : whole.substring(0, comment);
        // As ServiceLoader: trim removes control characters, too, and no other blanks of Unicode.
        String name = rest.trim();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int column = rest.indexOf(name) + 1;
        int invalid = invalid(name);
        if (invalid < 0) {
            lines.add(new ServiceLine(name, number, column));
            return Optional.empty();
        }
        return Optional.of(error(name, invalid, bytes, number, column + invalid));
    }

    /** The index of the first character that is not allowed; -1 if all are. */
    private static int invalid(String name) {
        // ServiceLoader looks for these first, but only the place in the message differs.
        int codePoint = name.codePointAt(0);
        if (!Character.isJavaIdentifierStart(codePoint)) {
            return 0;
        }
        for (int i = Character.charCount(codePoint); i < name.length(); i += Character.charCount(codePoint)) {
            codePoint = name.codePointAt(i);
            if (!Character.isJavaIdentifierPart(codePoint) && codePoint != '.') {
                return i;
            }
        }
        return -1;
    }

    private static ServiceFileError error(String name, int index, byte[] bytes, int line, int column) {
        int codePoint = name.codePointAt(index);
        return switch (codePoint) {
            case ' ', '\t' ->
                new ServiceFileError(
                        line,
                        column,
                        "a blank within the name",
                        "Write one class name per line, and # before comments.");
            case ',', ';' ->
                new ServiceFileError(
                        line,
                        column,
                        "the character '" + Character.toString(codePoint) + "'",
                        "Write each class name in a line of its own, without separators.");
            case '\uFEFF' ->
                new ServiceFileError(
                        line,
                        column,
                        "a byte-order mark (EF BB BF)",
                        "Save the file as UTF-8 without byte-order mark.");
            case '\uFFFD' ->
                new ServiceFileError(
                        line,
                        column,
                        "the byte " + malformed(bytes) + ", which is not UTF-8",
                        "Save the file as UTF-8, for example with `iconv -f latin1 -t utf-8`.");
            default ->
                new ServiceFileError(
                        line,
                        column,
                        "the character '" + Character.toString(codePoint) + "' (U+" + String.format("%04X", codePoint)
                                + ")",
                        "Write the binary name of the class, such as com.acme.Store$Local.");
        };
    }

    private static String malformed(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(buffer);
            return "EF";
        } catch (CharacterCodingException e) {
            return String.format("%02X", bytes[buffer.position()] & 0xff);
        }
    }

    /** The providers that the file registers: none if it has an error. */
    public Set<String> providers() {
        return error.isPresent() ? Set.of() : named();
    }

    /** The providers that are named before the error. {@code ServiceLoader} skips them in later files, although it discards this file. */
    public Set<String> hidden() {
        return error.isPresent() ? named() : Set.of();
    }

    private Set<String> named() {
        Set<String> names = new LinkedHashSet<>();
        lines.forEach(line -> names.add(line.provider()));
        return names;
    }

    /** The lines whose provider is named in a line before. */
    public List<ServiceLine> repeated() {
        Set<String> seen = new LinkedHashSet<>();
        return lines.stream().filter(line -> !seen.add(line.provider())).toList();
    }
}
