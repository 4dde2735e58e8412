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

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.text(), cause);
        this.problems = List.of(problem);
    }

    public ProblemException(List<Problem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    /** At least one problem, in the order in which they were found. */
    public List<Problem> problems() {
        return problems;
    }

    private static String text(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(text.isEmpty() ? "" : "\n").append(problem.text());
        }
        return text.toString();
    }
}
