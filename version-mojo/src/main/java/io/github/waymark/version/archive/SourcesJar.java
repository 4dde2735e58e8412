package io.github.waymark.version.archive;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * The sources jar of a module.
 *
 * @param name the module
 * @param jar the file
 * @param roots the folders whose files it should contain, relative to the top of the repository
 */
public record SourcesJar(String name, Path jar, List<String> roots) {

    public SourcesJar {
        roots = List.copyOf(roots);
    }

    /** The tracked files that the jar should contain but doesn't. */
    public List<String> missing(List<String> tracked) {
        Set<String> entries = entries();
        List<String> missing = new ArrayList<>();
        for (String path : tracked) {
            for (String root : roots) {
                if (path.startsWith(root + "/") && !entries.contains(path.substring(root.length() + 1))) {
                    missing.add(path);
                }
            }
        }
        return missing;
    }

    private Set<String> entries() {
        Set<String> names = new HashSet<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().forEach(entry -> names.add(entry.getName()));
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The sources jar can't be read.",
                            jar.toString(),
                            "Its files are compared with the source archive: " + e,
                            "Build it again with `mvn package`."),
                    e);
        }
        return names;
    }
}
