package io.github.waymark.releases.maven;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Determines which files of deliverables a goal checks. */
final class RequestFiles {

    private RequestFiles() {}

    /**
     * Files that the user names.
     *
     * @param named paths relative to the folder of the requests or to the current folder
     */
    static List<String> named(Path requests, Path folder, List<String> named) {
        Set<String> files = new TreeSet<>();
        for (String name : named) {
            Path path = Path.of(name);
            Path fromFolder = folder.resolve(path).normalize();
            Path file = fromFolder.startsWith(requests) && fromFolder.toFile().isFile()
                    ? fromFolder
                    : requests.resolve(path).normalize();
            files.add(requests.relativize(file).toString().replace('\\', '/'));
        }
        return List.copyOf(files);
    }

    /**
     * The files that differ from the last commit that HEAD and the base revision have in common, also those that aren't committed.
     *
     * @param base the branch into which the request is merged
     */
    static List<String> changed(RequestDirectory requests, GitFolder repository, RepositoryReader history, String base)
            throws IOException {
        String target = history.resolve(base)
                .orElseThrow(
                        () -> new ProblemException(
                                new Problem(
                                        "There is no revision '" + base + "'.",
                                        "-Drelease-request.base",
                                        "The files that differ from it are checked.",
                                        "Fetch the branch with `git fetch origin main` and set -Drelease-request.base=FETCH_HEAD, or check all files with -Drelease-request.all.")));
        String head = history.head().orElse(target);
        String start = history.mergeBase(head, target).orElse(target);
        String prefix = prefix(repository, requests.folder());
        List<String> changed = new ArrayList<>();
        for (String file : requests.files()) {
            String path = prefix + file;
            boolean same = history.text(start, path, Integer.MAX_VALUE)
                    .filter(content -> requests.hasContent(file, content))
                    .isPresent();
            if (!same) {
                changed.add(file);
            }
        }
        return changed;
    }

    private static String prefix(GitFolder repository, Path requests) throws IOException {
        String path = repository
                .workTree()
                .relativize(requests.toRealPath())
                .toString()
                .replace('\\', '/');
        return path.isEmpty() ? "" : path + "/";
    }
}
