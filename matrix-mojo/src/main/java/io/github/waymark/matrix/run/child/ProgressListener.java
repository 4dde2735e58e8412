package io.github.waymark.matrix.run.child;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import java.util.List;

/** Is told what happens while it happens; called by several threads. */
public interface ProgressListener {

    /** The run begins; {@code children} has the names of the environments of each child. */
    void begins(List<List<String>> children);

    /** An environment's child was started. */
    void started(String environment);

    /** An environment's child works at a module. */
    void module(String environment, String module, int done, int modules);

    /** A class of tests has ended in an environment. */
    void tests(String environment, int run, int bad);

    /** A line of the log of an environment. */
    void line(String environment, String line);

    /** An environment has ended. */
    void ended(EnvironmentResult result);

    /** All have ended. */
    void ends(MatrixResult result);
}
