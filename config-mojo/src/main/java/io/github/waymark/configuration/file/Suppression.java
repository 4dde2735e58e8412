package io.github.waymark.configuration.file;

import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment {@code # config-options: ignore CO03 reason}, which applies to the next line that is not a comment.
 *
 * @param rule the id of the rule
 * @param reason why the finding is ignored; empty if it is missing
 * @param line the line that it applies to
 */
public record Suppression(String rule, String reason, Place place, int line) {

    private static final Pattern COMMENT =
            Pattern.compile("^[ \\t]*[#!][ \\t]*config-options:[ \\t]*ignore[ \\t]+(\\w+)[ \\t]*(.*)$");

    /** Whether it applies to a finding. */
    public boolean covers(String id, int findingLine) {
        return rule.equals(id) && line == findingLine;
    }

    static List<Suppression> in(String text, String file) {
        if (!text.contains("config-options:")) {
            return List.of();
        }
        List<Suppression> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.matches()) {
                Place place = new Place(
                        file,
                        i + 1,
                        lines.get(i).length() - lines.get(i).stripLeading().length() + 1);
                found.add(new Suppression(comment.group(1), comment.group(2).strip(), place, target(lines, i)));
            }
        }
        return found;
    }

    /** The number of the next line with content. */
    private static int target(List<String> lines, int comment) {
        int next = comment + 1;
        while (next < lines.size() && isComment(lines.get(next).strip())) {
            next++;
        }
        return next + 1;
    }

    private static boolean isComment(String line) {
        return line.isEmpty() || line.startsWith("#") || line.startsWith("!");
    }
}
