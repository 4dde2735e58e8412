package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.git.GitFolder;
import io.github.waymark.git.RefFingerprint;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.TagSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that are not as most are, and broken ones. */
class OddRepositoryTest {

    @TempDir
    Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void needsGit() {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        folder = temp.resolve("project");
    }

    @Test
    void beforeTheFirstCommitThereIsABranchButNoHead() {
        play("");
        try (RepositoryReader history = Opened.at(folder)) {
            assertEquals(Optional.empty(), history.head());
            assertEquals(Optional.of("main"), history.branch());
            assertEquals(Optional.empty(), history.resolve("HEAD"));
            assertFalse(history.dirty(false));
        }
    }

    @Test
    void aDetachedHeadHasNoBranch() {
        Script script = play("""
                commit one
                tag v1.0.0
                commit two
                checkout one
                """);
        try (RepositoryReader history = Opened.at(folder)) {
            assertEquals(Optional.empty(), history.branch());
            assertEquals(Optional.of(script.id("one")), history.head());
        }
    }

    /** For git the tree without entries exists in each repository; {@code git commit-tree} stores no object for it. */
    @Test
    void aCommitWithoutFilesNeedsNoTreeInTheRepository() throws IOException {
        play("");
        String root = GitProgram.run(folder, "commit-tree", "-m", "Root", "4b825dc642cb6eb9a060e54bf8d69288fbee4904");
        GitProgram.run(folder, "reset", "--quiet", root);
        Files.deleteIfExists(folder.resolve(".git/objects/4b/825dc642cb6eb9a060e54bf8d69288fbee4904"));
        List<String> files = new ArrayList<>();

        try (RepositoryReader history = Opened.at(folder)) {
            assertFalse(history.dirty(true));
            assertFalse(history.touches(root, List.of("a.txt")));
            assertEquals(Optional.empty(), history.text(root, "a.txt", 100));
            assertEquals(Optional.empty(), history.folder(root, "notes"));
        }
        Files.writeString(folder.resolve("a.txt"), "a");
        GitProgram.run(folder, "add", "a.txt");
        GitProgram.run(folder, "commit", "--quiet", "--message", "Add a file");
        try (RepositoryReader history = Opened.at(folder)) {
            String head = history.head().orElseThrow();
            assertTrue(history.touches(head, List.of("a.txt")));
            history.difference(root, head, (commit, path, kind) -> files.add(kind + " " + path));
            history.changes(history.graph(List.of(head)), List.of(""), (commit, path, kind) -> files.add(path));
        }
        assertEquals(List.of("ADDED a.txt", "a.txt"), files);
    }

    @Test
    void revisionsAreResolvedAsGitDoes() {
        Script script = play("""
                file a.txt text
                commit one
                tag -a v1.0.0
                commit two
                """);
        try (RepositoryReader history = Opened.at(folder)) {
            assertEquals(Optional.of(script.id("one")), history.resolve("v1.0.0"));
            assertEquals(Optional.of(script.id("one")), history.resolve("main~1"));
            assertEquals(
                    Optional.of(script.id("two")),
                    history.resolve(script.id("two").substring(0, 9)));
            assertEquals(Optional.empty(), history.resolve("nothing"));
            assertEquals(Optional.empty(), history.resolve("main..x^^{"));
            assertEquals(Optional.empty(), history.resolve("HEAD:a.txt"));
            assertEquals(Optional.empty(), history.resolve("0123456789012345678901234567890123456789"));
        }
    }

    @Test
    void aWorktreeHasItsOwnHead() {
        play("""
                commit one
                tag v1.0.0
                branch side
                file s.txt text
                commit side
                checkout main
                """);
        GitProgram.run(folder, "worktree", "add", "-q", "../tree", "side");

        assertEquals("v1.0.0+0", Opened.described(folder));
        assertEquals("v1.0.0+1", Opened.described(temp.resolve("tree")));
        try (RepositoryReader history = Opened.at(temp.resolve("tree"))) {
            assertEquals(Optional.of("side"), history.branch());
            assertFalse(history.dirty(true));
        }
    }

    @Test
    void aSubmoduleStandsForItself() {
        Path library = Script.play(temp.resolve("library"), "commit one\ntag v3.0.0\ncommit two")
                .folder();
        play("commit one\ntag v1.0.0");
        GitProgram.run(folder, "submodule", "--quiet", "add", library.toString(), "sub");

        assertEquals("v3.0.0+1", Opened.described(folder.resolve("sub")));
        assertEquals("v1.0.0+0", Opened.described(folder));
    }

