package io.github.waymark.process;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Splits command lines without a shell, and writes them for one. */
public final class CommandLine {

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./^-]+");

    private CommandLine() {}

    /** Splits a command line at white space, except within single or double quotes. */
    public static List<String> split(String line) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean started = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                started = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (started) {
                    arguments.add(argument.toString());
                }
                argument.setLength(0);
                started = false;
            } else {
                argument.append(c);
                started = true;
            }
        }
        if (started) {
            arguments.add(argument.toString());
        }
        return List.copyOf(arguments);
    }

    /** A text that {@link #split} splits into these arguments again. */
    public static String join(List<String> arguments) {
        return arguments.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    /** Quotes are closed and opened again around a quote of the same kind. */
    private static String quoted(String argument) {
        boolean plain = !argument.isEmpty()
                && argument.chars().noneMatch(c -> c == '"' || c == '\'' || Character.isWhitespace(c));
        return plain ? argument : "'" + argument.replace("'", "'\"'\"'") + "'";
    }

    /** A text that a POSIX shell reads as these arguments, for scripts, and for users who run the command themselves. */
    public static String forShell(List<String> arguments) {
        return arguments.stream().map(CommandLine::forShell).collect(Collectors.joining(" "));
    }

    /** A text that a POSIX shell reads as one argument. */
    public static String forShell(String argument) {
        return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
