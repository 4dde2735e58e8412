package io.github.waymark.matrix.run;

import io.github.waymark.matrix.run.schedule.Parallel;

/**
 * The settings of a run.
 *
 * @param parallel how much may run at the same time
 * @param clean whether the files of earlier runs are deleted first
 * @param notest whether to resolve and compile only, without running tests
 * @param ci whether this is a CI server
 */
public record RunSettings(Parallel parallel, boolean clean, boolean notest, boolean ci) {}
