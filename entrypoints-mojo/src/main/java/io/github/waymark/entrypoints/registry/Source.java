package io.github.waymark.entrypoints.registry;

import io.github.waymark.entrypoints.archive.Archive;
import java.util.List;

/**
 * An archive on a class path.
 *
 * @param artifact {@code groupId:artifactId:version}; the name of the file if there are no coordinates
 * @param label how messages name it: the file name of a jar, the relative path of a folder
 * @param own whether it is a module of the build
 * @param path the dependencies that lead to it, as coordinates, itself the last
 */
public record Source(Archive archive, String artifact, String label, boolean own, List<String> path) {

    public Source {
        path = List.copyOf(path);
    }

    /** A jar without coordinates. */
    public static Source of(Archive archive, boolean own) {
        return new Source(archive, archive.name(), archive.name(), own, List.of());
    }

    /** A file in it, as messages name it. */
    public String place(String entry) {
        return label + "/" + entry;
    }
}
