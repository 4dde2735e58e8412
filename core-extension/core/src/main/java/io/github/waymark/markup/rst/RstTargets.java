package io.github.waymark.markup.rst;

import io.github.waymark.markup.block.SourceLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects the link targets of a text: {@code .. _name: https://…} and {@code `name <https://…>`_}. */
final class RstTargets {

    private static final String MARK = ".. _";
    private static final String ANONYMOUS = ".. __:";
    private static final String AFTER_LINK = ">`_";

    private RstTargets() {}

    static Map<String, String> of(SourceLines lines) {
        Map<String, String> targets = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int end = endOfName(line);
            if (end >= 0) {
                StringBuilder address =
                        new StringBuilder(line.substring(end + 1).strip());
                // A long address may continue on indented lines.
                while (i + 1 < lines.size() && !lines.blank(i + 1) && lines.indent(i + 1) > lines.indent(i)) {
                    address.append(lines.get(++i).strip());
                }
                targets.put(normalize(name(line, end)), address.toString());
            }
        }
        addEmbedded(lines.text(), targets);
        return targets;
    }

    /** The addresses of anonymous targets, {@code .. __: https://…} and {@code __ https://…}, in their order. */
    static List<String> anonymous(SourceLines lines) {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (isAnonymous(line)) {
                StringBuilder address =
                        new StringBuilder(line.substring(line.startsWith("__ ") ? 3 : ANONYMOUS.length())
                                .strip());
                while (i + 1 < lines.size() && !lines.blank(i + 1) && lines.indent(i + 1) > lines.indent(i)) {
                    address.append(lines.get(++i).strip());
                }
                addresses.add(address.toString());
            }
        }
        return addresses;
    }

    static boolean isAnonymous(String line) {
        return line.startsWith(ANONYMOUS) || (line.startsWith("__ ") && line.length() > 3);
    }

    /** The position of the colon after the name of a target; -1 if the line has no target. */
    static int endOfName(String line) {
        if (!line.startsWith(MARK)) {
            return -1;
        }
        boolean quoted = line.startsWith("`", MARK.length());
        int end = quoted ? line.indexOf('`', MARK.length() + 1) + 1 : line.indexOf(':', MARK.length());
        while (!quoted && end > 0 && line.charAt(end - 1) == '\\') {
            end = line.indexOf(':', end + 1);
        }
        boolean named = end > MARK.length() + (quoted ? 2 : 0);
        boolean ended = named && RstCharacters.charAt(line, end) == ':' && RstCharacters.charAt(line, end + 1) == ' ';
        return ended && end < line.length() ? end : -1;
    }

    private static String name(String line, int end) {
        boolean quoted = line.charAt(MARK.length()) == '`';
        return quoted ? line.substring(MARK.length() + 1, end - 1) : line.substring(MARK.length(), end);
    }

    /** The address in a link is also a target for its name, unless two underscores follow the link. */
    private static void addEmbedded(String text, Map<String, String> targets) {
        int start = 0;
        for (int end = text.indexOf(AFTER_LINK); end >= 0; end = text.indexOf(AFTER_LINK, start)) {
            String link = text.substring(start, end);
            start = end + AFTER_LINK.length();
            int open = link.lastIndexOf('<');
            int quote = link.lastIndexOf('`', open);
            if (open < 0 || quote < 0 || RstCharacters.charAt(text, start) == '_') {
                continue;
            }
            String name = link.substring(quote + 1, open);
            String address = link.substring(open + 1);
            boolean whole = !name.isBlank() && name.indexOf('<') < 0 && address.indexOf('`') < 0;
            if (whole
                    && !address.isEmpty()
                    && RstCharacters.withoutWhitespace(address).equals(address)
                    && address.indexOf('>') < 0) {
                targets.putIfAbsent(normalize(name), address);
            }
        }
    }

    /** Names are compared without regard to case and white space. */
    static String normalize(String name) {
        StringBuilder normalized = new StringBuilder();
        for (char c : name.strip().toCharArray()) {
            boolean blank = Character.isWhitespace(c);
            if (!blank || normalized.charAt(normalized.length() - 1) != ' ') {
                normalized.append(blank ? ' ' : c);
            }
        }
        return normalized.toString().toLowerCase(Locale.ROOT);
    }
}
