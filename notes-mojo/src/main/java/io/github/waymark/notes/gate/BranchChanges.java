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
 * The changes of a branch since it branched off from its base.
 *
 * @param base the common ancestor of the branch and its base
 * @param files the kind of change of each file, by path
 * @param commits the commits, newest first and without merges
 */
public record BranchChanges(String base, Map<String, RepositoryReader.Kind> files, List<Commit> commits) {

    private static final List<String> DEFAULT_BASES =
            List.of("origin/HEAD", "origin/main", "origin/master", "main", "master");

    public BranchChanges {
        files = Map.copyOf(files);
        commits = List.copyOf(commits);
    }

    /** The paths of added and edited files. */
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
     * Reads the changes between the base and HEAD.
     *
     * @param base a branch, tag or commit; null to try the usual names of the main branch
     */
    public static BranchChanges since(RepositoryReader reader, NotesDirectory notesDirectory, @Nullable String base) {
        String head = reader.head()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The repository has no commit.",
                        notesDirectory.top().toString(),
                        "The changes of HEAD since its base are checked.",
                        "Create a commit.")));
        String from = base(reader, base);
        String fork = reader.mergeBase(from, head)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "HEAD and the base have no commit in common.",
                        base == null ? from : base,
                        "Changes are compared with the common ancestor, which may be missing in a shallow clone.",
                        "Run `git fetch --unshallow`, or set another base with -Drelease-notes.base.")));
        Map<String, RepositoryReader.Kind> files = new TreeMap<>();
        reader.difference(fork, head, (commit, path, kind) -> files.put(path, kind));
        return new BranchChanges(fork, files, commits(reader, fork, head));
    }

    private static String base(RepositoryReader reader, @Nullable String base) {
        if (base != null) {
            return reader.resolve(base)
                    .orElseThrow(() -> new ProblemException(new Problem(
                            "Unknown base '" + base + "'.",
                            "-Drelease-notes.base",
                            "It must be a branch, tag or commit of this repository.",
                            "Fetch it (`git fetch origin`, in CI with fetch-depth 0), or correct the name.")));
        }
        for (String name : DEFAULT_BASES) {
            Optional<String> commit = reader.resolve(name);
            if (commit.isPresent()) {
                return commit.get();
            }
        }
        throw new ProblemException(new Problem(
                "No base found: -Drelease-notes.base is not set, and none of " + String.join(", ", DEFAULT_BASES)
                        + " exists.",
                "-Drelease-notes.base",
                "The changes of HEAD since its base are checked.",
                "Set it, for example with -Drelease-notes.base=origin/develop."));
    }

    private static List<Commit> commits(RepositoryReader reader, String fork, String head) {
        CommitGraph graph = reader.graph(List.of(head));
        BitSet known = graph.reachable(graph.indexOf(fork));
        List<Commit> commits = new ArrayList<>();
        for (int i = known.nextClearBit(0); i < graph.size(); i = known.nextClearBit(i + 1)) {
            Commit commit = reader.commit(graph.id(i));
            if (commit.parents().size() < 2) {
                commits.add(commit);
            }
        }
        return commits;
    }
}
