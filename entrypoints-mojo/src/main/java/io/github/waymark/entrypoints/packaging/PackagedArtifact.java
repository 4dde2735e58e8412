package io.github.waymark.entrypoints.packaging;

import io.github.waymark.entrypoints.registry.Source;
import java.util.List;

/**
 * An artifact that a module packages.
 *
 * @param execution the id of the execution that made it; empty if it isn't known
 * @param relocations the relocations that are configured for it
 */
public record PackagedArtifact(Source source, PackagingTool tool, String execution, List<Relocation> relocations) {

    public PackagedArtifact {
        relocations = List.copyOf(relocations);
    }

    /** The name of a class in the artifact. */
    String relocated(String binaryName) {
        return Relocation.apply(relocations, binaryName);
    }

    /** Whether it contains a class, by the binary name that it has there. */
    boolean contains(String binaryName) {
        return source.archive().contains(binaryName.replace('.', '/'));
    }

    /** Whether it contains classes of an archive of the class path. */
    boolean bundles(Source dependency) {
        return dependency.archive().classNames().stream().anyMatch(name -> contains(relocated(name)));
    }
}
