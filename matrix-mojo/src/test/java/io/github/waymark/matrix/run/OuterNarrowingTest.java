package io.github.waymark.matrix.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.run.child.ParentBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OuterNarrowingTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @BeforeEach
    void aProject() throws IOException {
        Files.createDirectories(root.resolve(".mvn"));
    }

    @Test
    void optionsOfTheCommandLineNarrow() throws IOException {
        OuterNarrowing narrowing = narrowing(List.of("-o", "-pl", "a", "-am"), Map.of("skipTests", "true", "x", "y"));

        assertEquals(List.of("-DskipTests=true", "-pl a"), narrowing.all());
        // Commands of an environment run Maven for whichever modules they name.
        assertEquals(List.of("-DskipTests=true"), narrowing.properties());
    }

    @Test
    void thoseThatTheProjectGivesToEachBuildDoNot() throws IOException {
        Files.writeString(root.resolve(".mvn/maven.config"), "-DskipITs\n-Dgroups=fast\n-pl\n!slow\n");

        assertEquals(
                List.of(),
                narrowing(List.of("-pl", "!slow", "-am"), Map.of("skipITs", "true", "groups", "fast"))
                        .all());
        assertEquals(
                List.of("-Dgroups=one", "-pl a"),
                narrowing(List.of("-pl", "a", "-am"), Map.of("skipITs", "true", "groups", "one"))
                        .all());
    }

    private OuterNarrowing narrowing(List<String> options, Map<String, String> properties) throws IOException {
        return new OuterNarrowing(new ParentBuild(
                root,
                root.resolve("pom.xml"),
                root,
                new MavenHome(root.resolve("maven"), "3.9.16"),
                root.resolve("repository"),
                options,
                List.of(),
                properties,
                Map.of(),
                Path.of("/agent.jar")));
    }
}
