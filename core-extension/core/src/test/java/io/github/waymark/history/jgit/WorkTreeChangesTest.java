package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.status.GitIndex;
import io.github.waymark.git.status.WorkTreeStatus;
import io.github.waymark.git.status.WorkTreeStatus.Verdict;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.RepositoryReader.Tracking;
import io.github.waymark.history.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a working tree dirty: the git program, JGit and our own look at the index agree. */
class WorkTreeChangesTest {

    private static final String FILES = """
            file a.txt one\\ntwo
            file b/c.txt three
            file b/d/e.txt four
            file f.txt\s
            commit files
            tag -a v1.0.0
            """;

    @TempDir
    Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void needsGit() {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        folder = Script.play(temp.resolve("project"), FILES).folder();
        GitProgram.run(folder, "reset", "--quiet", "--hard");
    }

    @Test
    void aFreshCheckoutIsClean() {
        assertEquals(Verdict.CLEAN, agreed());
    }

    @Test
    void aChangedFileIsDirtyStagedOrNot() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "one\nTWO\n");
        assertEquals(Verdict.DIRTY, agreed());
        GitProgram.run(folder, "add", "a.txt");
        agreed();
        GitProgram.run(folder, "commit", "--quiet", "-m", "done");
        assertEquals(Verdict.CLEAN, agreed());
    }

    @Test
    void aFileTouchedWithoutChangeIsClean() throws IOException {
        Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.from(Instant.parse("2021-01-01T00:00:00Z")));
        assertEquals(Verdict.CLEAN, agreed());
    }

    @Test
    void aChangeThatKeepsSizeAndTimeIsFound() throws IOException {
        Path file = folder.resolve("a.txt");
        FileTime before = Files.getLastModifiedTime(file);
        Files.writeString(file, "one\nTWO\n");
        Files.setLastModifiedTime(file, before);
        assertEquals(Verdict.DIRTY, agreed());
    }

    @Test
    void anUntrackedFileCountsOnlyWhenAsked() throws IOException {
        Files.writeString(folder.resolve("new.txt"), "new");
        assertEquals(Verdict.CLEAN, agreed());
        try (RepositoryReader history = Opened.at(folder)) {
            assertFalse(history.dirty(false));
            assertTrue(history.dirty(true));
            Files.createDirectories(folder.resolve(".git/info"));
            Files.writeString(folder.resolve(".git/info/exclude"), "new.txt\n");
            assertFalse(history.dirty(true));
        }
    }

    @Test
    void aFileThatIsGoneOrALinkOrAFolderIsDirty() throws IOException {
        Files.delete(folder.resolve("a.txt"));
        assertEquals(Verdict.DIRTY, agreed());
        Files.createSymbolicLink(folder.resolve("a.txt"), Path.of("f.txt"));
        assertEquals(Verdict.DIRTY, agreed());
        Files.delete(folder.resolve("a.txt"));
        Files.createDirectory(folder.resolve("a.txt"));
        assertEquals(Verdict.DIRTY, agreed());
    }

    @Test
    void aLinkInThePlaceOfAFolderIsDirtyThoughItsFilesAreEqual() throws IOException {
        Files.move(folder.resolve("b"), temp.resolve("b"));
        Files.createSymbolicLink(folder.resolve("b"), temp.resolve("b"));
        assertEquals(Verdict.DIRTY, agreed());
    }

    @Test
    void theExecuteBitCountsUnlessGitIsToldOtherwise() throws IOException {
        Files.setPosixFilePermissions(
                folder.resolve("a.txt"),
                Set.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE));
        assertEquals(Verdict.DIRTY, agreed());
        GitProgram.run(folder, "config", "core.fileMode", "false");
        assertEquals(Verdict.CLEAN, agreed());
    }

    @Test
    void lineEndsThatGitConvertsAreNoChange() throws IOException {
        GitProgram.run(folder, "config", "core.autocrlf", "true");
        Files.delete(folder.resolve("a.txt"));
        GitProgram.run(folder, "checkout", "--quiet", "a.txt");
        assertTrue(Files.readString(folder.resolve("a.txt")).contains("\r\n"));
        agreed();
        Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.from(Instant.parse("2021-01-01T00:00:00Z")));
        assertEquals(Verdict.UNSURE, agreed());
    }

    @Test
    void noFilterOfTheRepositoryRunsInABuildOfAnUntrustedChange() throws IOException {
        Path ran = temp.resolve("ran");
        GitProgram.run(folder, "config", "filter.upper.clean", "touch '" + ran + "'; tr a-z A-Z");
        Files.writeString(folder.resolve(".gitattributes"), "*.up filter=upper\n");
        Path file = Files.writeString(folder.resolve("x.up"), "abc\n");
        GitProgram.run(folder, "add", "--all");
        GitProgram.run(folder, "commit", "--quiet", "-m", "filtered");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2021-01-01T00:00:00Z")));
        Files.delete(ran);

        assertTrue(dirty(Map.of("WAYMARK_UNTRUSTED", "true")), "the file differs from what the filter made of it");
        assertFalse(Files.exists(ran), "the filter of the repository ran");

        assertFalse(dirty(Map.of()));
        assertTrue(Files.exists(ran));
        Files.delete(ran);
        String command = GitProgram.run(folder, "config", "filter.upper.clean");
        Map<String, String> byUser = Map.of(
                "WAYMARK_UNTRUSTED", "true",
                "GIT_CONFIG_COUNT", "1",
                "GIT_CONFIG_KEY_0", "filter.upper.clean",
                "GIT_CONFIG_VALUE_0", command);
        assertFalse(dirty(byUser));
        assertTrue(Files.exists(ran), "the filter of the user runs");
    }

    private boolean dirty(Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(Opened.NO_SETTINGS);
        variables.putAll(environment);
        GitFolder found = GitFolder.find(folder).orElseThrow();
        try (RepositoryReader history = JGitHistory.open(found, variables, Path.of("/nowhere"))) {
            return history.dirty(false);
        }
    }

    @Test
    void aFilterIsHeeded() throws IOException {
        GitProgram.run(folder, "config", "filter.upper.clean", "tr a-z A-Z");
        Files.writeString(folder.resolve(".gitattributes"), "*.up filter=upper\n");
        Files.writeString(folder.resolve("x.up"), "small\n");
        GitProgram.run(folder, "add", ".");
        GitProgram.run(folder, "commit", "--quiet", "-m", "filtered");
        assertEquals(Verdict.CLEAN, agreed());
        Files.setLastModifiedTime(folder.resolve("x.up"), FileTime.from(Instant.parse("2021-01-01T00:00:00Z")));
        assertEquals(Verdict.UNSURE, agreed());
        Files.writeString(folder.resolve("x.up"), "other\n");
        assertEquals(Verdict.UNSURE, agreed());
    }

    @Test
    void aFileStagedAsNewAndDeletedAgainIsNoChange() throws IOException {
        Files.writeString(folder.resolve("new.txt"), "new");
        GitProgram.run(folder, "add", "new.txt");
        agreed();
        Files.delete(folder.resolve("new.txt"));
        agreed();
    }

    @Test
    void aFileToBeAddedLaterIsAChange() throws IOException {
        Files.writeString(folder.resolve("new.txt"), "new");
        GitProgram.run(folder, "add", "--intent-to-add", "new.txt");
        agreed();
    }

    @Test
    void aFileRemovedFromTheIndexOnlyIsDirty() {
        GitProgram.run(folder, "rm", "--quiet", "--cached", "a.txt");
        agreed();
    }

    @Test
    void filesThatGitWasToldNotToLookAtAreClean() throws IOException {
        GitProgram.run(folder, "update-index", "--assume-unchanged", "a.txt");
        GitProgram.run(folder, "update-index", "--skip-worktree", "b/c.txt");
        Files.writeString(folder.resolve("a.txt"), "changed");
        Files.delete(folder.resolve("b/c.txt"));
        assertEquals(Verdict.UNSURE, agreed());
    }

    @Test
    void theIndexIsReadInAllItsVersions() throws IOException {
        for (String version : new String[] {"4", "3", "2"}) {
            GitProgram.run(folder, "update-index", "--index-version", version);
            assertEquals(Verdict.CLEAN, agreed());
        }
        GitProgram.run(folder, "update-index", "--index-version", "4");
        Files.writeString(folder.resolve("b/d/e.txt"), "more\n");
        assertEquals(Verdict.DIRTY, agreed());
    }

    @Test
    void aSplitIndexIsReadWithTheOneThatItIsSplitFrom() throws IOException {
        for (String version : new String[] {"2", "4"}) {
            GitProgram.run(folder, "config", "splitIndex.maxPercentChange", "100");
            GitProgram.run(folder, "update-index", "--index-version", version);
            GitProgram.run(folder, "update-index", "--split-index");
            assertEquals(Verdict.UNSURE, agreed());
            Files.writeString(folder.resolve("new.txt"), "new " + version);
            Files.writeString(folder.resolve("a.txt"), "replaced " + version);
            GitProgram.run(folder, "rm", "--quiet", "--ignore-unmatch", "b/c.txt");
            agreed();
            GitProgram.run(folder, "add", "--all");
            agreed();
            GitProgram.run(folder, "commit", "--quiet", "-m", "version " + version);
            agreed();
            assertTrue(isUnreadByJGit(), "the index is still split");
            Files.writeString(folder.resolve("b/d/e.txt"), "changed " + version);
            agreed();
            GitProgram.run(folder, "add", "--all");
        }
    }

    @Test
    void aSparseIndexStandsForTheFilesOfItsFolders() throws IOException {
        Files.createDirectories(folder.resolve("z/deep"));
        Files.writeString(folder.resolve("z/deep/file.txt"), "text");
        GitProgram.run(folder, "add", "--all");
        GitProgram.run(folder, "commit", "--quiet", "-m", "deep");
        GitProgram.run(folder, "sparse-checkout", "set", "--cone", "--sparse-index", "b");
        assertTrue(isUnreadByJGit(), "the index is sparse");
        assertFalse(Files.exists(folder.resolve("z")));
        agreed();
        // Files outside of the patterns that are there count.
        Files.createDirectories(folder.resolve("z/deep"));
        Files.writeString(folder.resolve("z/deep/file.txt"), "text");
        agreed();
        Files.writeString(folder.resolve("z/deep/file.txt"), "other");
        agreed();
        Files.delete(folder.resolve("z/deep/file.txt"));
        Files.writeString(folder.resolve("b/c.txt"), "changed");
        agreed();
        GitProgram.run(folder, "reset", "--quiet", "--soft", "HEAD~1");
        agreed();
        GitProgram.run(folder, "reset", "--quiet", "--hard");
        agreed();
    }

    @Test
    void filesThatASparseIndexLeavesOutAreTrackedAndNotNew() throws IOException {
        Files.createDirectories(folder.resolve("z"));
        Files.writeString(folder.resolve("z/file.txt"), "text");
        GitProgram.run(folder, "add", "--all");
        GitProgram.run(folder, "commit", "--quiet", "-m", "folder");
        GitProgram.run(folder, "sparse-checkout", "set", "--cone", "--sparse-index", "b");
        try (RepositoryReader history = Opened.at(folder)) {
            assertEquals(
                    Map.of("z/file.txt", Tracking.LEFT_OUT, "a.txt", Tracking.TRACKED),
                    history.tracking(Set.of("z/file.txt", "a.txt")));
            assertFalse(history.dirty(true));
            Files.writeString(folder.resolve("b/new.txt"), "new");
            assertTrue(history.dirty(true));
        }
    }

    private boolean isUnreadByJGit() throws IOException {
        byte[] index = Files.readAllBytes(folder.resolve(".git/index"));
        return GitIndex.parse(index) == null;
    }

    @Test
    void anUnfinishedMergeIsDirty() throws IOException {
        GitProgram.run(folder, "checkout", "--quiet", "-b", "side");
        Files.writeString(folder.resolve("a.txt"), "side\n");
        GitProgram.run(folder, "commit", "--quiet", "-am", "side");
        GitProgram.run(folder, "checkout", "--quiet", "main");
        Files.writeString(folder.resolve("a.txt"), "main\n");
        GitProgram.run(folder, "commit", "--quiet", "-am", "main");
        try {
            GitProgram.run(folder, "merge", "side");
        } catch (IllegalStateException conflict) {
            assertTrue(String.valueOf(conflict.getMessage()).contains("CONFLICT"));
        }
        agreed();
    }

    @Test
    void submodulesCount() throws IOException {
        Path library = Script.play(temp.resolve("library"), "file l.txt text\ncommit one")
                .folder();
        GitProgram.run(folder, "submodule", "--quiet", "add", library.toString(), "sub");
        agreed();
        GitProgram.run(folder, "commit", "--quiet", "-m", "sub");
        assertEquals(Verdict.UNSURE, agreed());
        Files.writeString(folder.resolve("sub/untracked"), "text");
        agreed();
        Files.writeString(folder.resolve("sub/l.txt"), "changed");
        agreed();
        GitProgram.run(folder, "config", "submodule.sub.ignore", "dirty");
        agreed();
        GitProgram.run(folder.resolve("sub"), "commit", "--quiet", "-am", "moved on");
        agreed();
        GitProgram.run(folder, "config", "submodule.sub.ignore", "all");
        agreed();
        GitProgram.run(folder, "config", "--unset", "submodule.sub.ignore");
        GitProgram.run(folder, "submodule", "--quiet", "deinit", "--force", "sub");
        assertEquals(Verdict.CLEAN, agreed());
        Files.delete(folder.resolve("sub"));
        agreed();
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.history.Seeds#chosen")
    void whateverIsDoneAllAgree(long seed) throws IOException {
        Map<Verdict, Integer> count = whateverIsDone(new Random(seed));

        assertTrue(count.size() > 1, count.toString());
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.history.Seeds#chosen")
    void whateverIsDoneWithASplitIndexAllAgree(long seed) throws IOException {
        GitProgram.run(folder, "config", "core.splitIndex", "true");
        GitProgram.run(folder, "config", "splitIndex.maxPercentChange", "70");
        GitProgram.run(folder, "update-index", "--split-index");
        whateverIsDone(new Random(seed));
    }

    private Map<Verdict, Integer> whateverIsDone(Random random) throws IOException {
        // Once only: after a change of this setting git's answer depends on how many seconds have passed.
        GitProgram.run(folder, "config", "core.autocrlf", random.nextBoolean() ? "input" : "false");
        Map<Verdict, Integer> count = new EnumMap<>(Verdict.class);
        String[] files = {"a.txt", "b/c.txt", "b/d/e.txt", "f.txt", "new.txt"};
        for (int i = 0; i < 25; i++) {
            Path file = folder.resolve(files[random.nextInt(files.length)]);
            // git deletes folders that it leaves empty.
            Files.createDirectories(file.resolveSibling("."));
            switch (random.nextInt(8)) {
                case 0, 1, 2 ->
                    Files.writeString(file, "text " + random.nextInt(2) + (random.nextBoolean() ? "\r\n" : "\n"));
                case 3 -> Files.deleteIfExists(file);
                case 4 -> GitProgram.run(folder, "add", "--all");
                case 5 -> GitProgram.run(folder, "reset", "--quiet");
                case 6 -> GitProgram.run(folder, "commit", "--quiet", "--allow-empty", "-am", "commit " + i);
                default -> GitProgram.run(folder, "reset", "--quiet", "--hard");
            }
            count.merge(agreed(), 1, Integer::sum);
        }
        return count;
    }

    /** What our own look says, when neither it nor JGit contradicts git. */
    private Verdict agreed() {
        GitFolder found = GitFolder.find(folder).orElseThrow();
        GitConfig settings = GitConfig.of(found, Opened.NO_SETTINGS, Path.of("/nowhere"));
        try (RepositoryReader history = Opened.at(folder)) {
            String tree = history.commit(history.head().orElseThrow()).tree();
            // Before git is asked: it refreshes the index.
            Verdict verdict = WorkTreeStatus.check(found, tree, settings);
            boolean jgit = history.dirty(false);
            boolean git = GitProgram.run(folder, "describe", "--always", "--dirty=-dirty")
                    .endsWith("-dirty");
            assertEquals(git, jgit, "JGit");
            if (verdict != Verdict.UNSURE) {
                assertEquals(git ? Verdict.DIRTY : Verdict.CLEAN, verdict, "our look");
            }
            return verdict;
        }
    }
}
