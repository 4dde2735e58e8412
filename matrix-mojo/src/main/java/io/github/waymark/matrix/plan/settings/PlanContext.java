package io.github.waymark.matrix.plan.settings;

import io.github.waymark.matrix.jdk.OperatingSystem;

/**
 * What the plan must know of the Maven that makes it.
 *
 * @param os the operating system
 * @param maven the version of the Maven that runs the matrix
 * @param hostMinimum the lowest feature release that can run Maven on this project; 17 where an extension needs it
 */
public record PlanContext(OperatingSystem os, String maven, int hostMinimum) {}
