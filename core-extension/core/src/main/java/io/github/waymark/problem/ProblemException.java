package io.github.waymark.problem;

import java.io.Serial;
import java.util.List;

/**
 * Says that no answer can be given, and carries every problem that was found.
 *
 * <p>Its message is the text of the problems; it is shown to users without a stack trace.
 */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final String text;

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    public ProblemException(List<Problem> problems) {
        this.problems = List.copyOf(problems);
        this.text = text(problems);
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(cause);
        this.problems = List.of(problem);
        this.text = problem.text();
    }

    /** At least one problem, in the order in which they were found. */
    public List<Problem> problems() {
        return problems;
    }

    /** The problems as they are shown to people. */
    @Override
    public String getMessage() {
        return text;
    }

    private static String text(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(text.isEmpty() ? "" : "\n").append(problem.text());
        }
        return text.toString();
    }
}
