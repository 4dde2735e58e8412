package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where a build can't write, has no home, or runs at another time or in another language: its version is right, or a message says what is
 * wrong and what to do, and nothing is lost.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mounts, and variables of the shell")
class CircumstancesIT {

    private static final String VERSION = "io.github.waymark:version-maven-plugin:" + Ground.told("version") + ":";
    private static final String MATRIX = "io.github.waymark:matrix-maven-plugin:" + Ground.told("version") + ":";
    private static final String NOTES = NotesIT.PLUGIN;

    private static final String NEXT = "1.2.1-SNAPSHOT";

    /** A project with a release note. */
    private static Scene project(String name) {
        return Scene.of(name, "single")
                .file("releasenotes/notes/first-1111111111111111.yaml", "features: [It is there.]\n");
    }

    /** The same, one commit past its release. */
    private static Scene scene(String name) {
        return project(name).played("commit One\ntag v1.2.0\ncommit Two");
    }

    /** Requires the four parts of a message, and no stack trace. */
    private static BuildOutcome complains(BuildOutcome build) {
        build.exits(false).prints("where:").prints("why:").prints("fix:");
        return withoutTrace(build);
    }

    private static BuildOutcome withoutTrace(BuildOutcome build) {
        boolean trace = build.lines().stream()
                .anyMatch(line -> line.strip().startsWith("at ") && line.contains(".java:"));
        if (trace) {
            throw build.wrong("printed a stack trace");
        }
        return build;
    }

    private static void isInOrder(Scene scene) {
        scene.git().git("fsck", "--strict");
        assertEquals("", scene.git().git("status", "--porcelain"));
    }

    @Test
    void aProjectThatCantBeWrittenHasItsVersion() {
        OwnMounts.require("that a project can be read-only");
        Scene scene = scene("circumstances.readonly");
        List<String> before = OwnMounts.state(scene.folder());
        List<String> program = new OwnMounts("readonly").readOnly(scene.folder()).program();

        BuildOutcome read = scene.run("validate", VERSION + "show", NOTES + "list")
                .inside(program)
                .succeeds();
        BuildOutcome written = scene.run(NOTES + "build").inside(program).run();

        assertEquals(NEXT, read.version());
        withoutTrace(read).prints("first-1111111111111111").printsNot("[WARNING]");
        complains(written).prints("An output file can't be written.").prints("Read-only file system");
        assertEquals(before, OwnMounts.state(scene.folder()));
    }

    @Test
    void aRepositoryThatCantBeWrittenIsBuiltAndInstalled() {
        OwnMounts.require("that .git can be read-only");
        Scene scene = scene("circumstances.git");
        Path git = scene.folder().resolve(".git");
        Path temporary = Ground.empty(scene.folder().resolveSibling("temporary-files"));
        List<String> before = OwnMounts.state(git);
        List<String> program = new OwnMounts("git").readOnly(git).program();

        BuildOutcome build = scene.run("install", NOTES + "build")
                .inside(program)
                .jvm("-Djava.io.tmpdir=" + temporary)
                .succeeds();

        assertEquals(NEXT, build.version());
        assertEquals(NEXT, scene.installed("single", NEXT).text("/project/version"));
        assertEquals(before, OwnMounts.state(git));
        assertEquals(
                List.of(),
                Ground.below(temporary).skip(1).filter(path -> !path.toString().contains("jansi")).toList());
        isInOrder(scene);
    }

    /** Goals that write to a repository. */
    @ParameterizedTest
    @InTheFullSet
    @MethodSource("writers")
    void whatAsksToWriteThereSaysWhyItCant(String name, List<String> goals) {
        OwnMounts.require("that .git can be read-only");
        Scene scene = Scene.of("circumstances.writes." + name, "single");
        Updated.project(scene);
        Path git = scene.folder().resolve(".git");
        List<String> before = OwnMounts.state(git);

        BuildOutcome build = scene.run(goals.toArray(String[]::new))
                .environment("GIT_AUTHOR_NAME", "Ada")
                .environment("GIT_AUTHOR_EMAIL", "ada@example.org")
                .environment("GIT_COMMITTER_NAME", "Ada")
                .environment("GIT_COMMITTER_EMAIL", "ada@example.org")
                .inside(new OwnMounts("writes-" + name).readOnly(git).program())
                .run();

        complains(build);
        assertEquals(before, OwnMounts.state(git));
        BuildOutcome full = scene.run(goals.toArray(String[]::new))
                .environment("GIT_COMMITTER_NAME", "Ada")
                .environment("GIT_COMMITTER_EMAIL", "ada@example.org")
                .inside(new OwnMounts("writes-full-" + name).full(git, 0).program())
                .run();
        complains(full);
        assertEquals("", refsBut(scene, "v1.2.0", "main"));
    }

