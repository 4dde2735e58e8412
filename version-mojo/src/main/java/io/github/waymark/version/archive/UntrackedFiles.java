package io.github.waymark.version.archive;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The untracked files of a source archive, which contain data that git would supply.
 *
 * @param paths relative to the top of the repository; missing files are ignored
 */
record UntrackedFiles(List<String> paths) {

    static final UntrackedFiles NONE = new UntrackedFiles(List.of());

    UntrackedFiles {
        paths = List.copyOf(paths);
    }

    /**
     * The contents by path.
     *
     * @param commit the commit of the archive
     * @throws ProblemException if the line after {@code [commit]} in a file is that of another commit
     */
    Map<String, byte[]> read(Path workTree, String commit) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String path : paths) {
            Path file = workTree.resolve(path).normalize();
            if (!file.startsWith(workTree)) {
                throw new ProblemException(new Problem(
                        "The file is outside the repository.",
                        "-Dversion.records=" + path,
                        "The archive can contain only files of the repository.",
                        "Use paths relative to the top of the repository, such as releasenotes/releases.record."));
            }
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] content = Files.readAllBytes(file);
                requireCommit(path, new String(content, StandardCharsets.UTF_8), commit);
                contents.put(path, content);
            }
        }
        return contents;
    }

    private static void requireCommit(String path, String text, String commit) {
        if (text.contains("[commit]\n") && !text.contains("[commit]\n" + commit + "\n")) {
            throw new ProblemException(new Problem(
                    "The record was written for another commit.",
                    path,
                    "The archive would contain outdated data.",
                    "Run `mvn release-notes:cache` before the goal, or delete the file."));
        }
    }
}
