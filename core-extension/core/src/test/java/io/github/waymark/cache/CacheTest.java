package io.github.waymark.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
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
    void valuesAreFoundForTheSourceTheyWereMadeFrom() {
        cache.write("version", "source\nof lines", Map.of("tag", "v1=2\nx"));

        assertEquals(Map.of("tag", "v1=2\nx"), cache.read("version", "source\nof lines"));
    }

    @Test
    void anotherSourceFindsNothing() {
        cache.write("version", "source", Map.of("tag", "v1"));

        assertEquals(Map.of(), cache.read("version", "sourc"));
        assertEquals(Map.of(), cache.read("version", "source "));
        assertEquals(Map.of(), cache.read("other", "source"));
    }

    @Test
    void aFileThatWasCutOffFindsNothing() throws Exception {
        cache.write("version", "source", Map.of("tag", "v1", "distance", "12"));
        Path file = gitDir.resolve("waymark/version");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertEquals(Map.of(), cache.read("version", "source"), "cut to " + length);
        }
    }

    @Test
    void onlyWholeFilesAreLeft() {
        cache.write("version", "source", Map.of("tag", "v1"));
        cache.write("version", "other", Map.of("tag", "v2"));

        assertArrayEquals(
                new String[] {"version"}, gitDir.resolve("waymark").toFile().list());
    }

    @Test
    void valuesThatCantBeToldApartAreNotKept() {
        cache.write("version", "source", Map.of("tag", "a\u0001b"));

        assertEquals(Map.of(), cache.read("version", "source"));
    }

    @Test
    void aFolderThatCantBeWrittenIsNoReasonToFail() throws Exception {
        Files.writeString(gitDir.resolve("waymark"), "a file");

        cache.write("version", "source", Map.of("tag", "v1"));

        assertEquals(Map.of(), cache.read("version", "source"));
    }

    @Test
    void withoutAGitFolderNothingIsKept() {
        Cache none = new Cache(Optional.empty());

        none.write("version", "source", Map.of("tag", "v1"));

        assertEquals(Map.of(), none.read("version", "source"));
    }
}
