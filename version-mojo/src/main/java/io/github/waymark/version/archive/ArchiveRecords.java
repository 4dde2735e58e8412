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
 * Files that git does not track and that belong into a source archive all the same: they tell there what git told.
 *
 * @param paths seen from the top of the repository; those that are not there are left out
 */
record ArchiveRecords(List<String> paths) {

    static final ArchiveRecords NONE = new ArchiveRecords(List.of());

    ArchiveRecords {
        paths = List.copyOf(paths);
    }

    /**
     * What they hold, by path.
     *
     * @param commit the archive's; a record that says below a line {@code [commit]} that it is of another one is refused
     */
    Map<String, byte[]> read(Path workTree, String commit) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String path : paths) {
            Path file = workTree.resolve(path).normalize();
            if (!file.startsWith(workTree)) {
                throw new ProblemException(new Problem(
                        "The file lies outside of the repository.",
                        "-Dversion.records=" + path,
                        "The archive holds what the repository has.",
                        "Name files seen from its top, such as releasenotes/releases.record."));
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
                    "The record is of another commit.",
                    path,
                    "Whoever unpacks the archive would read there what git told of an earlier one.",
                    "Run `mvn release-notes:cache` again before the archive is made, or delete the file."));
        }
    }
}
