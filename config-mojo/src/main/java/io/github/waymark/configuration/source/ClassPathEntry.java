package io.github.waymark.configuration.source;

import java.nio.file.Path;

/**
 * A jar or folder of the class path.
 *
 * @param name the file name of the jar, or the name of the module whose classes are in the folder
 * @param own whether it belongs to the project, so that its classes are read
 */
public record ClassPathEntry(String name, Path path, boolean own) {

    /** A jar that does not belong to the project. */
    public static ClassPathEntry jar(Path path) {
        return new ClassPathEntry(String.valueOf(path.getFileName()), path, false);
    }

    /** The classes of the project itself, or of another one of the build. */
    public static ClassPathEntry own(String name, Path path) {
        return new ClassPathEntry(name, path, true);
    }
}
