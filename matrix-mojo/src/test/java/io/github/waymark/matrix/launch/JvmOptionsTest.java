package io.github.waymark.matrix.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmOptionsTest {

    @Test
    void theProjectsOptionsAreThoseOfAllLinesButComments(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(folder.resolve(".mvn/jvm.config"), "-Xmx1g\r\n# why\n--add-exports a/b=ALL-UNNAMED\n");

        assertEquals(List.of("-Xmx1g", "--add-exports", "a/b=ALL-UNNAMED"), JvmOptions.ofProject(folder));
        assertEquals(List.of(), JvmOptions.ofProject(folder.resolve("elsewhere")));
    }
}
