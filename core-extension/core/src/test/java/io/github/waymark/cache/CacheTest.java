package io.github.waymark.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    @TempDir
    private Path gitDir;

    private Cache cache;

    @BeforeEach
    void open() {
        cache = new Cache(Optional.of(gitDir));
    }

    @Test
    void valuesAreFoundForTheQuestionThatTheyAnswer() {
        cache.write("version", "question\nof lines", Map.of("tag", "v1=2\nx"));

        assertEquals(Map.of("tag", "v1=2\nx"), cache.read("version", "question\nof lines"));
    }

    @Test
    void bytesAreFoundAsTheyWere() {
        byte[] bytes = {0, 1, -1, '\n'};
        cache.writeBytes("commits", "", bytes);
        cache.writeBytes("none", "", new byte[0]);

        assertArrayEquals(bytes, cache.readBytes("commits", "").orElseThrow());
        assertArrayEquals(new byte[0], cache.readBytes("none", "").orElseThrow());
    }

    @Test
    void anotherQuestionFindsNothing() throws Exception {
        cache.write("version", "question", Map.of("tag", "v1"));
        Files.copy(gitDir.resolve("waymark/version"), gitDir.resolve("waymark/other"));

        assertEquals(Map.of(), cache.read("version", "questio"));
        assertEquals(Map.of(), cache.read("version", "question "));
        assertEquals(Map.of(), cache.read("other", "question"));
    }

    @Test
    void noPartOfAnAnswerIsTakenForTheQuestion() {
        cache.writeBytes("name", "question", "answer".getBytes(StandardCharsets.UTF_8));

        assertTrue(cache.readBytes("name", "questiona").isEmpty());
    }

    @Test
    void anotherBuildOfAModuleFindsNothing() {
        Cache notes = new Cache(Optional.of(gitDir), "build 1");
        notes.write("notes", "question", Map.of("a", "b"));

        assertEquals(Map.of("a", "b"), new Cache(Optional.of(gitDir), "build 1").read("notes", "question"));
        assertEquals(Map.of(), new Cache(Optional.of(gitDir), "build 2").read("notes", "question"));
        assertEquals(Map.of(), cache.read("notes", "question"));
    }

    @Test
    void whatIsDamagedFindsNothing() throws Throwable {
        Map<String, String> values = Map.of("tag", "v1");
        cache.write("version", "question", values);

        DamagedEntry.assertNeverBelieved(gitDir.resolve("waymark/version"), () -> {
            Map<String, String> read = cache.read("version", "question");
            if (read.isEmpty()) {
                cache.write("version", "question", values);
            } else {
                assertEquals(values, read);
            }
        });
    }

    @Test
    void onlyWholeFilesAreLeft() {
        cache.write("version", "question", Map.of("tag", "v1"));
        cache.write("version", "other", Map.of("tag", "v2"));

        assertArrayEquals(
                new String[] {"version"}, gitDir.resolve("waymark").toFile().list());
    }

    @Test
    void whatAKilledProcessLeftIsDeletedByTheNextWrite() throws Exception {
        Path left = gitDir.resolve("waymark/version.12ab-1.tmp");
        Path young = gitDir.resolve("waymark/version.34cd-1.tmp");
        Path entry = gitDir.resolve("waymark/settings");
        Files.createDirectories(left.getParent());
        for (Path file : new Path[] {left, young, entry}) {
            Files.writeString(file, "half");
        }
        FileTime twoHoursAgo =
                FileTime.fromMillis(Files.getLastModifiedTime(young).toMillis() - 7_200_000);
        Files.setLastModifiedTime(left, twoHoursAgo);
        Files.setLastModifiedTime(entry, twoHoursAgo);

        cache.write("version", "question", Map.of("tag", "v1"));

        assertFalse(Files.exists(left));
        assertTrue(Files.exists(young), "another process may be writing it");
        assertTrue(Files.exists(entry));
    }

    @Test
    void filesAreDeletedByTheirAge() throws Exception {
        Path old = Files.writeString(gitDir.resolve("old.pom"), "");
        Path young = Files.writeString(gitDir.resolve("young.pom"), "");
        Files.setLastModifiedTime(old, FileTime.fromMillis(1_000));
        Files.setLastModifiedTime(young, FileTime.fromMillis(3_000));

        AtomicFile.deleteBefore(gitDir, 2_000);
        AtomicFile.deleteBefore(gitDir.resolve("absent"), 2_000);

        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
    }

    @Test
    void valuesThatCantBeToldApartAreNotKept() {
        cache.write("version", "question", Map.of("tag", "a\u0001b"));

        assertEquals(Map.of(), cache.read("version", "question"));
    }

    @Test
    void aFolderThatCantBeWrittenIsNoReasonToFail() throws Exception {
        Files.writeString(gitDir.resolve("waymark"), "a file");

        cache.write("version", "question", Map.of("tag", "v1"));

        assertEquals(Map.of(), cache.read("version", "question"));
    }

    @Test
    void withoutAGitFolderNothingIsKept() {
        Cache none = new Cache(Optional.empty());

        none.write("version", "question", Map.of("tag", "v1"));

        assertEquals(Map.of(), none.read("version", "question"));
    }
}
