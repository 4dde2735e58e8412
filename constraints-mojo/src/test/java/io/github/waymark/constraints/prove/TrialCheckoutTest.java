package io.github.waymark.constraints.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.history.GitProgram;
import io.github.waymark.history.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialCheckoutTest {

    @TempDir
    private Path folder;

    private Path repository = Path.of("");
    private String head = "";

    @BeforeEach
    void makeARepository() throws IOException {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script script = Script.play(folder.resolve("repository"), "commit one\n");
        repository = script.folder().toRealPath();
        head = script.id("one");
    }

    private TrialCheckout create() {
        return TrialCheckout.create(repository, Optional.of(head), Set.of(), System.getenv());
    }

    private long worktrees() {
        return GitProgram.run(repository, "worktree", "list").lines().count();
    }

    @Test
    void theWorktreeIsRenewedAndIsGoneInTheEnd() throws IOException {
        Path tree;
        try (TrialCheckout checkout = create()) {
            checkout.renew();
            tree = checkout.copyOf(repository).orElseThrow();
            Files.writeString(tree.resolve("of-a-build.txt"), "");
            checkout.renew();

            assertFalse(Files.exists(tree.resolve("of-a-build.txt")));
            assertEquals(2, worktrees());
        }
        assertEquals(1, worktrees());
        assertFalse(Files.exists(tree.getParent()));
    }

    @Test
    void theWorktreeOfAKilledRunIsRemovedByTheNextOne() throws IOException {
        Path left = abandoned();
        GitProgram.run(
                repository, "worktree", "add", "--detach", left.resolve("tree").toString(), head);

        create().close();

        assertEquals(1, worktrees());
        assertFalse(Files.exists(left));
    }

    /** Git locks a worktree until it is complete, and without its `.git` doesn't know it. */
    @Test
    void soIsOneThatGitHadNotCompleted() throws IOException {
        Path left = abandoned();
        Path tree = left.resolve("tree");
        GitProgram.run(repository, "worktree", "add", "--detach", tree.toString(), head);
        Files.writeString(repository.resolve(".git/worktrees/tree/locked"), "initializing");
        Files.delete(tree.resolve(".git"));

        create().close();

        assertEquals(1, worktrees());
        assertTrue(Files.notExists(repository.resolve(".git/worktrees")));
    }

    /** It would go on writing to its copy, so that the folder could not be deleted. */
    @Test
    void theBuildOfAKilledRunIsEndedFirst() throws Exception {
        Path left = abandoned();
        Process build = new ProcessBuilder("sh", "-c", "while :; do date > tree-$(date +%s%N); sleep 0.02; done")
                .directory(left.toFile())
                .start();
        long start = build.info().startInstant().orElseThrow().toEpochMilli();
        Files.writeString(left.resolve("program.process"), build.pid() + " " + start + "\n");

        create().close();

        assertTrue(build.waitFor(10, TimeUnit.SECONDS));
        assertFalse(Files.exists(left));
    }

    /** The folder of a killed process has the file of its owner, which nobody locks. */
    private Path abandoned() throws IOException {
        Path left = Files.createTempDirectory("constraints-").toRealPath();
        Files.writeString(left.resolve("repository"), repository.toString());
        Files.createFile(left.resolve("owner.lock"));
        return left;
    }
}
