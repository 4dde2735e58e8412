package io.github.waymark.process;

import java.util.ArrayList;
import java.util.List;

/** Splits command lines without a shell. */
public final class CommandLine {

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
}
