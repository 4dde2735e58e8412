package io.github.waymark.notes.announce;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the texts of headers: in ASCII as they are, others as encoded words of RFC 2047. */
final class HeaderText {

    /** With its header's name, an encoded word has at most 76 characters, of which 12 are not its text; three bytes become four. */
    private static final int BYTES_OF_WORD = 39;

    private static final int WIDTH = 76;

    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");

    private HeaderText() {}

    /** A text in one line: line breaks and control characters become a space. */
    static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    /** An unstructured text, such as a subject. */
    static String encoded(String text) {
        String line = line(text);
        boolean plain = line.chars().allMatch(c -> c >= ' ' && c < 127)
                && !line.contains("=?")
                && List.of(line.split(" ", -1)).stream().allMatch(word -> word.length() < WIDTH);
        return plain ? line : words(line);
    }

    /** The name of an address. */
    static String phrase(String name) {
        String line = line(name);
        if (!encoded(line).equals(line)) {
            return words(line);
        }
        return ATOMS.matcher(line).matches()
                ? line
                : "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            String character = line.substring(i, line.offsetByCodePoints(i, 1));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            // A character must not be divided between two words.
            if (bytes + length > BYTES_OF_WORD) {
                words.add(word(part.toString()));
                part.setLength(0);
                bytes = 0;
            }
            part.append(character);
            bytes += length;
        }
        words.add(word(part.toString()));
        return String.join(" ", words);
    }

    private static String word(String part) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    /** A header with its line end, folded at spaces. */
    static String header(String name, String value) {
        StringBuilder header = new StringBuilder();
        String line = name + ":";
        for (String word : line(value).split(" ", -1)) {
            boolean first = line.equals(name + ":");
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                header.append(line).append("\r\n");
                line = "";
            }
            line = line + " " + word;
        }
        return header.append(line).append("\r\n").toString();
    }
}
