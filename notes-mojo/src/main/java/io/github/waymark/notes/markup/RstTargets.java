package io.github.waymark.notes.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the addresses that a text gives its names: {@code .. _name: https://…}. */
final class RstTargets {

    private static final Pattern TARGET = Pattern.compile("\\s*\\.\\. _(?:`([^`]+)`|((?:\\\\:|[^:])+)):(?: +(\\S.*))?");
    private static final Pattern EMBEDDED = Pattern.compile("`([^`<]+?)\\s*<([^`<>\\s]+)>`_(?!_)");

    private RstTargets() {}

    static Map<String, String> of(Lines lines) {
        Map<String, String> targets = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).contains(".. _")) {
                continue;
            }
            Matcher target = TARGET.matcher(lines.get(i));
            if (target.matches()) {
                String name = target.group(1) == null ? target.group(2) : target.group(1);
                StringBuilder address = new StringBuilder(target.group(3) == null ? "" : target.group(3));
                // A long address may go on below.
                while (i + 1 < lines.size() && !lines.blank(i + 1) && lines.indent(i + 1) > lines.indent(i)) {
                    address.append(lines.get(++i).strip());
                }
                targets.put(normal(name), address.toString());
            }
        }
        String text = lines.text();
        // Few texts have a link, and looking for none takes the pattern longest.
        Matcher embedded = EMBEDDED.matcher(text.contains(">`_") ? text : "");
        while (embedded.find()) {
            targets.putIfAbsent(normal(embedded.group(1)), embedded.group(2));
        }
        return targets;
    }

    /** Names are compared without regard to case and blanks. */
    static String normal(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
