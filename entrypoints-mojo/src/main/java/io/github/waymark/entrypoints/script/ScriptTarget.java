package io.github.waymark.entrypoints.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script starts.
 *
 * @param type the binary name of a class
 * @param method a static method of it; empty for its main method
 */
public record ScriptTarget(String type, String method) {

    private static final String IDENTIFIER = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+";
    private static final Pattern FORM =
            Pattern.compile("(" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*+)(?:::(" + IDENTIFIER + "))?");

    /** Reads {@code org.example.Cli} or {@code org.example.Cli::run}; empty if it has another form. */
    static Optional<ScriptTarget> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ScriptTarget(parts.group(1), parts.group(2) == null ? "" : parts.group(2)));
    }

    /** Whether it is the main method of the class, which the JVM itself starts. */
    public boolean isMain() {
        return method.isEmpty();
    }

    /** The package of the class; empty for the unnamed one. */
    String packageName() {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    /** As it is written in a file. */
    @Override
    public String toString() {
        return isMain() ? type : type + "::" + method;
    }
}
