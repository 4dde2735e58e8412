package io.github.waymark.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SearchPathTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @Test
    void theFirstFolderWithAProgramOfThatNameHasIt() throws IOException {
        Path first = Files.createDirectories(root.resolve("a"));
        Path second = Files.createDirectories(root.resolve("b"));
        Files.writeString(first.resolve("tool"), "not executable");
        Files.createDirectories(first.resolve("other"));
        Path tool = Files.writeString(second.resolve("tool"), "");
        assertTrue(tool.toFile().setExecutable(true));
        SearchPath path = SearchPath.of(Map.of("PATH", String.join(File.pathSeparator, "", first + "", second + "")));

        assertEquals(Optional.of(tool), path.find("tool"));
        assertEquals(Optional.empty(), path.find("other"));
        assertEquals(tool.toString(), path.resolve("tool"));
        assertEquals("other", path.resolve("other"));
        assertEquals("./tool", path.resolve("./tool"));
    }

    @Test
    void withoutAPathNothingIsFound() {
        assertEquals(Optional.empty(), SearchPath.of(Map.of()).find("sh"));
    }
}
