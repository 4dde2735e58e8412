package io.github.waymark.constraints.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchCommitTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path list = Path.of("");

    @BeforeEach
    void aRepositoryWithAList() throws Exception {
        list = Files.writeString(
                Files.createDirectories(folder.resolve("lists")).resolve("list.txt"), "t:x===1\n");
        Files.writeString(folder.resolve("other.txt"), "other");
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("One")
                    .setSign(false)
                    .setAuthor("Ada", "ada@example.org")
                    .call();
        }
    }

    private ListRepository repository() {
        return ListRepository.around(folder, Map.of(), folder.resolve("home")).orElseThrow();
    }

    @Test
    void theCommitIsOnItsBranchAndTheWorkingTreeStays() throws Exception {
        try (ListRepository repository = repository()) {
            assertEquals(Optional.of("main"), repository.branch());
            assertEquals("lists/list.txt", repository.path(list));

            Optional<String> id =
                    repository.commit("constraints/update").create("lists/list.txt", "t:x===2\n", "Update x\n");

            assertTrue(id.isPresent());
            assertEquals("t:x===2\n", repository.text("constraints/update", "lists/list.txt"));
            assertEquals("other", repository.text("constraints/update", "other.txt"));
            assertEquals("t:x===1\n", Files.readString(list));
            try (Git git = Git.open(folder.toFile())) {
                assertTrue(git.status().call().isClean());
            }
        }
    }

    @Test
    void theSameProposalIsMadeOnce() {
        try (ListRepository repository = repository()) {
            assertTrue(repository
                    .commit("bot")
                    .create("lists/list.txt", "t:x===2\n", "Update x\n")
                    .isPresent());
            assertEquals(
                    Optional.empty(), repository.commit("bot").create("lists/list.txt", "t:x===2\n", "Update x\n"));
            assertTrue(repository
                    .commit("bot")
                    .create("lists/list.txt", "t:x===3\n", "Update x\n")
                    .isPresent());
        }
    }

    @Test
    void theBranchThatIsCheckedOutIsNotMoved() {
        try (ListRepository repository = repository()) {
            ProblemException e = assertThrows(
                    ProblemException.class,
                    () -> repository.commit("main").create("lists/list.txt", "t:x===2\n", "Update x\n"));
            assertTrue(e.getMessage().contains("is checked out"), e.getMessage());
        }
    }

    @Test
    void whatIsNotThereIsAProblem() {
        try (ListRepository repository = repository()) {
            assertThrows(ProblemException.class, () -> repository.text("nowhere", "lists/list.txt"));
            assertThrows(ProblemException.class, () -> repository.text("main", "nothing.txt"));
        }
    }

    @Test
    void theIndexAndWhatIsStagedInItStay() throws Exception {
        Files.writeString(folder.resolve("staged.txt"), "staged");
        Files.writeString(folder.resolve("other.txt"), "changed");
        try (Git git = Git.open(folder.toFile());
                ListRepository repository = repository()) {
            git.add().addFilepattern("staged.txt").call();

            repository.commit("bot").create("lists/new.txt", "t:x===2\n", "Add a list\n");

            assertEquals(Set.of("staged.txt"), git.status().call().getAdded());
            assertEquals(Set.of("other.txt"), git.status().call().getModified());
            assertEquals("other", repository.text("bot", "other.txt"));
            assertEquals("t:x===2\n", repository.text("bot", "lists/new.txt"));
            assertThrows(ProblemException.class, () -> repository.text("bot", "staged.txt"));
        }
    }

    @Test
    void aProposalIsPutOnTopOfWhatIsCheckedOutAndNotOfTheOneBefore() throws Exception {
        try (Git git = Git.open(folder.toFile());
                ListRepository repository = repository()) {
            repository.commit("bot").create("lists/list.txt", "t:x===2\n", "One\n");
            repository.commit("bot").create("lists/list.txt", "t:x===3\n", "Two\n");

            assertEquals(
                    git.getRepository().resolve("main"), git.getRepository().resolve("bot~1"));
        }
    }

    @Test
    void aNameThatGitTakesForNoBranchIsAProblem() {
        try (ListRepository repository = repository()) {
            ProblemException e = assertThrows(
                    ProblemException.class,
                    () -> repository.commit("a..b").create("lists/list.txt", "t:x===2\n", "Update x\n"));
            assertTrue(e.getMessage().contains("is not a valid branch name"), e.getMessage());
        }
    }

    /** As a full disk, or permissions that are missing, which don't bind root. */
    @Test
    void aRepositoryThatCanNotBeWrittenIsNamedAndSoIsTheWayOut() throws Exception {
        for (int i = 0; i < 256; i++) {
            Path objects = folder.resolve(".git/objects").resolve(HexFormat.of().toHexDigits((byte) i));
            if (Files.notExists(objects)) {
                Files.createFile(objects);
            }
        }
        try (ListRepository repository = repository()) {
            ProblemException e = assertThrows(
                    ProblemException.class,
                    () -> repository.commit("bot").create("lists/list.txt", "t:x===2\n", "Update x\n"));
            assertTrue(e.getMessage().contains("The proposal can't be committed to the branch 'bot'."), e.getMessage());
            assertTrue(
                    e.getMessage()
                            .contains("Free disk space, or grant this user the permission to read and write there."),
                    e.getMessage());
        }
        assertTrue(Files.notExists(folder.resolve(".git/refs/heads/bot")));
    }

    @Test
    void theLockOfAKilledProcessIsNamed() throws Exception {
        Path lock = folder.resolve(".git/refs/heads/bot.lock");
        Files.createFile(lock);
        try (ListRepository repository = repository()) {
            ProblemException e = assertThrows(
                    ProblemException.class,
                    () -> repository.commit("bot").create("lists/list.txt", "t:x===2\n", "Update x\n"));
            assertTrue(
                    e.getMessage().contains("Run the goal again when no other git process runs. If there is "),
                    e.getMessage());
            assertTrue(
                    e.getMessage()
                            .contains(
                                    Path.of(".git", "refs", "heads", "bot.lock").toString()),
                    e.getMessage());

            Files.delete(lock);

            repository.commit("bot").create("lists/list.txt", "t:x===2\n", "Update x\n");
        }
    }
}