    private static String refsBut(Scene scene, String... known) {
        List<String> names = List.of(known);
        return scene.git()
                .git("for-each-ref", "--format=%(refname:short)")
                .lines()
                .filter(name -> !names.contains(name))
                .reduce("", String::concat);
    }

    static Stream<Arguments> writers() {
        return Stream.of(
                Arguments.of(
                        "tag", List.of(VERSION + "tag", "-Dversion.dryRun=false")),
                Arguments.of("update", Updated.goals("-Dconstraints.commit=true")),
                Arguments.of(
                        "proof",
                        Updated.goals(
                                "-Dconstraints.commit=true",
                                "-Dconstraints.prove=validate -Daether.offline.protocols=file")));
    }

    @Test
    @InTheFullSet
    void aLocalRepositoryThatCantBeWrittenIsReadFrom() {
        OwnMounts.require("that the local repository can be read-only");
        Scene scene = scene("circumstances.local");
        scene.run("validate", VERSION + "show", NOTES + "build").succeeds();
        Path repository = scene.maven().repository().folder();

        BuildOutcome build = scene.run("validate", VERSION + "show", NOTES + "build")
                .inside(new OwnMounts("local").readOnly(repository).program())
                .succeeds();

        assertEquals(NEXT, build.version());
        withoutTrace(build);
    }

    /** With no byte left, and with less than the file needs. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void whereTheDiskIsFullTheOlderResultStays(int free) {
        OwnMounts.require("that the disk can be full");
        Scene scene = scene("circumstances.full." + free);
        String file = "release-notes/release-notes.md";
        scene.file("releasenotes/notes/long-2222222222222222.yaml", "features: [" + "A long text. ".repeat(2000) + "]\n")
                .file("target/" + file, "older notes\n")
                .git()
                .play("commit Three");
        OwnMounts mounts = new OwnMounts("full-" + free).full(scene.folder().resolve("target"), free);

        BuildOutcome build = scene.run(NOTES + "build").inside(mounts.program()).run();

        complains(build).prints("An output file can't be written.").prints("No space left on device");
        Path then = mounts.then(scene.folder().resolve("target"));
        assertEquals("older notes\n", Ground.read(then.resolve(file)));
        assertEquals(
                List.of("release-notes.md"),
                Ground.below(then.resolve("release-notes"))
                        .skip(1)
                        .map(path -> path.getFileName().toString())
                        .toList());
    }

    /** Other goals with results of their own. */
    @ParameterizedTest
    @InTheFullSet
    @ValueSource(strings = {"source-archive", "changelog", "update", "matrix"})
    void soDoThoseOfOtherGoals(String name) {
        OwnMounts.require("that the disk can be full");
        Scene scene = Scene.of("circumstances.full." + name, "single");
        Updated.project(scene);
        scene.file("matrix.yaml", "env: {any: {allowedCommands: [git], commands: git --version}}\n")
                .git()
                .play("commit A matrix");
        OwnMounts mounts = new OwnMounts("full-" + name).full(scene.folder().resolve("target"), 0);
        List<String> goals = switch (name) {
            case "update" -> Updated.goals("-Dconstraints.output=target/update.md");
            case "matrix" -> List.of(MATRIX + "run");
            case "changelog" -> List.of(VERSION + "changelog", "-Dversion.output=target/CHANGES.md");
            default -> List.of(VERSION + name);
        };

        BuildOutcome build =
                scene.run(goals.toArray(String[]::new)).inside(mounts.program()).run();

        complains(build);
        assertEquals(
                List.of(),
                Ground.below(mounts.then(scene.folder().resolve("target")))
                        .filter(Files::isRegularFile)
                        .filter(path -> !path.toString().endsWith(".lock"))
                        .filter(path -> !path.toString().endsWith(".log"))
                        .toList());
        isInOrder(scene);
    }

    /** What is kept for the next build has no place. */
    @Test
    void whereTheDiskOfTheRepositoryIsFullTheVersionIsRightOrTheMessage() {
        OwnMounts.require("that the disk can be full");
        Scene scene = scene("circumstances.fullgit");
        Path git = scene.folder().resolve(".git");
        OwnMounts mounts = new OwnMounts("full-git").full(git, 0);

        BuildOutcome validated =
                scene.run("validate", NOTES + "list").inside(mounts.program()).succeeds();
        BuildOutcome installed = scene.run("install").inside(mounts.program()).run();

        assertEquals(NEXT, validated.version());
        withoutTrace(validated);
        if (installed.exit() == 0) {
            assertEquals(NEXT, scene.installed("single", NEXT).text("/project/version"));
        } else {
            complains(installed);
        }
        Path then = mounts.then(git);
        scene.git().git("--git-dir=" + then, "fsck", "--strict");
        assertEquals(List.of(), Ground.below(then).filter(path -> path.toString().endsWith(".tmp")).toList());
        isInOrder(scene);
    }

