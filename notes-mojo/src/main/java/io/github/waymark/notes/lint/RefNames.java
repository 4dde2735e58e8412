package io.github.waymark.notes.lint;

import io.github.waymark.git.GitFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the names of branches and tags without opening the repository, because {@code lint} needs nothing else.
 *
 * @param branches without {@code refs/heads/} or {@code refs/remotes/<remote>/}
 * @param tags the last parts of their names, as in reno
 * @param isKnown whether the names could be read; false for the reftable format
 */
record RefNames(Set<String> branches, Set<String> tags, boolean isKnown) {

    static RefNames of(GitFolder git) {
        RefNames refs = new RefNames(
                new TreeSet<>(),
                new TreeSet<>(),
                !Files.isDirectory(git.commonDir().resolve("reftable")));
        try {
            if (Files.isDirectory(git.commonDir().resolve("refs"))) {
                refs.readLoose(git.commonDir(), "refs");
            }
            Path packed = git.commonDir().resolve("packed-refs");
            if (Files.isRegularFile(packed)) {
                for (String line : Files.readAllLines(packed)) {
                    int blank = line.indexOf(' ');
                    if (blank == 40) {
                        refs.add(line.substring(blank + 1));
                    }
                }
            }
        } catch (IOException e) {
            return new RefNames(Set.of(), Set.of(), false);
        }
        return refs;
    }

    private void readLoose(Path folder, String name) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.resolve(name))) {
            for (Path entry : entries) {
                String ref = name + "/" + entry.getFileName();
                if (Files.isDirectory(entry)) {
                    readLoose(folder, ref);
                } else {
                    add(ref);
                }
            }
        }
    }

    private void add(String ref) {
        if (ref.startsWith("refs/heads/")) {
            branches.add(ref.substring("refs/heads/".length()));
        } else if (ref.startsWith("refs/remotes/")) {
            branches.add(ref.substring(ref.indexOf('/', "refs/remotes/".length()) + 1));
        } else if (ref.startsWith("refs/tags/")) {
            tags.add(ref.substring(ref.lastIndexOf('/') + 1));
        }
    }
}
