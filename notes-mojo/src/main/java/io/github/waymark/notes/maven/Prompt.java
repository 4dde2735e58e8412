package io.github.waymark.notes.maven;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;

/** Asks the user a question on the terminal. */
final class Prompt {

    private final BufferedReader answers;
    private final PrintWriter questions;

    Prompt(BufferedReader answers, PrintWriter questions) {
        this.answers = answers;
        this.questions = questions;
    }

    /** Returns the answer without leading and trailing blanks. */
    String ask(String question, String property) throws IOException {
        questions.print(question + ": ");
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new ProblemException(new Problem(
                    "No answer to the prompt '" + question + "'.",
                    "standard input",
                    "The note needs this value.",
                    "Set it with -D" + property + "."));
        }
        return answer.strip();
    }
}
