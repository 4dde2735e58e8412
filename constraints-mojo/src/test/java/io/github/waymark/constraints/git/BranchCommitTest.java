package io.github.waymark.constraints.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
                    repository.commit("constraints/update").make("lists/list.txt", "t:x===2\n", "Update x\n");

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
                    .make("lists/list.txt", "t:x===2\n", "Update x\n")
                    .isPresent());
            assertEquals(Optional.empty(), repository.commit("bot").make("lists/list.txt", "t:x===2\n", "Update x\n"));
            assertTrue(repository
                    .commit("bot")
                    .make("lists/list.txt", "t:x===3\n", "Update x\n")
                    .isPresent());
        }
    }

    @Test
    void theBranchThatIsCheckedOutIsNotMoved() {
        try (ListRepository repository = repository()) {
            ProblemException e = assertThrows(
                    ProblemException.class,
                    () -> repository.commit("main").make("lists/list.txt", "t:x===2\n", "Update x\n"));
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
}
