package io.github.waymark.constraints.tree;

import java.util.Optional;

/** Where the effective POM of a module has its dependencies and managed versions from. */
public interface ManagementPlaces {

    /** Nothing is known. */
    ManagementPlaces NONE = new ManagementPlaces() {
        @Override
        public Optional<String> declared(DependencyUse direct) {
            return Optional.empty();
        }

        @Override
        public Optional<String> managed(DependencyUse use) {
            return Optional.empty();
        }
    };

    /** Where a direct dependency is declared, {@code file:line}. */
    Optional<String> declared(DependencyUse direct);

    /** Where the version of a direct dependency stands: there, or where it is managed. */
    default Optional<String> version(DependencyUse direct) {
        return declared(direct);
    }

    /** Where the managed version of an artifact comes from: {@code file:line}, or the BOM's coordinates and line. */
    Optional<String> managed(DependencyUse use);
}