    @Test
    @InTheFullSet
    void whereTheDiskOfTheLocalRepositoryIsFullTheNextBuildInstallsAll() {
        OwnMounts.require("that the disk can be full");
        Scene scene = scene("circumstances.fulllocal");
        Path group = scene.maven().repository().folder().resolve("circumstances/fulllocal");
        OwnMounts mounts = new OwnMounts("full-local").full(group, 0);

        // This message is of Maven's own plugin.
        withoutTrace(scene.run("install").inside(mounts.program()).fails()).prints("No space left on device");
        scene.run("install").succeeds();

        assertEquals(NEXT, scene.installed("single", NEXT).text("/project/version"));
        isInOrder(scene);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nonexistent/home", "?", ""})
    void withoutAHomeTheResultsAreTheSame(String home) {
        Scene scene = scene("circumstances.home" + home.length());
        Map<String, String> before = outputs(scene.run());

        Map<String, String> without = outputs(scene.run()
                .without("HOME")
                .without("XDG_CONFIG_HOME")
                .jvm("-Duser.home=" + home));

        assertEquals(before, without);
        assertEquals(NEXT, scene.run("install").without("HOME").jvm("-Duser.home=" + home).succeeds().version());
        isInOrder(scene);
    }

    /** What goals write for others, by name. */
    private static Map<String, String> outputs(MavenCall call) {
        call.goals("-q", "validate", NOTES + "build", VERSION + "source-archive", VERSION + "changelog")
                .goals("-Drelease-notes.formats=markdown,rst,html,asciidoc,json,yaml,changes,github")
                .goals("-Dversion.output=target/CHANGES.md", "-Dversion.format=markdown");
        Path target = call.folder().resolve("target");
        Ground.delete(target);
        withoutTrace(call.succeeds());
        Map<String, String> outputs = new TreeMap<>(KilledGoal.hashes(target, ".*"));
        assertTrue(outputs.size() > 8, outputs::toString);
        return outputs;
    }

    /**
     * The clock of the one who committed, of the one who wrote the files, and so that of this machine compared with theirs: 1970, 2038 and
     * 2100. The clock of the machine itself is not set.
     */
    @ParameterizedTest
    @CsvSource({"1970-01-02T00:00:00Z", "2038-01-20T00:00:00Z", "2100-03-01T00:00:00Z"})
    void commitsAndFilesOfAnotherTime(String time) throws IOException {
        Instant then = Instant.parse(time);
        Scene scene = project("circumstances.time" + time.substring(0, 4));
        Git.init(scene.folder()).at(then).play("commit One\ntag v1.2.0\ncommit Two");
        Map<String, String> before = outputs(scene.run());
        for (Path path : Ground.below(scene.folder()).toList()) {
            Files.setLastModifiedTime(path, FileTime.from(then));
        }

        BuildOutcome first = scene.run("install", VERSION + "show").succeeds();
        BuildOutcome second = scene.run("install").succeeds();

        assertEquals(List.of(NEXT, NEXT), List.of(first.version(), second.version()));
        assertEquals(NEXT, scene.installed("single", NEXT).text("/project/version"));
        assertEquals(before, outputs(scene.run()));
        assertTrue(
                Ground.read(scene.folder().resolve("target/CHANGES.md")).contains("Two"),
                "the changelog lacks the last commit");
        isInOrder(scene);
    }

    /** Where I is no capital i, and where digits, calendars and letters are others. */
    @Test
    void theLanguageOfTheUserChangesNoByte() {
        sameInLanguages("circumstances.languages", "-Duser.language=tr -Duser.country=TR", "-Duser.language=ar -Duser.country=EG");
    }

    @Test
    @InTheFullSet
    void norDoOtherLanguages() {
        sameInLanguages(
                "circumstances.more.languages",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH",
                "-Duser.language=ja -Duser.country=JP -Duser.variant=JP",
                "-Duser.language=fa -Duser.country=IR",
                "-Duser.language=de -Duser.country=CH -Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=hi -Duser.country=IN -Dfile.encoding=ISO-8859-1");
    }

    private static void sameInLanguages(String name, String... languages) {
        Scene scene = scene(name);
        Map<String, String> english = outputs(scene.run().jvm("-Duser.language=en -Duser.country=US"));
        for (String language : languages) {
            assertEquals(english, outputs(scene.run().jvm(language)), language);
        }
    }

    /** The environment in a language with digits of its own, with the compiler of another JDK. */
    @Test
    @InTheFullSet
    void aMatrixRunsInALanguageWithOtherDigits() {
        Newer.require();
        Scene scene = Scene.of("circumstances.matrix", "matrix")
                .file("matrix.yaml", "envs: [jdk25]\nbase: {goals: [test], compileJdk: 17, args: [-pl, clock]}\n")
                .file("clock/src/test/java/clock/ClockTest.java", """
                        package clock;

                        class ClockTest {

                            @org.junit.jupiter.api.Test
                            void runs() {}
                        }
                        """)
                .played("commit One");

        scene.run("matrix:run").jvm("-Duser.language=ar -Duser.country=EG").succeeds().prints("jdk25");
    }

    /** In the locale C, Java can't name what isn't ASCII. */
    @Test
    void aNameThatTheLocaleDoesNotHave() {
        Scene scene = scene("circumstances.locale");
        scene.file("docs/é ñ 中.txt", "text\n")
                .file("releasenotes/notes/mañana-3333333333333333.yaml", "fixes: [Tomorrow.]\n")
                .git()
                .play("commit Café");

        BuildOutcome read = scene.run("validate", VERSION + "show")
                .environment("LC_ALL", "C")
                .environment("LANG", "C")
                .succeeds();
        BuildOutcome build = scene.run(NOTES + "build", VERSION + "changelog", VERSION + "source-archive")
                .environment("LC_ALL", "C")
                .environment("LANG", "C")
                .run();

        assertEquals(NEXT, read.version());
        read.printsNot("dirty");
        withoutTrace(read);
        if (build.exit() != 0) {
            complains(build);
        }
        isInOrder(scene);
    }

    /** Spaces, quotes, a line break, and what a shell and a URL would expand. */
    @ParameterizedTest
    @ValueSource(strings = {"with space 'and' quote", "per%20cent #1 $HOME & ü", "two\nlines"})
    void oddNamesOfFolders(String name) {
        Scene scene = scene("circumstances.folder" + name.length());
        Path folder = Ground.empty(scene.folder().resolveSibling(name));
        Ground.copy(scene.folder(), folder);
        Scene odd = new Scene(scene.maven(), scene.group(), folder);

        BuildOutcome build = odd.run("install", NOTES + "build", VERSION + "source-archive").run();

        if (name.contains("\n") && build.exit() != 0) {
            // Maven itself has no such folder.
            withoutTrace(build).printsNot("io.github.waymark");
        } else {
            assertEquals(NEXT, build.exits(true).version());
            assertEquals(NEXT, odd.installed("single", NEXT).text("/project/version"));
            assertTrue(Ground.read(folder.resolve("target/release-notes/release-notes.md"))
                    .contains("It is there."));
        }
        isInOrder(odd);
    }

    /** Names of branches, tags and files are bytes for git. */
    @Test
    void oddNamesInGit() throws IOException {
        Scene scene = scene("circumstances.names");
        shell(scene, "git tag \"$(printf 'v9.9.\\351')\"; git tag \"$(printf 'v1.2.0\\351')\" HEAD~1;"
                + "printf 'x' > \"$(printf 'a\\nb')\"; printf 'x' > \"$(printf 'latin-\\351')\";"
                + "git add -A; git -c user.name=Ada -c user.email=a@example.org commit -q -m Three;"
                + "git checkout -q -b \"$(printf 'caf\\351/x')\"; git checkout -q -b \"$(printf 'caf\\303\\251/x')\"");

        BuildOutcome utf8 = scene.run("install", VERSION + "show").run();
        shell(scene, "git checkout -q \"$(printf 'caf\\351/x')\"");
        BuildOutcome latin = scene.run("validate", NOTES + "build", VERSION + "changelog").run();
        BuildOutcome archive = scene.run(VERSION + "source-archive").run();

        for (BuildOutcome build : List.of(utf8, latin, archive)) {
            withoutTrace(build);
            if (build.exit() == 0) {
                assertEquals(NEXT, build.version());
            } else {
                complains(build);
            }
        }
        assertEquals("", scene.git().git("status", "--porcelain"));
        assertFalse(utf8.text().contains("dirty"), utf8.text());
    }

    private static void shell(Scene scene, String commands) throws IOException {
        try {
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", "set -e;" + commands)
                    .directory(scene.folder().toFile())
                    .redirectErrorStream(true);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes());
            assertEquals(0, process.waitFor(), output);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
