package io.github.waymark.matrix.plan.settings;

import io.github.waymark.matrix.jdk.OperatingSystem;

/**
 * The system and the Maven that run the matrix.
 *
 * @param os the operating system
 * @param maven the version of the Maven that runs the matrix
 * @param hostMinimum the lowest Java feature release that can run Maven on this project; 17 when an extension requires it
 */
public record PlanContext(OperatingSystem os, String maven, int hostMinimum) {}
