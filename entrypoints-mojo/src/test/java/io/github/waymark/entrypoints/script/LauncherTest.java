package io.github.waymark.entrypoints.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.finding.Place;
import io.github.waymark.process.SearchPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Launchers in several shells, from several folders. Most of them start a program in the place of java that prints its arguments. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "launchers for POSIX shells")
class LauncherTest {

    private static final String DASH = "dash";
    private static final String BASH = "bash";
    private static final String BUSYBOX = "busybox";

    @TempDir
    private static Path compiled;

    @TempDir
    private Path folder;

    private Path app;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeAll
    static void compile() throws IOException {
        ClassFolder.in(compiled.resolve("classes")).with("x.Cli", """
                package x;
                public class Cli {
                    public static void main(String[] a) throws Exception {
                        if (a.length == 1 && a[0].equals("wait")) {
                            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("terminated")));
                            System.out.println("ready");
                            Thread.sleep(60_000);
                        }
                        for (String one : a) { System.out.println("[" + one + "]"); }
                        System.exit(a.length);
                    }
                }
                """);
    }

    @BeforeEach
    void write() throws IOException {
        app = folder.resolve("my app (1)");
        environment.put("PATH", System.getenv("PATH"));
        environment.put("LC_ALL", "C.UTF-8");
        write(1);
    }

