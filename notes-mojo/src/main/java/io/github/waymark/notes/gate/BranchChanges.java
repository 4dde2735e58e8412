package io.github.waymark.notes.gate;

import io.github.waymark.git.commits.Commit;
import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a line of work changes, compared with where it left the base.
 *
 * @param base the commit where it left
 * @param files what happened to each file, by path
 * @param commits newest first, merges left out
 */
public record BranchChanges(String base, Map<String, RepositoryReader.Kind> files, List<Commit> commits) {

    private static final List<String> USUAL = List.of("origin/HEAD", "origin/main", "origin/master", "main", "master");

    public BranchChanges {
        files = Map.copyOf(files);
        commits = List.copyOf(commits);
    }

    /** The paths of files that were added or edited. */
    public Set<String> paths() {
        Set<String> paths = new HashSet<>();
        files.forEach((path, kind) -> {
            if (kind != RepositoryReader.Kind.DELETED) {
                paths.add(path);
            }
        });
        return paths;
    }

    /**
     * What HEAD changes.
     *
     * @param base a branch, tag or commit; null for the usual branch of the remote
     */
    public static BranchChanges since(RepositoryReader archive, NotesDirectory home, @Nullable String base) {
        String head = archive.head()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no commit yet.",
                        home.top().toString(),
                        "A change is what commits differ from their base in.",
                        "Commit first.")));
        String from = base(archive, base);
        String fork = archive.mergeBase(from, head)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "HEAD and the base have no commit in common.",
                        base == null ? from : base,
                        "What the change is can't be told; in a shallow clone the common commit may be missing.",
                        "Run `git fetch --unshallow`, or name another base with -Drelease-notes.base.")));
        Map<String, RepositoryReader.Kind> files = new TreeMap<>();
        archive.difference(fork, head, (commit, path, kind) -> files.put(path, kind));
        return new BranchChanges(fork, files, commits(archive, fork, head));
    }

    private static String base(RepositoryReader archive, @Nullable String base) {
        if (base != null) {
            return archive.resolve(base)
                    .orElseThrow(() -> new ProblemException(new Problem(
                            "The base is not known here.",
                            "-Drelease-notes.base=" + base,
                            "The change is what differs from it.",
                            "Fetch it (`git fetch origin`, in CI with fetch-depth 0), or correct the name.")));
        }
        for (String name : USUAL) {
            Optional<String> commit = archive.resolve(name);
            if (commit.isPresent()) {
                return commit.get();
            }
        }
        throw new ProblemException(new Problem(
                "No base is given, and none of the usual ones is there: " + String.join(", ", USUAL) + ".",
                "release-notes.base",
                "The change is what differs from it.",
                "Name it, for example with -Drelease-notes.base=origin/develop."));
    }

    private static List<Commit> commits(RepositoryReader archive, String fork, String head) {
        CommitGraph graph = archive.graph(List.of(head));
        BitSet known = graph.reachable(graph.indexOf(fork));
        List<Commit> commits = new ArrayList<>();
        for (int i = known.nextClearBit(0); i < graph.size(); i = known.nextClearBit(i + 1)) {
            Commit commit = archive.commit(graph.id(i));
            if (commit.parents().size() < 2) {
                commits.add(commit);
            }
        }
        return commits;
    }
}
