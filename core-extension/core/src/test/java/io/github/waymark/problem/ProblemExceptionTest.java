package io.github.waymark.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProblemExceptionTest {

    /** As Maven composes the message of a failed build: those of an exception and all of its causes. */
    private static String shown(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable e = failure; e != null; e = e.getCause()) {
            text.append(e.getMessage()).append(' ');
        }
        return text.toString().strip();
    }

    @Test
    void theMessageOfItsCauseIsNotShownBecauseItMayHaveCredentials() {
        Exception transfer = new IllegalStateException("can't read http://bot:s3cr3t@repo.example.com/");
        ProblemException problem =
                new ProblemException(new Problem("It can't be read.", "g:a", "why", "Go online."), transfer);

        assertEquals(problem.problems().get(0).text(), shown(problem));
        assertFalse(shown(problem).contains("s3cr3t"));
    }

    @Test
    void aStackTraceHasItsCause() {
        StringWriter trace = new StringWriter();
        new ProblemException(
                        new Problem("It can't be read.", "g:a", "why", "Go online."),
                        new IllegalStateException("refused"))
                .printStackTrace(new PrintWriter(trace));

        assertTrue(trace.toString().contains("IllegalStateException: refused"), trace.toString());
    }
}
