package io.github.waymark.matrix.run.child;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import java.util.List;

/** Receives the events of a run, from several threads. */
public interface ProgressListener {

    /** The run starts; {@code children} has the environment names of each child. */
    void begins(List<List<String>> children);

    /** An environment's child was started. */
    void started(String environment);

    /** An environment's child builds a module. */
    void module(String environment, String module, int done, int modules);

    /** A test class has ended in an environment. */
    void tests(String environment, int run, int bad);

    /** A line of the log of an environment. */
    void line(String environment, String line);

    /** An environment has ended. */
    void ended(EnvironmentResult result);

    /** All have ended. */
    void ends(MatrixResult result);
}
