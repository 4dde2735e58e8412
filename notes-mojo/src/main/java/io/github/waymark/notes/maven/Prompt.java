package io.github.waymark.notes.maven;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;

/** Asks the user. */
final class Prompt {

    private final BufferedReader answers;
    private final PrintWriter questions;

    Prompt(BufferedReader answers, PrintWriter questions) {
        this.answers = answers;
        this.questions = questions;
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
