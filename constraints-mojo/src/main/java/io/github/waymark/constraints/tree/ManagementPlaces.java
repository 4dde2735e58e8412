package io.github.waymark.constraints.tree;

import java.util.Optional;

/** Finds the places in POMs that declare the dependencies and managed versions of a module. */
public interface ManagementPlaces {

    /** Knows no places. */
    ManagementPlaces NONE = new ManagementPlaces() {};

    /** The place where a direct dependency is declared, {@code file:line}. */
    default Optional<String> declared(DependencyUse direct) {
        return Optional.empty();
    }

    /** The place of the version of a direct dependency: its declaration, or the managed version. */
    default Optional<String> version(DependencyUse direct) {
        return declared(direct);
    }

    /** The place of the managed version of an artifact: {@code file:line}, or the coordinates of the BOM and the line. */
    default Optional<String> managed(DependencyUse use) {
        return Optional.empty();
    }
}
