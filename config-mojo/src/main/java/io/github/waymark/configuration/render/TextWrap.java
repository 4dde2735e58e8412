package io.github.waymark.configuration.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines at blanks, and never inside of a word or a URL. */
final class TextWrap {

    private TextWrap() {}

    /**
     * The lines of a text, each no longer than the width, unless a word is longer.
     *
     * @param width of a line; 0 for any length
     */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            wrap(line.stripTrailing(), width, lines);
        }
        return lines;
    }

    private static void wrap(String line, int width, List<String> lines) {
        String rest = line;
        while (width > 0 && rest.length() > width) {
            int text = rest.length() - rest.stripLeading().length();
            int blank = rest.lastIndexOf(' ', width);
            if (blank <= text) {
                blank = rest.indexOf(' ', Math.max(text, width));
            }
            if (blank < 0) {
                break;
            }
            lines.add(rest.substring(0, blank).stripTrailing());
            rest = rest.substring(blank).stripLeading();
        }
        lines.add(rest);
    }
}
