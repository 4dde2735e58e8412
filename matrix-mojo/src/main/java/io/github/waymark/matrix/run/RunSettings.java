package io.github.waymark.matrix.run;

/**
 * How the matrix is run.
 *
 * @param parallel how many children, or JDKs that they run tests on, may be at work at the same time, at least one
 * @param clean whether folders of earlier runs are deleted first
 * @param notest whether everything is resolved and compiled, but no test run
 * @param ci whether this is a CI server
 */
public record RunSettings(int parallel, boolean clean, boolean notest, boolean ci) {

    public RunSettings {
        if (parallel < 1) {
            throw new IllegalArgumentException("parallel: " + parallel);
        }
    }
}