    @Test
    void packedReferencesAreRead() {
        play("commit one\ntag -a v1.0.0\ntag v1.0.0-rc1\ncommit two\ntag v1.0.1-rc1\ncommit three");
        GitProgram.run(folder, "pack-refs", "--all");
        GitProgram.run(folder, "gc", "--quiet");

        assertEquals("v1.0.1-rc1+1", Opened.described(folder));
    }

    @Test
    void objectsAreFoundInAlternates() {
        play("commit one\ntag -a v1.0.0\ncommit two");
        GitProgram.run(temp, "clone", "--quiet", "--shared", "project", "borrower");

        assertEquals("v1.0.0+1", Opened.described(temp.resolve("borrower")));
    }

    @Test
    void replacedObjectsAreSeenAsTheyWere() {
        Script script = play("commit zero\ncommit one\ntag v1.0.0\ncommit two\ncommit three");
        GitProgram.run(folder, "replace", "--graft", script.id("three"), script.id("zero"));

        assertEquals("v1.0.0+2", Opened.described(folder));
    }

    @Test
    void aCommitGraphChangesNothing() {
        play("commit one\ntag v1.0.0\ncommit two\ncommit three");
        GitProgram.run(folder, "commit-graph", "write", "--reachable");

        assertEquals("v1.0.0+2", Opened.described(folder));
    }

    @Test
    void aShallowCloneThatEndsBeforeATagIsAnError() {
        play("commit one\ntag v1.0.0\ncommit two\ncommit three");
        shallow(2);
        String problem = Opened.problem(() -> Opened.described(temp.resolve("shallow")));

        assertTrue(problem.startsWith("The history ends at "), problem);
        assertTrue(problem.contains("git fetch --unshallow --tags"), problem);
        assertTrue(problem.contains("fetch-depth: 0"), problem);
    }

    @Test
    void aShallowCloneWithATagInReachIsFine() {
        play("commit zero\ncommit one\ntag v1.0.0\ncommit two\ncommit three");
        shallow(3);

        assertEquals("v1.0.0+2", Opened.described(temp.resolve("shallow")));
    }

    @Test
    void aShallowCloneThatMayHideAMergedTagIsAnError() {
        // Through v1.0.0 the branch that was merged later is released already; the clone cannot know.
        play("""
                commit root
                branch side
                commit side
                checkout main
                clock +P1D
                merge side released
                clock +P1D
                commit one
                tag v1.0.0
                commit two
                merge side again
                """);
        assertEquals("v1.0.0+2", Opened.described(folder));
        shallow(3);
        String problem = Opened.problem(() -> Opened.described(temp.resolve("shallow")));

        assertTrue(problem.startsWith("The history ends at "), problem);
    }

    @Test
    void aSha256RepositoryIsNotSupported() {
        GitProgram.run(temp, "init", "--quiet", "--object-format=sha256", "project");
        String problem = Opened.problem(() -> Opened.described(folder));

        assertTrue(problem.startsWith("The repository's object format is not supported: sha256"), problem);
    }

    @Test
    void aVersionTagOnABlobIsRefused() {
        play("commit one\ntag v1.0.0\nfile a.txt text\ncommit two");
        GitProgram.run(folder, "tag", "v9.0.0", "HEAD:a.txt");
        assertRefused("v9.0.0", "it points to a blob, not to a commit");
        GitProgram.run(folder, "pack-refs", "--all");
        assertRefused("v9.0.0", "it points to a blob, not to a commit");
    }

    @Test
    void aVersionTagOnAMissingCommitIsRefused() throws IOException {
        play("commit one\ntag v1.0.0\ncommit two");
        String gone = "0123456789012345678901234567890123456789";
        Files.writeString(folder.resolve(".git/refs/tags/v9.0.0"), gone + "\n");
        assertRefused("v9.0.0", "it points to an object that is missing: " + gone);
        Files.delete(folder.resolve(".git/refs/tags/v9.0.0"));
        Files.writeString(
                folder.resolve(".git/packed-refs"),
                "# pack-refs with: peeled fully-peeled sorted \n" + gone + " refs/tags/v9.0.0\n");
        assertRefused("v9.0.0", "it points to an object that is missing: " + gone);
    }

