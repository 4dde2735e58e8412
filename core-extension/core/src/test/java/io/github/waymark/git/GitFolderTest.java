package io.github.waymark.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.history.GitProgram;
import io.github.waymark.history.Script;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where repositories are found. */
class GitFolderTest {

    @TempDir
    Path temp;

    private Path top = Path.of("");

    @BeforeEach
    void realPath() throws IOException {
        top = temp.toRealPath();
    }

    @Test
    void aFolderWithoutRepositoryAboveHasNone() {
        assertEquals(Optional.empty(), GitFolder.find(top));
    }

    @Test
    void aRepositoryIsFoundFromItsTopAFolderAndAFileBelow() throws IOException {
        Script.play(top.resolve("project"), "file a/b/c.txt text");
        Path project = top.resolve("project");
        Path git = project.resolve(".git");
        GitFolder expected = new GitFolder(project, git, git, false);

        assertEquals(Optional.of(expected), GitFolder.find(project));
        assertEquals(Optional.of(expected), GitFolder.find(project.resolve("a/b")));
        assertEquals(Optional.of(expected), GitFolder.find(project.resolve("a/b/c.txt")));
        assertEquals(Optional.of(expected), GitFolder.find(project.resolve("not/there/yet")));
        Path link = Files.createSymbolicLink(top.resolve("link"), project.resolve("a"));
        assertEquals(Optional.of(expected), GitFolder.find(link));
        assertEquals(Optional.of(expected), GitFolder.find(git.resolve("refs")));
    }

    @Test
    void aWorktreeHasItsOwnGitFolderAndSharesTheRest() {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Path project = Script.play(top.resolve("project"), "commit one").folder();
        GitProgram.run(project, "worktree", "add", "-q", "../tree");

        assertEquals(
                Optional.of(new GitFolder(
                        top.resolve("tree"), project.resolve(".git/worktrees/tree"), project.resolve(".git"), false)),
                GitFolder.find(top.resolve("tree")));
    }

    @Test
    void aSubmoduleIsARepositoryOfItsOwn() {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Path library = Script.play(top.resolve("library"), "commit one").folder();
        Path project = Script.play(top.resolve("project"), "commit one").folder();
        GitProgram.run(project, "submodule", "--quiet", "add", library.toString(), "sub");

        Path git = project.resolve(".git/modules/sub");
        assertEquals(
                Optional.of(new GitFolder(project.resolve("sub"), git, git, false)),
                GitFolder.find(project.resolve("sub")));
    }

    @Test
    void aBareRepositoryHasNoWorkingTree() {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        GitProgram.run(top, "init", "-q", "--bare", "bare");
        GitFolder found = GitFolder.find(top.resolve("bare")).orElseThrow();

        assertTrue(found.bare());
        assertEquals(top.resolve("bare"), found.workTree());
        assertFalse(GitFolder.find(Script.play(top.resolve("p"), "").folder())
                .orElseThrow()
                .bare());
    }

    @Test
    void aGitFolderWithoutHeadIsAProblem() throws IOException {
        Files.createDirectories(top.resolve(".git/objects"));

        assertEquals(
                new Problem(
                        "The folder .git is not a git repository: HEAD, refs or objects is missing.",
                        top.resolve(".git").toString(),
                        "Versions are calculated from the history in the repository.",
                        "Restore the folder, or delete it and clone again."),
                problem());
    }

    @Test
    void aGitFileThatPointsNowhereIsAProblem() throws IOException {
        Files.writeString(top.resolve(".git"), "gitdir: ../gone/.git/worktrees/x\n");
        Problem problem = problem();

        assertTrue(problem.what().startsWith("The file .git points to a folder that is not a repository: "));
        assertTrue(problem.fix().contains("git worktree repair"));
    }

    @Test
    void aGitFileWithoutAPathIsAProblem() throws IOException {
        Files.writeString(top.resolve(".git"), "nonsense");

        assertEquals(
                "The file .git does not contain the path of the repository.",
                problem().what());
    }

    @Test
    void aWorktreeWithoutItsMainRepositoryIsAProblem() throws IOException {
        Files.createDirectories(top.resolve("git"));
        Files.writeString(top.resolve("git/HEAD"), "ref: refs/heads/main\n");
        Files.writeString(top.resolve("git/commondir"), "../gone\n");
        Files.createDirectories(top.resolve("tree"));
        Files.writeString(top.resolve("tree/.git"), "gitdir: ../git\n");

        ProblemException e = assertThrows(ProblemException.class, () -> GitFolder.find(top.resolve("tree")));
        assertTrue(e.problems().get(0).what().startsWith("The working tree's main repository does not exist: "));
    }

    private Problem problem() {
        return assertThrows(ProblemException.class, () -> GitFolder.find(top))
                .problems()
                .get(0);
    }
}
