package io.github.waymark.configuration.file;

import io.github.waymark.text.PathGlob;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder whose files become resources.
 *
 * @param test whether they are resources of the tests
 * @param filtered whether Maven replaces expressions in its files
 * @param target the folder among the resources to which they are copied; empty for the root
 * @param includes patterns of the files that are copied; none for all
 * @param excludes patterns of the files that are not copied
 */
public record ResourceFolder(
        Path folder, boolean test, boolean filtered, String target, List<String> includes, List<String> excludes) {

    public ResourceFolder {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** A folder of which all files become resources, unchanged. */
    public static ResourceFolder of(Path folder, boolean test) {
        return new ResourceFolder(folder, test, false, "", List.of(), List.of());
    }

    /** Whether a file of the folder becomes a resource. */
    boolean contains(Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        return (includes.isEmpty() || matches(includes, path)) && !matches(excludes, path);
    }

    private static boolean matches(List<String> patterns, String path) {
        return PathGlob.all(patterns).stream().anyMatch(pattern -> pattern.matches(path));
    }
}
