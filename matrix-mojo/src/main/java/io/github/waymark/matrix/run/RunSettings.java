package io.github.waymark.matrix.run;

import io.github.waymark.matrix.run.schedule.Parallel;

/**
 * How the matrix is run.
 *
 * @param parallel how much may be at work at the same time
 * @param clean whether folders of earlier runs are deleted first
 * @param notest whether everything is resolved and compiled, but no test run
 * @param ci whether this is a CI server
 */
public record RunSettings(Parallel parallel, boolean clean, boolean notest, boolean ci) {}
