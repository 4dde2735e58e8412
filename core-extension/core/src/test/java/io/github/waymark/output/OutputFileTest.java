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

    @Test
    void whatCantBeWrittenIsAProblemThatNamesTheFile() throws Exception {
        Files.writeString(folder.resolve("file"), "");

        ProblemException problem =
                assertThrows(ProblemException.class, () -> OutputFile.write(folder.resolve("file/out.txt"), "x"));

        assertTrue(problem.getMessage().contains("out.txt"), problem.getMessage());
    }
}
