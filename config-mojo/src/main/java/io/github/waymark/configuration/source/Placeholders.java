package io.github.waymark.configuration.source;

import java.util.ArrayList;
import java.util.List;

/** The names in placeholders: {@code ${a.b:${c.d:1}}} has {@code a.b} and {@code c.d}. */
final class Placeholders {

    private static final String OPEN = "${";

    private Placeholders() {}

    static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, open + OPEN.length())) {
            int end = open + OPEN.length();
            while (end < text.length() && ":}$".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String name = text.substring(open + OPEN.length(), end).strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
