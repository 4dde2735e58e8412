package io.github.waymark.constraint.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that the includes of a list must not leave.
 *
 * @param root the real path, without symbolic links
 */
record ListFolder(Path root) {

    /** The git repository around a folder, or without one the project around it, or otherwise the folder itself. */
    static ListFolder around(Path folder) {
        Path from = folder.toAbsolutePath().normalize();
        for (String mark : new String[] {".git", ".mvn"}) {
            for (Path one = from; one != null; one = one.getParent()) {
                if (Files.exists(one.resolve(mark))) {
                    return new ListFolder(real(one));
                }
            }
        }
        return new ListFolder(real(from));
    }

    /** Whether a file is inside, also after its symbolic links are followed. A file that doesn't exist is where its folder is. */
    boolean contains(Path file) {
        return real(file.toAbsolutePath().normalize()).startsWith(root);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path parent = path.getParent();
            Path name = path.getFileName();
            return parent == null || name == null ? path : real(parent).resolve(name);
        }
    }
}
