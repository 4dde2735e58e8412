package io.github.waymark.constraints.maven;

/** The number of commits for the proposals: one, or one per family. */
enum PerProposal {
    ONE,
    FAMILY
}
