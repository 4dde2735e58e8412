package io.github.waymark.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.cache.Cache;
import io.github.waymark.history.GitProgram;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Caches in a clone that a group shares have the modes of git's own files. */
class SharedRepositoryTest {

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"umask", "group", "true", "all", "0640", "0660", "0666", "1", "2", "false"})
    void cachesHaveTheModesOfGitsReferences(String shared) throws IOException {
        Path gitDir = repository(shared);
        GitProgram.run(temp, "commit", "--quiet", "--allow-empty", "-m", "one");
        GitProgram.run(temp, "update-ref", "refs/heads/of/git", "HEAD");

        SharedRepository.cache(GitFolder.find(temp).orElseThrow(), "").write("entry", "question", Map.of("a", "b"));

        assertEquals(mode(gitDir.resolve("refs/heads/of")), mode(gitDir.resolve("waymark")), "the folder");
        assertEquals(mode(gitDir.resolve("refs/heads/of/git")), mode(gitDir.resolve("waymark/entry")), "the file");
    }

    @Test
    void aFolderThatIsThereKeepsItsMode() throws IOException {
        Path gitDir = repository("group");
        Path folder = Files.createDirectory(gitDir.resolve("waymark"));
        int before = mode(folder);

        SharedRepository.cache(GitFolder.find(temp).orElseThrow(), "").write("entry", "question", Map.of("a", "b"));

        assertEquals(before, mode(folder));
    }

    @Test
    void aModeThatGitRefusesChangesNothing() throws IOException {
        Path gitDir = repository("false");
        Files.writeString(gitDir.resolve("config"), "[core]\n\tsharedRepository = 0077\n");
        GitFolder folder = GitFolder.find(temp).orElseThrow();
        Path plain = Files.createFile(temp.resolve("plain"));

        SharedRepository.cache(folder, "").write("entry", "question", Map.of("a", "b"));

        assertEquals(mode(plain), mode(gitDir.resolve("waymark/entry")));
    }

    @Test
    void theCacheIsReadAgain() throws IOException {
        repository("group");
        Cache cache = SharedRepository.cache(GitFolder.find(temp).orElseThrow(), "");

        cache.write("entry", "question", Map.of("a", "b"));

        assertEquals(Map.of("a", "b"), cache.read("entry", "question"));
    }

    private Path repository(String shared) {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"), "needs modes");
        assumeTrue(GitProgram.isThere(), "needs the git program");
        GitProgram.run(temp, "init", "--quiet", "--initial-branch=main");
        GitProgram.run(temp, "config", "core.sharedRepository", shared);
        return temp.resolve(".git");
    }

    private static int mode(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:mode") & 07777;
    }
}
