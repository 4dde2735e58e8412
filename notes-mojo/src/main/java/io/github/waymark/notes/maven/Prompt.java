package io.github.waymark.notes.maven;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Asks the user. */
final class Prompt {

    private final BufferedReader answers;
    private final PrintWriter questions;

    Prompt(BufferedReader answers, PrintWriter questions) {
        this.answers = answers;
        this.questions = questions;
    }

    /** Whether somebody sits there to answer. */
    static boolean isPossible() {
        Console console = console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console also where input is a file; only then there is this method.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console console() {
        return System.console();
    }

    /** The answer, without blanks around it. */
    String ask(String question, String property) throws IOException {
        questions.print(question + ": ");
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new ProblemException(new Problem(
                    "Nobody answered: " + question,
                    property,
                    "The note needs it.",
                    "Give the answer with -D" + property + "."));
        }
        return answer.strip();
    }
}
