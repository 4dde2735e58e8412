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
 * What a module's sources jar should hold.
 *
 * @param name the module
 * @param jar the jar
 * @param roots folders whose files belong into the jar, seen from the top of the repository
 */
public record SourcesJar(String name, Path jar, List<String> roots) {

    public SourcesJar {
        roots = List.copyOf(roots);
    }

    /** Those of the tracked files that belong into the jar and aren't there. */
    public List<String> lacks(List<String> tracked) {
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
                            "What it lacks can't be told: " + e,
                            "Build it again with `mvn package`."),
                    e);
        }
        return names;
    }
}
