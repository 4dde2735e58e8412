package io.github.waymark.checkout;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.fuzz.Fuzz;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the files of a repository contain, a build gets a version or a problem: no other exception, no error of memory and no
 * endless loop.
 */
class MutatedRepositoryTest {

    private static final long LATER = System.currentTimeMillis() + 10_000_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index",
                "split",
                "sparse",
                "pack",
                "idx",
                "commit-graph",
                "packed-refs",
                "config",
                "HEAD",
                "loose"
            })
    void aMutatedFileIsReadOrIsAProblem(String kind) throws IOException {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Path file = play(kind);
        byte[] original = Files.readAllBytes(file);
        assertTrue(file.toFile().setWritable(true));
        Fuzz.of("git repository: " + kind, content -> {
                    if (kind.equals("pack") && DeltaCycle.isIn(content, indexOf(file))) {
                        return false;
                    }
                    Files.write(file, content);
                    BuildInputs inputs =
                            new BuildInputs(Map.of("waymark.version.style", "immutable"), Map.of(), folder);
                    Checkout checkout = Checkout.at(folder, inputs, LATER);
                    checkout.version(folder);
                    try (RepositoryReader history = checkout.history()) {
                        String head = history.head().orElse("");
                        history.dirty(true);
                        history.graph(head.isEmpty() ? List.of() : List.of(head));
                        history.tags();
                    }
                    return true;
                })
                // JGit allocates what the lengths in an index and in the index of a pack ask for, once for each time it
                // looks at the packs: the heap limits what is in use, this all of it.
                .allowing(20, 32_768)
                .tries(List.of(original));
    }

    private Path play(String kind) throws IOException {
        StringBuilder script = new StringBuilder("file a/b.txt one\nfile c/d.txt two\ncommit zero\ntag -a v1.0.0\n");
        for (int i = 1; i < 12; i++) {
            script.append("file a/b.txt ")
                    .append("a line that is long enough for a delta\\n".repeat(i))
                    .append("\ncommit c")
                    .append(i)
                    .append(" | Sem-Ver: feature\n");
        }
        Script.play(folder, script + "branch side zero\ncommit s\ntag -a v0.9.0\ncheckout main\nmerge side");
        GitProgram.run(folder, "reset", "--quiet", "--hard");
        Path git = folder.resolve(".git");
        if (!kind.equals("loose")) {
            GitProgram.run(folder, "-c", "gc.writeCommitGraph=true", "gc", "--quiet");
        }
        // Nothing is cached.
        Files.writeString(git.resolve("waymark"), "");
        return switch (kind) {
            case "pack", "idx" -> found(git.resolve("objects/pack"), "." + kind);
            case "commit-graph" -> git.resolve("objects/info/commit-graph");
            case "split" -> {
                GitProgram.run(folder, "update-index", "--split-index");
                yield git.resolve("index");
            }
            case "sparse" -> {
                GitProgram.run(folder, "sparse-checkout", "set", "--cone", "--sparse-index", "c");
                yield git.resolve("index");
            }
            case "loose" -> {
                String head = GitProgram.run(folder, "rev-parse", "HEAD");
                yield git.resolve("objects/" + head.substring(0, 2) + "/" + head.substring(2));
            }
            default -> git.resolve(kind);
        };
    }

    private static File indexOf(Path pack) throws IOException {
        return found(pack.resolveSibling("."), ".idx").toFile();
    }

    private static Path found(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
