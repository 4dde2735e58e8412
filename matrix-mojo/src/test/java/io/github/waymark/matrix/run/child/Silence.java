package io.github.waymark.matrix.run.child;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import java.util.List;

/** Shows nothing. */
public class Silence implements ProgressListener {

    @Override
    public void begins(List<List<String>> children) {}

    @Override
    public void started(String environment) {}

    @Override
    public void module(String environment, String module, int done, int modules) {}

    @Override
    public void tests(String environment, int run, int bad) {}

    @Override
    public void line(String environment, String line) {}

    @Override
    public void ended(EnvironmentResult result) {}

    @Override
    public void ends(MatrixResult result) {}
}
