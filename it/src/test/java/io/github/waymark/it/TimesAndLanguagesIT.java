package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Without a home, at another time, in another language and with any name, a build has the same version and writes the same bytes, or a
 * message says what is wrong and what to do.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "names with any byte, and variables of the shell")
class TimesAndLanguagesIT {

    private static final String VERSION = "io.github.waymark:version-maven-plugin:" + Ground.told("version") + ":";
    private static final String NOTES = NotesIT.PLUGIN;

    private static final boolean ALL = Boolean.getBoolean("waymark.it.all");

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

    private static void isInOrder(Scene scene) {
        scene.git().git("fsck", "--strict");
        assertEquals("", scene.git().git("status", "--porcelain"));
    }

    /** Java says {@code ?} for a user without an entry. */
    static List<String> homes() {
        return ALL ? List.of("/nonexistent/home", "?", "") : List.of("/nonexistent/home");
    }

    @ParameterizedTest
    @MethodSource("homes")
    void withoutAHomeTheResultsAreTheSame(String home) {
        Scene scene = scene("circumstances.home" + home.length());
        Map<String, String> before = outputs(scene.run());

        Map<String, String> without =
                outputs(scene.run().without("HOME").without("XDG_CONFIG_HOME").jvm("-Duser.home=" + home));

        assertEquals(before, without);
        assertEquals(
                NEXT,
                scene.run("install")
                        .without("HOME")
                        .jvm("-Duser.home=" + home)
                        .succeeds()
                        .version());
        isInOrder(scene);
    }

    /** What goals write for others, by name. */
    private static Map<String, String> outputs(MavenCall call) {
        call.goals("-q", "validate", NOTES + "build", VERSION + "source-archive", VERSION + "changelog")
                .goals("-Drelease-notes.formats=markdown,rst,html,asciidoc,json,yaml,changes,github")
                .goals("-Dversion.output=target/CHANGES.md", "-Dversion.format=markdown");
        Path target = call.folder().resolve("target");
        Ground.delete(target);
        Complaint.noTrace(call.succeeds());
        Map<String, String> outputs = new TreeMap<>(KilledGoal.hashes(target, ".*"));
        assertTrue(outputs.size() > 8, outputs::toString);
        return outputs;
    }

    /** The library of faketime, which sets the clock of one program. */
    private static Path faketime() throws IOException {
        Path libraries = Path.of("/usr/lib");
        try (Stream<Path> found = Files.isDirectory(libraries) ? Files.walk(libraries, 3) : Stream.empty()) {
            Optional<Path> library = found.filter(file -> file.endsWith("faketime/libfaketimeMT.so.1"))
                    .findFirst();
            assumeTrue(
                    library.isPresent(), "The program faketime sets the clock of a build. It is not installed here.");
            return library.get();
        }
    }

    /** The clock of the machine is before its own commits, or long after them. */
    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31 12:00:00", "2040-02-29 12:00:00"})
    void theClockOfTheMachineIsWrong(String time) throws IOException {
        String library = faketime().toString();
        Scene scene = scene("circumstances.clock" + time.substring(0, 4));
        Map<String, String> before = outputs(scene.run());

        Map<String, String> then =
                outputs(scene.run().environment("LD_PRELOAD", library).environment("FAKETIME", "@" + time));
        BuildOutcome built = scene.run("install", VERSION + "show")
                .environment("LD_PRELOAD", library)
                .environment("FAKETIME", "@" + time)
                .succeeds();

        assertTrue(built.text().contains("Finished at: " + time.substring(0, 4)), built::text);
        assertEquals(before, then);
        assertEquals(NEXT, built.version());
        assertEquals(NEXT, scene.run("install").succeeds().version());
        isInOrder(scene);
    }

    static List<String> times() {
        return ALL
                ? List.of("1970-01-02T00:00:00Z", "2038-01-20T00:00:00Z", "2100-03-01T00:00:00Z")
                : List.of("1970-01-02T00:00:00Z", "2100-03-01T00:00:00Z");
    }

    /**
     * The clock of the one who committed, of the one who wrote the files, and so that of this machine compared with theirs: 1970, 2038 and
     * 2100.
     */
    @ParameterizedTest
    @MethodSource("times")
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
        sameInLanguages(
                "circumstances.languages",
                "-Duser.language=tr -Duser.country=TR",
                "-Duser.language=ar -Duser.country=EG");
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

        scene.run("matrix:run")
                .jvm("-Duser.language=ar -Duser.country=EG")
                .succeeds()
                .prints("jdk25");
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
        Complaint.noTrace(read);
        scene.git().git("checkout", "--quiet", "-b", "größe");
        Complaint.of(scene.run("validate").environment("LC_ALL", "C").fails()).names("LC_ALL=C.UTF-8");
        BuildOutcome inUtf8 =
                scene.run("validate").environment("LC_ALL", "C.UTF-8").succeeds();
        assertEquals(NEXT, inUtf8.version());
        if (build.exit() != 0) {
            Complaint.ofGoal(build);
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

        BuildOutcome build =
                odd.run("install", NOTES + "build", VERSION + "source-archive").run();

        if (name.contains("\n") && build.exit() != 0) {
            // Maven itself has no such folder.
            Complaint.noTrace(build).printsNot("io.github.waymark");
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
        shell(
                scene,
                "git tag \"$(printf 'v9.9.\\351')\"; git tag \"$(printf 'v1.2.0\\351')\" HEAD~1;"
                        + "printf 'x' > \"$(printf 'a\\nb')\"; printf 'x' > \"$(printf 'latin-\\351')\";"
                        + "git add -A; git -c user.name=Ada -c user.email=a@example.org commit -q -m Three;"
                        + "git checkout -q -b \"$(printf 'caf\\351/x')\"; git checkout -q -b \"$(printf 'caf\\303\\251/x')\"");

        BuildOutcome utf8 = scene.run("install", VERSION + "show").run();
        shell(scene, "git checkout -q \"$(printf 'caf\\351/x')\"");
        BuildOutcome latin =
                scene.run("validate", NOTES + "build", VERSION + "changelog").run();
        BuildOutcome archive = scene.run(VERSION + "source-archive").run();

        for (BuildOutcome build : List.of(utf8, latin, archive)) {
            Complaint.noTrace(build);
            if (build.exit() == 0) {
                assertEquals(NEXT, build.version());
            } else {
                Complaint.ofGoal(build);
            }
        }
        scene.git().git("pack-refs", "--all");
        Complaint.ofGoal(scene.run("validate").fails()).names("isn't UTF-8", "git checkout --detach");
        scene.git().git("checkout", "--quiet", "--detach");
        BuildOutcome packed =
                scene.run("install", NOTES + "build", VERSION + "changelog").succeeds();
        assertEquals(NEXT, packed.version());
        packed.printsNot("dirty");
        assertEquals("", scene.git().git("status", "--porcelain"));
    }

    private static void shell(Scene scene, String commands) throws IOException {
        try {
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", "set -e;" + commands)
                    .directory(scene.folder().toFile())
                    .redirectErrorStream(true);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), output);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
