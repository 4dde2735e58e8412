package io.github.waymark.entrypoints.check;

import java.util.Optional;

/** The artifacts that the project has decided against. */
@FunctionalInterface
public interface DeniedArtifacts {

    /** For a project that has decided against none. */
    DeniedArtifacts NONE = artifact -> Optional.empty();

    /**
     * Where an artifact is denied, such as the line of a constraints list; empty if it isn't.
     *
     * @param artifact {@code groupId:artifactId:version}
     */
    Optional<String> place(String artifact);
}
