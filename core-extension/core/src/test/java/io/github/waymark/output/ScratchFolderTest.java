package io.github.waymark.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {

    @TempDir
    private Path parent;

    private ScratchFolder create() throws IOException {
        return ScratchFolder.create(parent, "trial-", abandoned -> {});
    }

    @Test
    void itIsDeletedWithItsContent() throws IOException {
        try (ScratchFolder scratch = create()) {
            Files.createDirectories(scratch.path().resolve("tree/src"));
            Files.writeString(scratch.path().resolve("git.log"), "");
        }

        assertEquals(List.of(), names());
    }

    /** The folder of a killed process has the file of its owner, which nobody locks. */
    @Test
    void thatOfAKilledProcessIsCleanedAndDeletedByTheNextOne() throws IOException {
        Path abandoned = parent.resolve("trial-1");
        Files.createDirectories(abandoned.resolve("tree"));
        Files.createFile(abandoned.resolve("owner.lock"));
        List<Path> cleaned = new ArrayList<>();

        try (ScratchFolder scratch = ScratchFolder.create(parent, "trial-", cleaned::add)) {
            assertEquals(List.of(abandoned), cleaned);
            assertEquals(List.of(scratch.path().getFileName().toString()), names());
        }
    }

    @Test
    void thatOfARunningBuildIsLeftAlone() throws IOException {
        try (ScratchFolder running = create();
                ScratchFolder other = create();
                ScratchFolder third = create()) {
            assertTrue(Files.isDirectory(running.path()) && Files.isDirectory(other.path()));
            assertTrue(Files.isDirectory(third.path()));
        }
    }

    /** Another process asks the operating system for the lock. */
    @Test
    void anotherProcessLeavesItAlone() throws IOException, InterruptedException {
        try (ScratchFolder running = create()) {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Another.class.getName(),
                            parent.toString())
                    .inheritIO()
                    .start();

            assertEquals(0, other.waitFor());
            assertTrue(Files.isDirectory(running.path()));
            assertEquals(1, names().size(), names()::toString);
        }
    }

    /** The program of the other process. */
    static final class Another {

        private Another() {}

        public static void main(String[] arguments) throws IOException {
            ScratchFolder.create(Path.of(arguments[0]), "trial-", abandoned -> {})
                    .close();
        }
    }

    @Test
    void whatLooksLikeOneButHasNoOwnerStays() throws IOException {
        Path other = Files.createDirectory(parent.resolve("trial-of-somebody"));

        create().close();

        assertTrue(Files.isDirectory(other));
        assertFalse(Files.exists(other.resolve("owner.lock")));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
