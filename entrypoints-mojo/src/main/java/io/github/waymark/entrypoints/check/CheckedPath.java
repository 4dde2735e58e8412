package io.github.waymark.entrypoints.check;

import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.RegisteredFile;
import io.github.waymark.entrypoints.registry.Registry;
import io.github.waymark.entrypoints.settings.EntryPointSettings;

/**
 * What is checked.
 *
 * @param registry the service files of the archives that are checked
 * @param classes the classes of the whole class path
 * @param release the Java release that the project is compiled for; 0 if it is unknown
 * @param complete whether the class path has everything that a program needs; not so for single jars
 * @param modular whether the project is a named module, so that dependencies have to be modules, too
 * @param runs whether the class path is that of a program, on which services of others must have providers
 * @param denied what the project doesn't want to have on its class path
 */
public record CheckedPath(
        Registry registry,
        KnownClasses classes,
        EntryPointSettings settings,
        int release,
        boolean complete,
        boolean modular,
        boolean runs,
        DeniedArtifacts denied) {

    /** Whether a file isn't read by ServiceLoader. */
    boolean isForeign(RegisteredFile file) {
        return settings.isForeign(file.service());
    }

    boolean isForeign(String service) {
        return settings.isForeign(service);
    }
}
