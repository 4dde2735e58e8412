package io.github.waymark.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.git.BoundedFile;
import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.RefFingerprint;
import io.github.waymark.git.commits.CommitCache;
import io.github.waymark.git.status.GitIndex;
import io.github.waymark.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No file below {@code .git} keeps a build waiting or takes its memory. */
@Timeout(60)
class UntrustedFilesTest {

    private static final Path ENDLESS = Path.of("/dev/zero");
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path temp;

    @Test
    void onlyRegularFilesOfTheLimitAreRead() throws IOException {
        Path file = Files.write(temp.resolve("file"), new byte[10]);

        assertEquals(10, BoundedFile.read(file, 10).length);
        assertThrows(IOException.class, () -> BoundedFile.read(file, 9));
        assertThrows(IOException.class, () -> BoundedFile.read(temp, 10));
        assumeTrue(Files.exists(ENDLESS));
        assertThrows(IOException.class, () -> BoundedFile.read(ENDLESS, 10));
    }

    @Test
    void aReferenceThatLeadsToADeviceIsLeftToJGit() throws IOException {
        Path project = Script.play(temp.resolve("project"), "commit one").folder();
        GitFolder git = GitFolder.find(project).orElseThrow();

        assertTrue(RefFingerprint.of(git).isPresent());
        for (String head : new String[] {"ref: " + ENDLESS, "ref: a\0b", "x".repeat(1 << 20)}) {
            Files.writeString(project.resolve(".git/HEAD"), head);
            assertEquals(Optional.empty(), RefFingerprint.of(git).map(RefFingerprint::text));
        }
    }

    @Test
    void aGitFileThatIsADeviceIsAProblem() throws IOException {
        assumeTrue(Files.exists(ENDLESS));
        Path link = Files.createSymbolicLink(temp.resolve(".git"), ENDLESS);

        assertThrows(ProblemException.class, () -> GitFolder.find(temp));
        Files.delete(link);
    }

    @Test
    void filesThatIncludeEachOtherAreAProblemAsToGit() throws IOException {
        Files.writeString(temp.resolve("loop"), "[include]\npath = loop\npath = loop\npath = loop\n");
        Files.writeString(temp.resolve(".gitconfig"), "[include]\npath = loop\n");

        ProblemException problem = assertThrows(ProblemException.class, () -> settings(Map.of()));

        assertEquals(temp.resolve("loop").toString(), problem.problems().get(0).where());
    }

    @Test
    void filesThatConditionsIncludeAreReadOnce() throws IOException {
        String condition = "[includeIf \"gitdir:/nowhere/\"]\n";
        for (String name : new String[] {".gitconfig", "a", "b"}) {
            Files.writeString(temp.resolve(name), (condition + "path = a\n" + condition + "path = b\n").repeat(40));
        }
        Files.writeString(temp.resolve("b"), "[core]\nautocrlf = true\n");

        assertTrue(assertTimeoutPreemptively(SOON, () -> settings(Map.of())).hasConditional("core"));
    }

    @Test
    void aCountWithoutItsVariablesIsNotBelieved() {
        assertTimeoutPreemptively(SOON, () -> settings(Map.of("GIT_CONFIG_COUNT", "2147483647")));
    }

    private GitConfig settings(Map<String, String> environment) {
        return GitConfig.of(new GitFolder(temp, temp, temp, true), environment, temp);
    }

    @Test
    void anExtensionOfTheIndexThatLeadsBackIsNotUnderstood() {
        byte[] extension = bytes("TREE", -8);

        assertTimeoutPreemptively(SOON, () -> assertNull(GitIndex.parse(index(2, 0, extension))));
        assertNotNull(GitIndex.parse(index(2, 0, bytes("ABCD", 0))));
    }

    @Test
    void numbersOfTheIndexAskForNoMemory() {
        assertNull(GitIndex.parse(index(2, Integer.MAX_VALUE, new byte[0])));
        assertNull(GitIndex.parse(index(2, -1, new byte[0])));
        // 0xffffffff7f: many more bytes than the path before has.
        assertNull(GitIndex.parse(index(4, 1, entry(new byte[] {-1, -1, -1, -1, 127, 'a', 0}))));
        assertNotNull(GitIndex.parse(index(4, 1, entry(new byte[] {0, 'a', 0}))));
    }

    @Test
    void aPathOfTheIndexThatIsShorterThanItsLengthIsNotUnderstood() {
        byte[] entry = ByteBuffer.allocate(72)
                .putShort(60, (short) 5)
                .position(62)
                .put("a.txt".getBytes(StandardCharsets.US_ASCII))
                .array();
        assertNotNull(GitIndex.parse(index(2, 1, entry)));

        entry[66] = 0;
        assertNull(GitIndex.parse(index(2, 1, entry)));
    }

    @Test
    void compressedPathsThatGrowAreNotUnderstood() {
        byte[] grows = entry(("\0" + "a".repeat(100) + "\0").getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        for (int i = 0; i < 50_000; i++) {
            entries.writeBytes(grows);
        }

        assertNull(GitIndex.parse(index(4, 50_000, entries.toByteArray())));
    }

    @Test
    void aDamagedIndexIsReadOrNotUnderstood() throws IOException {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Path project = Script.play(temp.resolve("project"), "file a/b.txt b\nfile c.txt c\ncommit one")
                .folder();
        GitProgram.run(project, "reset", "--hard", "--quiet");
        byte[] index = Files.readAllBytes(project.resolve(".git/index"));
        assertNotNull(GitIndex.parse(index));
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(index, i % 3 == 0 ? random.nextInt(index.length) : index.length);
            for (int k = 0; damaged.length > 0 && k < 1 + i % 4; k++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            // Throws nothing and comes back.
            GitIndex.parse(damaged);
        }
    }

    @Test
    void numbersOfCachedCommitsAskForNoMemory() {
        int[] commit = new int[12];
        commit[11] = 0;
        assertEquals(1, count(1, commit));
        assertEquals(0, count(2, commit));
        assertEquals(0, count(-1, commit));
        assertEquals(0, count(Integer.MAX_VALUE, commit));
        commit[11] = 1;
        assertEquals(0, count(1, commit));
        commit[11] = -1;
        assertEquals(0, count(1, commit));
    }

    private static int count(int size, int[] commit) {
        return CommitCache.count(IntBuffer.allocate(13).put(size).put(commit).flip());
    }

    private static byte[] index(int version, int entries, byte[] content) {
        byte[] checksum = new byte[20];
        return ByteBuffer.allocate(12 + content.length + checksum.length)
                .put("DIRC".getBytes(StandardCharsets.US_ASCII))
                .putInt(version)
                .putInt(entries)
                .put(content)
                .put(checksum)
                .array();
    }

    /** An entry of version 4. */
    private static byte[] entry(byte[] path) {
        return ByteBuffer.allocate(62 + path.length).position(62).put(path).array();
    }

    private static byte[] bytes(String name, int size) {
        return ByteBuffer.allocate(8)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(size)
                .array();
    }
}
