package io.github.waymark.matrix.command;

import java.util.List;

/**
 * A command before its substitutions are made.
 *
 * @param exit which exit codes are a success
 * @param words the program and its arguments; empty for a script
 * @param script the text for a shell; empty for a program
 */
public record CommandTemplate(Exit exit, List<String> words, String script) {

    /** Which exit codes are a success. */
    public enum Exit {
        /** Zero. */
        ZERO,
        /** Every other, for a command that is to fail: <code>! grep -r FIXME src</code>. */
        NONZERO,
        /** Every one: <code>- git fetch</code>. */
        ANY
    }

    public CommandTemplate {
        words = List.copyOf(words);
    }

    /**
     * Reads a command: a program with arguments, which quotes may keep together, with a leading {@code -} or {@code !} for its exit code.
     *
     * @throws IllegalArgumentException with a message for people when the line has no command, or a quote that is not closed
     */
    public static CommandTemplate ofLine(String line) {
        Exit exit = exit(line);
        List<String> words = Template.words(withoutMark(line, exit));
        if (words.isEmpty()) {
            throw new IllegalArgumentException("The command is empty.");
        }
        return new CommandTemplate(exit, words, "");
    }

    /**
     * Reads a script for a shell, which may start with a {@code -} or {@code !} and a blank.
     *
     * @throws IllegalArgumentException with a message for people when it has no text
     */
    public static CommandTemplate ofScript(String text) {
        Exit exit = exit(text);
        String script = withoutMark(text, exit).strip();
        if (script.isEmpty()) {
            throw new IllegalArgumentException("The command is empty.");
        }
        return new CommandTemplate(exit, List.of(), script);
    }

    private static Exit exit(String line) {
        String start = line.stripLeading();
        return start.startsWith("-") ? Exit.ANY : start.startsWith("!") ? Exit.NONZERO : Exit.ZERO;
    }

    private static String withoutMark(String line, Exit exit) {
        return exit == Exit.ZERO ? line : line.stripLeading().substring(1);
    }

    /** Whether an exit code is a success. */
    public boolean accepts(int exitCode) {
        return switch (exit) {
            case ZERO -> exitCode == 0;
            case NONZERO -> exitCode != 0;
            case ANY -> true;
        };
    }

    /** Whether it is for a shell. */
    public boolean isScript() {
        return !script.isEmpty();
    }

    /** The program, before substitutions; empty for a script. */
    public String program() {
        return isScript() ? "" : words.get(0);
    }
}