    /** An application whose first jars have no classes. */
    private void write(int jars) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (int i = 1; i < jars; i++) {
            sources.add(ClassFolder.source(
                    ClassFolder.in(folder.resolve("empty")).jar(folder.resolve("jars/empty-" + i + ".jar"), Map.of()),
                    "org.example:empty-" + i + ":1",
                    false));
        }
        sources.add(ClassFolder.source(
                ClassFolder.in(compiled.resolve("classes")).jar(folder.resolve("jars/a b+ü.jar"), Map.of()),
                "org.example:app:1",
                true));
        ConsoleScript run = new ConsoleScript("run", new ScriptTarget("x.Cli", ""), Place.of("x"));
        new Application(app, folder.resolve("record.txt"), Instant.EPOCH)
                .write(sources, List.of(run), false, List.of("-Da.b=c d"));
    }

    /** A program in the place of java. */
    private void fakeJava() throws IOException {
        Path java = folder.resolve("java home/bin/java");
        Files.createDirectories(java.resolveSibling("."));
        Files.writeString(java, "#!/bin/sh\nfor one in \"$@\"; do printf '[%s]\\n' \"$one\"; done\nexit 3\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        environment.put("JAVA_HOME", folder.resolve("java home").toString());
    }

    private void realJava() {
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    private static List<String> shell(String name) {
        assumeTrue(
                SearchPath.of(System.getenv()).find(name).isPresent(),
                "NOT TESTED: there is no " + name + " on the PATH");
        return name.equals(BUSYBOX) ? List.of(BUSYBOX, "sh") : List.of(name);
    }

    private Process start(Path working, List<String> shell, Path script, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(shell);
        line.add(script.toString());
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(working.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What java gets after its options. */
    private List<String> arguments(List<String> shell, Path script, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(folder, shell, script, arguments);
        List<String> lines = output(process).lines().toList();
        assertEquals(3, process.waitFor(), lines.toString());
        assertTrue(lines.contains("[x.Cli]"), lines.toString());
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {DASH, BASH, BUSYBOX})
    void allArgumentsReachJavaAsTheyAre(String name) throws Exception {
        List<String> shell = shell(name);
        fakeJava();

        List<String> lines = arguments(
                shell,
                app.resolve("bin/run"),
                "a b",
                "",
                "it's \"q\"",
                "%PATH%",
                "!x!",
                "$HOME",
                "*",
                "\\",
                "-n",
                "--",
                "ä");

        assertEquals(
                List.of(
                        "[-Da.b=c d]",
                        "[-cp]",
                        "[" + app.toRealPath().resolve("lib/launch.jar") + "]",
                        "[x.Cli]",
                        "[a b]",
                        "[]",
                        "[it's \"q\"]",
                        "[%PATH%]",
                        "[!x!]",
                        "[$HOME]",
                        "[*]",
                        "[\\]",
                        "[-n]",
                        "[--]",
                        "[ä]"),
                lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {DASH, BASH, BUSYBOX})
    void optionsOfTheUserAreSplitAtBlanksAndNotExpanded(String name) throws Exception {
        List<String> shell = shell(name);
        fakeJava();
        environment.put("JAVA_OPTS", "-Xmx1g  -Da=* -Db=$HOME");

        List<String> lines = arguments(shell, app.resolve("bin/run"));

        assertEquals(List.of("[-Da.b=c d]", "[-Xmx1g]", "[-Da=*]", "[-Db=$HOME]", "[-cp]"), lines.subList(0, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {DASH, BASH, BUSYBOX})
    void linksToTheFileAndToTheFolderAreFollowed(String name) throws Exception {
        List<String> shell = shell(name);
        fakeJava();
        environment.put("CDPATH", folder.toString());
        Path absolute = Files.createSymbolicLink(folder.resolve("one"), app.resolve("bin/run"));
        Path relative = Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("deep/er")).resolve("two"), Path.of("../../one"));
        Path bin = Files.createSymbolicLink(folder.resolve("deep/er/commands"), app.resolve("bin"));
        String lib = "[" + app.toRealPath().resolve("lib/launch.jar") + "]";

        for (Path script : List.of(absolute, relative, bin.resolve("run"), folder.relativize(app.resolve("bin/run")))) {
            assertTrue(arguments(shell, script).contains(lib), script.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DASH, BASH, BUSYBOX})
    void theVariablesOfTheUserReachTheProgramUnchanged(String name) throws Exception {
        List<String> shell = shell(name);
        fakeJava();
        Files.writeString(
                folder.resolve("java home/bin/java"), "#!/bin/sh\necho \"$lib $java $script [x.Cli]\"\nexit 3\n");
        environment.putAll(Map.of("lib", "1", "java", "2", "script", "3"));

        Process process = start(folder, shell, app.resolve("bin/run"));

        assertEquals("1 2 3 [x.Cli]\n", output(process));
    }

    @ParameterizedTest
    @ValueSource(strings = {DASH, BASH, BUSYBOX})
    void withoutJavaTheMessageSaysWhatToSet(String name) throws Exception {
        List<String> shell = shell(name);
        environment.put("JAVA_HOME", folder.resolve("gone").toString());

        Process process = start(folder, shell, app.resolve("bin/run"));

        assertEquals(
                app.resolve("bin/run") + ": there is no program " + folder.resolve("gone/bin/java")
                        + ". Set JAVA_HOME to the folder of Java, or add java to the PATH.\n",
                output(process));
        assertEquals(127, process.waitFor());
    }

    @ParameterizedTest
    @ValueSource(strings = {DASH, BASH, BUSYBOX})
    void theProgramPrintsAndGivesItsExitCode(String name) throws Exception {
        List<String> shell = shell(name);
        realJava();

        Process process = start(
                Files.createDirectories(folder.resolve("other dir")), shell, app.resolve("bin/run"), "a b", "ä", "");

        assertEquals("[a b]\n[ä]\n[]\n", output(process));
        assertEquals(3, process.waitFor());
    }

    @ParameterizedTest
    @ValueSource(strings = {DASH, BASH, BUSYBOX})
    void aSignalReachesTheProgram(String name) throws Exception {
        List<String> shell = shell(name);
        realJava();
        Process process = start(folder, shell, app.resolve("bin/run"), "wait");

        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("ready", reader.readLine());
            process.toHandle().destroy();
            assertEquals("terminated", reader.readLine());
        }
        assertEquals(143, process.waitFor());
    }

    @Test
    void theFileIsStartedByItsFirstLine() throws Exception {
        fakeJava();

        assertEquals("[a]", arguments(List.of(), app.resolve("bin/run"), "a").get(4));
    }

    @Test
    void threeHundredJarsAreInTheOrderOfTheClassPath() throws Exception {
        realJava();
        write(300);

        Process process = start(folder, List.of(), app.resolve("bin/run"), "a");

        assertEquals("[a]\n", output(process));
        assertEquals(1, process.waitFor());
    }
}
