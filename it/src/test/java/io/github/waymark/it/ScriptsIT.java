package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A build writes a folder with launchers, whose commands are those of the module and of its dependency, and they work anywhere. */
class ScriptsIT {

    private static final String ENFORCE = "-Dentry-points.enforce=true";
    private static final String APP = "app/target/app";

    /** What a command prints, and its exit code in the last line. */
    private static String run(Path command, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("sh", command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(command.resolveSibling("..").normalize().toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + process.waitFor();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replaceAll("-[0-9].*\\.jar$", ".jar"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void commandsOfTheModuleAndOfItsDependencyAreLaunched(Maven maven) throws IOException, InterruptedException {
        Scene scene = Scene.of("scripts.app", "launchers", maven).played("commit One");
        Path app = scene.folder().resolve(APP);

        scene.run("verify", ENFORCE).succeeds().prints("2 launchers for 3 jars in app/target/app, 8 changed");

        assertEquals(
                List.of(
                        "bin/cat-photo",
                        "bin/cat-photo.cmd",
                        "bin/cat-post",
                        "bin/cat-post.cmd",
                        "lib/app.jar",
                        "lib/launch.jar",
                        "lib/tools.jar",
                        "lib/waymark-entry-points.jar"),
                files(app));
        Path moved = Files.move(
                app, Files.createDirectories(scene.folder().resolve("moved to")).resolve("an app"));
        assertEquals("a photo in colors\n0", run(moved.resolve("bin/cat-photo"), "color"));
        assertEquals("a photo in sepia\n0", run(moved.resolve("bin/cat-photo"), "sepia"));
        assertEquals("posted a b||c\n3", run(moved.resolve("bin/cat-post"), "a b", "", "c"));
        String unknown = run(moved.resolve("bin/cat-photo"), "sepai");
        assertTrue(
                unknown.contains("named 'sepai'. There are: sepia (tools-1.0.0.jar), color (tools-1.0.0.jar)."),
                unknown);
        assertTrue(unknown.endsWith("\n3"), unknown);

        Files.move(moved, app);
        scene.run("verify", ENFORCE).succeeds().prints("2 launchers for 3 jars in app/target/app, ");
        scene.run("package", "-Dentry-points.exclude=*:tools").succeeds().prints("1 launcher for 2 jars");
        assertEquals(
                List.of(
                        "bin/cat-photo",
                        "bin/cat-photo.cmd",
                        "lib/app.jar",
                        "lib/launch.jar",
                        "lib/waymark-entry-points.jar"),
                files(app));
    }

    /** Providers are found by `provides`, and the static method is in a package that is not exported. */
    @Test
    void commandsAreLaunchedOnTheModulePath() throws IOException, InterruptedException {
        Scene scene = Scene.of("scripts.modules", "launchers")
                .file("tools/src/main/java/module-info.java", """
                        module cats.tools {
                            requires io.github.waymark.entrypoints;
                            exports cats.tools;
                            provides cats.tools.Photo with cats.tools.ColorPhoto, cats.tools.OldPhoto;
                        }
                        """)
                .file("app/src/main/java/module-info.java", """
                        module cats.app {
                            requires io.github.waymark.entrypoints;
                            requires cats.tools;
                            uses cats.tools.Photo;
                        }
                        """)
                .played("commit One");

        scene.run("verify", ENFORCE, "-Dentry-points.modulePath=true")
                .succeeds()
                .prints("2 launchers for 3 jars");

        Path bin = scene.folder().resolve(APP).resolve("bin");
        assertEquals("a photo in sepia\n0", run(bin.resolve("cat-photo"), "sepia"));
        assertEquals("posted a\n1", run(bin.resolve("cat-post"), "a"));
        assertFalse(Files.exists(scene.folder().resolve(APP).resolve("lib/launch.jar")));
    }

    @Test
    void aCommandThatCanNotBeStartedFailsTheBuild() {
        Scene scene = Scene.of("scripts.wrong", "launchers").played("commit One");
        Path pom = scene.folder().resolve("app/pom.xml");
        Ground.write(pom, Ground.read(pom).replace("cats.app.Main<", "cats.app.Mian<"));

        scene.run("package")
                .fails()
                .prints("The script cat-photo can't be started: there is no class cats.app.Mian on the class path.");
    }

    @Test
    void theEntryPointsOfTwoVersionsAreCompared() throws IOException {
        Scene scene = Scene.of("scripts.diff", "launchers").played("commit One");
        scene.run("package", "-pl", "tools").succeeds();
        Path old = Files.copy(
                scene.folder().resolve("tools/target/tools-1.0.0.jar"),
                scene.folder().resolve("old.jar"));
        Path pom = scene.folder().resolve("tools/pom.xml");
        Ground.write(pom, Ground.read(pom).replace("cat-post>", "cat-mail>"));
        Path photo = scene.folder().resolve("tools/src/main/java/cats/tools/OldPhoto.java");
        Ground.write(photo, Ground.read(photo).replace("\"sepia\"", "\"brown\""));

        scene.run(
                        "process-classes",
                        "entry-points:diff",
                        "-pl",
                        "tools",
                        "-Dentry-points.from=" + old.getFileName(),
                        "-Dentry-points.format=note",
                        "-Dentry-points.output=.")
                .succeeds()
                .prints("1 removed, 1 changed, 1 added");

        assertEquals("""
                upgrade:
                  - The command `cat-post` was removed.
                  - The provider `brown` (`cats.tools.OldPhoto`) of `cats.tools.Photo` was named `sepia` before.
                features:
                  - The command `cat-mail` was added.
                """, Ground.read(scene.folder().resolve("tools/entry-points-1.0.0.yaml")));
        scene.run("entry-points:diff", "-N", "-Dentry-points.from=old.jar", "-Dentry-points.to=gone.jar")
                .fails()
                .prints("There is no file gone.jar.");
    }
}
