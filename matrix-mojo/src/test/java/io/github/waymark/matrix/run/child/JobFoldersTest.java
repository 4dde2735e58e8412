package io.github.waymark.matrix.run.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.Role;
import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.run.Environments;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.matrix.run.schedule.Jobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFoldersTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @Test
    void whatWasCompiledWithOtherSettingsIsCompiledAnew() throws IOException {
        Environment before = Environments.named("jdk17")
                .role(Role.HOST)
                .properties(Map.of("a", "1"))
                .get();
        Environment after = Environments.named("jdk17")
                .role(Role.HOST)
                .properties(Map.of("a", "2"))
                .get();
        prepare(before);
        Path compiled = root.resolve("target/matrix/jdk17/core/target/classes/A.class");
        Files.createDirectories(compiled.getParent());
        Files.writeString(compiled, "");

        prepare(before);
        assertTrue(Files.exists(compiled), "nothing has changed");
        prepare(after);
        assertFalse(Files.exists(compiled));
    }

    @Test
    void reportsOfAnEarlierRunAreGone() throws IOException {
        Path report = root.resolve("target/matrix/jdk17/core/surefire-reports/TEST-a.B.xml");
        Files.createDirectories(report.getParent());
        Files.writeString(report, "<testsuite/>");

        assertEquals(root, prepare(Environments.plain("jdk17")));

        assertFalse(Files.exists(report));
        assertTrue(Files.isDirectory(root.resolve("target/matrix/jdk17/tmp")), "it has no folder for temporary files");
    }

    private Path prepare(Environment environment) throws IOException {
        ParentBuild parent = new ParentBuild(
                root,
                root.resolve("pom.xml"),
                root,
                new MavenHome(Path.of("/maven"), "3.9.16"),
                Path.of("/repository"),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Path.of("/agent.jar"));
        Job job = new Jobs(parent.maven()).of(List.of(environment), Map.of()).get(0);
        return new JobFolders(parent, RunFolders.of(root), job).prepare(false);
    }
}
