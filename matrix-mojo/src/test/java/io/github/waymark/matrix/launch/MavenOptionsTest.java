package io.github.waymark.matrix.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenOptionsTest {

    @Test
    void theProjectsOptionsAreThoseOfAllLinesButComments(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(folder.resolve(".mvn/maven.config"), "-ntp\n# why\n-DskipITs -T 2\n");

        assertEquals(List.of("-ntp", "-DskipITs", "-T", "2"), MavenOptions.ofProject(folder));
        assertEquals(List.of(), MavenOptions.ofProject(folder.resolve("elsewhere")));
    }
}
