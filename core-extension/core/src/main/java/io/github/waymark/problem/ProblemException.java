package io.github.waymark.problem;

import java.io.Serial;
import java.util.List;

/**
 * Thrown if problems make a result impossible; carries all problems that were found.
 *
 * <p>Its message consists of the problems, which users see without a stack trace.
 */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A wrong file may have a problem in each line; nobody reads more of them. */
    private static final int MAX_SHOWN = 20;

    private final transient List<Problem> problems;
    private final String text;

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    public ProblemException(List<Problem> problems) {
        this.problems = List.copyOf(problems);
        this.text = text(problems);
    }

    /** A problem and the exception that is its cause, for stack traces: its message is not shown. */
    public ProblemException(Problem problem, Throwable cause) {
        this(List.of(problem));
        // Maven prints the messages of all causes after the problem, with the credentials of URLs. Stack traces have
        // suppressed ones too.
        addSuppressed(cause);
    }

    /** The problems in the order in which they were found; at least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** The problems as shown to users: at most twenty, and the number of the others. */
    @Override
    public String getMessage() {
        return text;
    }

    private static String text(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        int shown = problems.size() > MAX_SHOWN ? MAX_SHOWN : problems.size();
        for (Problem problem : problems.subList(0, shown)) {
            text.append(text.isEmpty() ? "" : "\n").append(problem.text());
        }
        int more = problems.size() - shown;
        return more == 0
                ? text.toString()
                : text + "\nand " + more + (more == 1 ? " more problem." : " more problems.");
    }
}
