package io.github.waymark.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits read from packs, against what the git program says they hold. */
class PackedCommitsTest {

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void packed() {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        StringBuilder script = new StringBuilder("commit one | " + "a long body ".repeat(3_000) + "\n");
        for (int i = 0; i < 60; i++) {
            script.append("commit change ")
                    .append(i)
                    .append(" | body ")
                    .append(i * 7919)
                    .append('\n');
        }
        Script.play(folder, script.toString());
        GitProgram.run(folder, "gc", "--quiet");
    }

    @Test
    void eachCommitHasTheTextThatGitShows() throws IOException {
        List<String> ids = GitProgram.run(folder, "rev-list", "HEAD").lines().toList();
        try (PackedCommits commits = PackedCommits.of(git())) {
            for (String id : List.of(ids.get(0), ids.get(30), ids.get(59), ids.get(60))) {
                assertEquals(
                        GitProgram.run(folder, "cat-file", "commit", id),
                        text(commits, id).stripTrailing(),
                        id);
            }
            for (String id : ids) {
                assertTrue(text(commits, id).startsWith("tree "), id);
            }
        }
    }

    @Test
    void whatIsNoPackedCommitIsLeftToOthers() throws IOException {
        Files.writeString(folder.resolve("new.txt"), "new");
        GitProgram.run(folder, "add", "new.txt");
        GitProgram.run(folder, "commit", "--quiet", "-m", "loose");
        try (PackedCommits commits = PackedCommits.of(git())) {
            assertEquals(
                    "none",
                    text(commits, GitProgram.run(folder, "rev-parse", "HEAD").strip()));
            assertEquals(
                    "none",
                    text(
                            commits,
                            GitProgram.run(folder, "rev-parse", "HEAD~1^{tree}").strip()));
            assertEquals("none", text(commits, "0".repeat(40)));
            assertEquals("none", text(commits, "f".repeat(40)));
        }
    }

    @Test
    void aDamagedPackIsLeftToOthers(@TempDir Path copy) throws IOException {
        String id = GitProgram.run(folder, "rev-list", "--max-parents=0", "HEAD");
        GitFolder damaged = new GitFolder(copy, copy, copy, true);
        Path there = Files.createDirectories(copy.resolve("objects/pack"));
        byte[] pack = Files.readAllBytes(file(".pack"));
        byte[] index = Files.readAllBytes(file(".idx"));

        assertEquals("tree", read(damaged, there, pack, index, id).substring(0, 4));
        assertEquals("none", read(damaged, there, new byte[0], index, id));
        assertEquals("none", read(damaged, there, new byte[pack.length], index, id));
        for (int length : new int[] {0, 3, 1_000, 1_100}) {
            assertEquals("none", read(damaged, there, pack, Arrays.copyOf(index, length), id), "index of " + length);
        }
        byte[] noise = pack.clone();
        Arrays.fill(noise, 20, noise.length, (byte) 0x9f);
        assertEquals("none", read(damaged, there, noise, index, id));
    }

    private static String read(GitFolder git, Path folder, byte[] pack, byte[] index, String id) throws IOException {
        Files.write(folder.resolve("pack-1.pack"), pack);
        Files.write(folder.resolve("pack-1.idx"), index);
        try (PackedCommits commits = PackedCommits.of(git)) {
            return text(commits, id);
        }
    }

    private static Path file(String end) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".git/objects/pack"))) {
            return files.filter(file -> file.toString().endsWith(end)).toList().get(0);
        }
    }

    private static GitFolder git() {
        return GitFolder.find(folder).orElseThrow();
    }

    private static String text(PackedCommits commits, String id) {
        int[] words = new int[CommitIds.WORDS];
        for (int i = 0; i < words.length; i++) {
            words[i] = Integer.parseUnsignedInt(id, i * 8, i * 8 + 8, 16);
        }
        int length = commits.read(words);
        return length < 0 ? "none" : new String(commits.text(), 0, length, StandardCharsets.UTF_8);
    }
}
