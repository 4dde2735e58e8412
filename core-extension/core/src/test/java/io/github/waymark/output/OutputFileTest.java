package io.github.waymark.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    Path folder;

    @Test
    void foldersAreMadeAndNothingElseIsLeft() throws Exception {
        Path file = folder.resolve("a/b/out.txt");

        assertTrue(OutputFile.write(file, "é\n"));

        assertEquals("é\n", Files.readString(file));
        assertArrayEquals(
                new String[] {"out.txt"}, folder.resolve("a/b").toFile().list());
    }

    @Test
    void aFileWithTheSameContentKeepsItsTime() throws Exception {
        Path file = Files.writeString(folder.resolve("out.txt"), "same");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));

        assertFalse(OutputFile.write(file, "same"));

        assertEquals(1_000, Files.getLastModifiedTime(file).toMillis());
    }

    /** It would be among the files of the user, who may commit it. */
    @Test
    void theDraftOfAKilledProcessIsDeletedByTheNextOne() throws Exception {
        Path left = Files.writeString(folder.resolve(".other.txt.3f2a9c1b-12.tmp"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(120)));
        Files.writeString(folder.resolve(".list.txt.3f2a9c1b-13.tmp"), "of a process that runs");
        Path ofTheUser = Files.writeString(folder.resolve(".notes.tmp"), "mine");
        Files.setLastModifiedTime(ofTheUser, FileTime.fromMillis(1_000));

        OutputFile.write(folder.resolve("list.txt"), "whole");

        assertEquals(
                Set.of("list.txt", ".list.txt.3f2a9c1b-13.tmp", ".notes.tmp"),
                Set.of(folder.toFile().list()));
    }

    @Test
    void whatCantBeWrittenIsAProblemThatNamesTheFile() throws Exception {
        Files.writeString(folder.resolve("file"), "");

        ProblemException problem =
                assertThrows(ProblemException.class, () -> OutputFile.write(folder.resolve("file/out.txt"), "x"));

        assertTrue(problem.getMessage().contains("out.txt"), problem.getMessage());
    }
}
