package io.github.waymark.matrix.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides secrets in logs and results; as in tox, they are recognized by their names. */
public final class Secrets {

    /** Replaces a secret. */
    public static final String HIDDEN = "***";

    /** Parts of names whose values are secrets: those of tox 4, {@code tox_env/api.py}, and {@code passphrase} of GnuPG. */
    private static final List<String> SECRET = List.of(
            "access",
            "api",
            "auth",
            "client",
            "cred",
            "key",
            "passphrase",
            "passw",
            "private",
            "pwd",
            "secret",
            "token");

    private static final int SHORTEST = 6;

    private static final Pattern PROPERTY = Pattern.compile("(-D|--define=)([^=]+)=(.*)", Pattern.DOTALL);

    private Secrets() {}

    /** Whether the value of a property or an environment variable of that name is a secret. */
    public static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRET.stream().anyMatch(lower::contains);
    }

    /** A command line in which the values of secret properties are hidden. */
    public static List<String> hidden(List<String> line) {
        List<String> shown = new ArrayList<>();
        for (String argument : line) {
            Matcher property = PROPERTY.matcher(argument);
            shown.add(
                    property.matches() && isSecret(property.group(2))
                            ? property.group(1) + property.group(2) + "=" + HIDDEN
                            : argument);
        }
        return List.copyOf(shown);
    }

    /** A text in which the values of secret variables are hidden. */
    public static String hidden(String text, Map<String, String> variables) {
        String shown = text;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            // A short value, such as 1, is no secret, and would hide parts of other words.
            if (variable.getValue().length() >= SHORTEST && isSecret(variable.getKey())) {
                shown = shown.replace(variable.getValue(), HIDDEN);
            }
        }
        return shown;
    }
}