    @Test
    void aMissingCommitBehindHeadIsAProblem() throws IOException {
        Script script = play("commit one\ntag v1.0.0\ncommit two\ncommit three");
        String id = script.id("two");
        Files.delete(folder.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2)));
        String problem = Opened.problem(() -> Opened.described(folder));

        assertTrue(problem.startsWith("An object is missing in the repository: " + id), problem);
        assertTrue(problem.contains("git fsck"), problem);
    }

    @Test
    void aDamagedCommitIsAProblem() throws IOException {
        Script script = play("commit one\ntag v1.0.0\ncommit two\ncommit three");
        String id = script.id("two");
        Files.writeString(folder.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2)), "garbage");

        assertTrue(Opened.problem(() -> Opened.described(folder)).startsWith("The repository cannot be read: "));
    }

    @Test
    void aDamagedHeadOrTagIsAProblem() throws IOException {
        play("commit one\ntag v1.0.0");
        Files.writeString(folder.resolve(".git/refs/tags/v2.0.0"), "garbage\n");
        assertTrue(Opened.problem(() -> Opened.described(folder))
                .startsWith("The reference refs/tags/v2.0.0 cannot be read."));
        Files.delete(folder.resolve(".git/refs/tags/v2.0.0"));
        Files.writeString(folder.resolve(".git/refs/tags/nightly"), "garbage\n");
        assertEquals("v1.0.0+0", Opened.described(folder));
        Files.writeString(folder.resolve(".git/refs/heads/main"), "");
        assertTrue(Opened.problem(() -> Opened.described(folder))
                .startsWith("The reference refs/heads/main cannot be read."));
        Files.writeString(folder.resolve(".git/HEAD"), "garbage\n");
        assertTrue(Opened.problem(() -> Opened.described(folder)).startsWith("The reference HEAD cannot be read."));
    }

    /** Java decodes the names of files, and can't name this one again. */
    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void aTagWhoseNameIsNotUtf8IsReadOnceItIsPacked() throws Exception {
        play("commit one\ntag v1.0.0\ncommit two");
        String[] tag = {"sh", "-c", "git tag \"$(printf 'v2.0.0-\\351')\" v1.0.0^{}"};
        assertEquals(
                0, new ProcessBuilder(tag).directory(folder.toFile()).start().waitFor());

        assertTrue(Opened.problem(() -> Opened.described(folder)).contains("`git pack-refs --all`"));
        GitProgram.run(folder, "pack-refs", "--all");

        assertEquals("v1.0.0+1", Opened.described(folder));
    }

    /** It is not taken for a branch before its first commit. */
    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void aBranchWhoseNameIsNotUtf8IsAProblem() throws Exception {
        play("commit one\ntag v1.0.0\ncommit two");
        // The name in UTF-8 is that of another branch.
        String[] branch = {
            "sh",
            "-c",
            "git branch \"$(printf 'caf\\303\\251/x')\" HEAD~1; git checkout -q -b \"$(printf 'caf\\351/x')\""
        };
        assertEquals(
                0, new ProcessBuilder(branch).directory(folder.toFile()).start().waitFor());

        assertTrue(Opened.problem(() -> Opened.described(folder)).contains("`git checkout --detach`"));
        assertEquals(Optional.empty(), RefFingerprint.of(GitFolder.find(folder).orElseThrow()));
        GitProgram.run(folder, "pack-refs", "--all");
        assertTrue(Opened.problem(() -> Opened.described(folder)).contains("isn't UTF-8"));
        GitProgram.run(folder, "checkout", "--quiet", "--detach");

        assertEquals("v1.0.0+1", Opened.described(folder));
    }

    @Test
    void aDamagedIndexIsAProblem() throws IOException {
        play("file a.txt text\ncommit one");
        Files.writeString(folder.resolve(".git/index"), "garbage");
        try (RepositoryReader history = Opened.at(folder)) {
            assertTrue(Opened.problem(() -> history.dirty(false)).startsWith("The index cannot be read: "));
        }
    }

    @Test
    void aBareRepositoryIsReadAndNeverDirty() {
        play("commit one\ntag v1.0.0\ncommit two");
        GitProgram.run(temp, "clone", "--quiet", "--bare", "project", "bare.git");

        assertEquals("v1.0.0+1", Opened.described(temp.resolve("bare.git")));
        try (RepositoryReader history = Opened.at(temp.resolve("bare.git"))) {
            assertFalse(history.dirty(true));
        }
    }

    private void assertRefused(String name, String reason) {
        TagSearch tagSearch = Opened.tagSearch(folder);
        assertEquals("v1.0.0+1", Opened.described(tagSearch));
        assertEquals(1, tagSearch.refused().size());
        assertEquals(name, tagSearch.refused().get(0).name());
        assertEquals(
                "The tag " + name + " is ignored: " + reason + ".",
                tagSearch.refused().get(0).problem().what());
    }

    private Script play(String script) {
        return Script.play(folder, script);
    }

    private void shallow(int depth) {
        GitProgram.run(
                temp, "clone", "--quiet", "--depth", "" + depth, folder.toUri().toString(), "shallow");
    }
}
