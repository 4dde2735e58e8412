package io.github.waymark.checkout;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the files of a repository contain, a build gets a version or a problem: no other exception, no error of memory and no
 * endless loop. {@code -Dwaymark.mutations=5000} sets how many mutations of each of the ten files are tried.
 */
class MutatedRepositoryTest {

    private static final int MUTATIONS = Integer.getInteger("waymark.mutations", 100);
    private static final Duration LIMIT = Duration.ofSeconds(60).plusMillis(200L * MUTATIONS);
    private static final long LATER = System.currentTimeMillis() + 10_000_000;
    private static final long SLOW_NANOS = 60_000_000_000L;

    @TempDir
    private Path folder;

    private String state = "";

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
        Map<String, Integer> outcomes = new TreeMap<>();
        assertTimeoutPreemptively(
                LIMIT,
                () -> {
                    for (int i = 0; i < MUTATIONS; i++) {
                        state = kind + ", mutation " + i;
                        Files.write(file, mutated(original, new Random(i)));
                        outcomes.merge(outcome(), 1, Integer::sum);
                    }
                },
                () -> "endless: " + state);
        assertTrue(outcomes.containsKey("read") || kind.equals("loose"), outcomes.toString());
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

    private static Path found(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> Arrays.fill(bytes, at, Math.min(at + 4, bytes.length), (byte) 0xff);
                case 3 -> Arrays.fill(bytes, at, Math.min(at + 4, bytes.length), (byte) 0);
                case 4 -> {
                    int from = random.nextInt(bytes.length);
                    int length = Math.min(8, bytes.length - Math.max(at, from));
                    System.arraycopy(bytes, from, bytes, at, length);
                }
                default -> bytes = random.nextInt(4) == 0 && at > 0 ? Arrays.copyOf(bytes, at) : bytes;
            }
        }
        return bytes;
    }

    private String outcome() {
        long start = System.nanoTime();
        String outcome;
        try {
            BuildInputs inputs = new BuildInputs(Map.of("waymark.version.style", "immutable"), Map.of(), folder);
            Checkout checkout = Checkout.at(folder, inputs, LATER);
            checkout.version(folder);
            try (RepositoryReader history = checkout.history()) {
                String head = history.head().orElse("");
                history.dirty(true);
                history.graph(head.isEmpty() ? List.of() : List.of(head));
                history.tags();
            }
            outcome = "read";
        } catch (ProblemException e) {
            outcome = "a problem";
        } catch (RuntimeException | Error e) {
            throw new AssertionError(state, e);
        }
        assertTrue(System.nanoTime() - start < SLOW_NANOS, () -> "slow: " + state);
        return outcome;
    }
}
