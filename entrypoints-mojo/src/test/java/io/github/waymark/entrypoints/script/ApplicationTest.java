package io.github.waymark.entrypoints.script;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.finding.Place;
import io.github.waymark.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.jar.JarInputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:06Z");

    @TempDir
    private Path folder;

    private Path app() {
        return folder.resolve("app");
    }

    private Source jar(String group, String file, Map<String, String> manifest) throws IOException {
        Path jar = ClassFolder.in(folder.resolve("classes"))
                .file("x/Cli.class", "")
                .jar(folder.resolve(group).resolve(file), manifest);
        return ClassFolder.source(jar, group + ":" + file.replace("-1.jar", "") + ":1", false);
    }

    private static ConsoleScript script(String name) {
        return new ConsoleScript(name, new ScriptTarget("x.Cli", ""), Place.of("<scripts>"));
    }

    private int write(List<Source> jars, ConsoleScript... scripts) throws IOException {
        return new Application(app(), folder.resolve("record.txt"), TIME)
                .write(jars, List.of(scripts), false, List.of());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(app())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> app().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void launchersAndJarsAreInTwoFolders() throws IOException {
        write(List.of(jar("g", "a-1.jar", Map.of()), jar("g", "b-1.jar", Map.of())), script("one"), script("two"));

        assertEquals(
                List.of(
                        "bin/one",
                        "bin/one.cmd",
                        "bin/two",
                        "bin/two.cmd",
                        "lib/a-1.jar",
                        "lib/b-1.jar",
                        "lib/launch.jar"),
                files());
        assertTrue(Files.isExecutable(app().resolve("bin/one")));
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        List<Source> jars = List.of(jar("g", "a-1.jar", Map.of()));

        assertEquals(4, write(jars, script("one")));
        assertEquals(0, write(jars, script("one")));
    }

    @Test
    void whatIsNoLongerPartIsDeletedAndOtherFilesStay() throws IOException {
        Source a = jar("g", "a-1.jar", Map.of());
        write(List.of(a, jar("g", "b-1.jar", Map.of())), script("one"), script("two"));
        Files.writeString(app().resolve("bin/mine"), "");
        Files.writeString(
                folder.resolve("record.txt"), Files.readString(folder.resolve("record.txt")) + "../record.txt\n");

        write(List.of(a), script("one"));

        assertEquals(List.of("bin/mine", "bin/one", "bin/one.cmd", "lib/a-1.jar", "lib/launch.jar"), files());
        assertTrue(Files.exists(folder.resolve("record.txt")));
    }

    @Test
    void twoJarsOfOneNameAreBothThere() throws IOException {
        write(List.of(jar("g", "a-1.jar", Map.of()), jar("h", "a-1.jar", Map.of()), jar("g", "launch.jar", Map.of())));

        assertEquals(List.of("lib/a-1.jar", "lib/g.launch.jar", "lib/h.a-1.jar", "lib/launch.jar"), files());
        assertEquals("a-1.jar h.a-1.jar g.launch.jar", classPath(Files.readAllBytes(app().resolve("lib/launch.jar"))));
    }

    private static String classPath(byte[] jar) throws IOException {
        try (JarInputStream stream = new JarInputStream(new ByteArrayInputStream(jar))) {
            return stream.getManifest().getMainAttributes().getValue("Class-Path");
        }
    }

    @Test
    void theJarThatNamesTheOthersDependsOnItsInputsOnly() throws IOException {
        List<String> names = new ArrayList<>(
                IntStream.range(0, 300).mapToObj(i -> "library-" + i + ".jar").toList());
        names.add("a b+ü%.jar");
        TimeZone before = TimeZone.getDefault();
        byte[] here = PathingJar.of(names, TIME);
        byte[] elsewhere;
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            elsewhere = PathingJar.of(names, TIME);
        } finally {
            TimeZone.setDefault(before);
        }

        assertArrayEquals(here, elsewhere);
        assertTrue(classPath(here).startsWith("library-0.jar library-1.jar "));
        assertTrue(classPath(here).endsWith("library-299.jar a%20b%2B%C3%BC%25.jar"));
    }

    @Test
    void aTimeThatAZipFileCanNotHaveIsTheEarliestOne() {
        assertArrayEquals(
                PathingJar.of(List.of("a.jar"), Instant.EPOCH),
                PathingJar.of(List.of("a.jar"), Instant.parse("1980-02-01T00:00:00Z")));
    }

    @Test
    void onTheModulePathTheModuleOfTheClassIsNamed() throws IOException {
        Source jar = jar("g", "a-1.jar", Map.of("Automatic-Module-Name", "org.example.a"));

        new Application(app(), folder.resolve("record.txt"), TIME)
                .write(List.of(jar), List.of(script("one")), true, List.of());

        assertEquals(List.of("bin/one", "bin/one.cmd", "lib/a-1.jar"), files());
        assertTrue(Files.readString(app().resolve("bin/one")).contains("-m org.example.a/x.Cli"));
    }

    @Test
    void aJarWithoutModuleNameIsAProblemOnTheModulePath() throws IOException {
        Source jar = jar("g", "a-1.jar", Map.of());
        Application application = new Application(app(), folder.resolve("record.txt"), TIME);

        ProblemException e = assertThrows(
                ProblemException.class, () -> application.write(List.of(jar), List.of(script("one")), true, List.of()));

        assertEquals("g:a:1 has no module with x.Cli.", e.problems().get(0).why());
    }
}
