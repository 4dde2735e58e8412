package io.github.waymark.matrix.command;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of environment variables, {@code NAME=value} on each line.
 *
 * <p>As in the files of Docker and tox, lines that start with {@code #} are comments. Quotes around a value, and an {@code export} before
 * the name, are left out.
 */
public final class EnvironmentFile {

    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=(.*)");

    private EnvironmentFile() {}

    /**
     * The variables of a file.
     *
     * @param name the file, for messages
     * @throws ProblemException when a line has another form
     */
    public static Map<String, String> read(String text, String name) {
        Map<String, String> variables = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            Matcher form = LINE.matcher(content);
            if (!form.matches()) {
                // The line is not shown: it may be a part of a secret.
                throw new ProblemException(new Problem(
                        "The line is not a variable.",
                        name + ":" + number,
                        "Each line of the file must be NAME=value.",
                        "Write it as NAME=value, or as a comment that starts with #."));
            }
            variables.put(form.group(1), unquoted(form.group(2).strip()));
        }
        return variables;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
