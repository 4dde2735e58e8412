package io.github.waymark.matrix.plan;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells secrets by their names, as tox does. */
public final class Secrets {

    /** What is shown in place of a secret. */
    public static final String HIDDEN = "***";

    private static final Pattern NAMES =
            Pattern.compile("access|api|auth|client|cred|key|passw|private|pwd|secret|token");

    private Secrets() {}

    /** Whether a property or variable of that name probably holds a secret. */
    public static boolean isSecret(String name) {
        return NAMES.matcher(name.toLowerCase(Locale.ROOT)).find();
    }
}
