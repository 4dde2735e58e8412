package io.github.waymark.notes.announce;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The subject of a mail with names in braces: <code>[{team}] {name} {version}</code>. */
public final class SubjectTemplate {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    private SubjectTemplate() {}

    /**
     * Replaces the names.
     *
     * @param property the property that has the template, for messages
     */
    public static String apply(String template, Map<String, String> values, String property) {
        StringBuilder subject = new StringBuilder();
        Matcher name = NAME.matcher(template);
        while (name.find()) {
            String value = values.get(name.group(1));
            if (value == null) {
                List<String> known = values.keySet().stream().sorted().toList();
                throw new ProblemException(new Problem(
                        "Unknown name '" + name.group(1) + "' in the subject.",
                        "-D" + property,
                        "The names in braces are replaced.",
                        "Valid names: " + String.join(", ", known) + ". Did you mean "
                                + NearestName.to(name.group(1), known) + "?"));
            }
            name.appendReplacement(subject, Matcher.quoteReplacement(value));
        }
        return name.appendTail(subject).toString();
    }
}
