package io.github.waymark.releases.pom;

import io.github.waymark.history.RepositoryReader;
import java.util.List;

/** Builds the effective POMs of a repository at a commit, without a working tree. */
@FunctionalInterface
public interface EffectivePoms {

    /**
     * The POMs of the project at the top of the repository and of its modules; empty if it has no POM there.
     *
     * @param version the value of {@code ${revision}} in the POMs
     * @throws io.github.waymark.problem.ProblemException if Maven can't build them
     */
    List<EffectivePom> of(RepositoryReader history, String commit, String version);
}
