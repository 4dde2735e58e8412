package io.github.waymark.constraints.maven;

/** How proposals are put into commits. */
enum PerProposal {
    ONE,
    FAMILY
}
