package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where a build can't write, and while git writes: its version is right, or a message says what is wrong and what to do, and nothing is
 * lost.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mounts")
class CircumstancesIT {

    private static final String VERSION = "io.github.waymark:version-maven-plugin:" + Ground.told("version") + ":";
    private static final String MATRIX = "io.github.waymark:matrix-maven-plugin:" + Ground.told("version") + ":";
    private static final String NOTES = NotesIT.PLUGIN;

    private static final String NEXT = "1.2.1-SNAPSHOT";

    /** A project with a release note, one commit past its release. */
    private static Scene scene(String name) {
        return Scene.of(name, "single")
                .file("releasenotes/notes/first-1111111111111111.yaml", "features: [It is there.]\n")
                .played("commit One\ntag v1.2.0\ncommit Two");
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
        List<String> program =
                new OwnMounts("readonly").readOnly(scene.folder()).program();

        BuildOutcome read = scene.run("validate", VERSION + "show", NOTES + "list")
                .inside(program)
                .succeeds();
        BuildOutcome written = scene.run(NOTES + "build").inside(program).run();

        assertEquals(NEXT, read.version());
        Complaint.noTrace(read).prints("first-1111111111111111").printsNot("[WARNING]");
        Complaint.ofGoal(written).names("An output file can't be written.", "Read-only file system");
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
                Ground.below(temporary)
                        .skip(1)
                        .filter(path -> !path.toString().contains("jansi"))
                        .toList());
        isInOrder(scene);
    }

    /** Goals that write to a repository. */
    @ParameterizedTest
    @InTheFullSet
    @ValueSource(strings = {"tag", "update", "proof"})
    void whatAsksToWriteThereSaysWhyItCant(String name) {
        OwnMounts.require("that .git can be read-only");
        Scene scene = Scene.of("circumstances.writes." + name, "single");
        Updated.project(scene);
        Path git = scene.folder().resolve(".git");
        scene.git().git("config", "user.name", "Ada");
        scene.git().git("config", "user.email", "ada@example.org");
        List<String> before = OwnMounts.state(git);
        OwnMounts full = new OwnMounts("writes-full-" + name).full(git, 0);
        List<String> goals = switch (name) {
            case "tag" -> List.of(VERSION + "tag", "-Dversion.dryRun=false");
            case "update" -> Updated.goals("-Dconstraints.commit=true");
            default ->
                Updated.goals(
                        "-Dconstraints.commit=true", "-Dconstraints.prove=validate -Daether.offline.protocols=file");
        };
        MavenCall readOnly = scene.run(goals.toArray(String[]::new))
                .inside(new OwnMounts("writes-" + name).readOnly(git).program());
        MavenCall withoutSpace = scene.run(goals.toArray(String[]::new)).inside(full.program());

        Complaint.ofGoal(readOnly.run());
        Complaint.ofGoal(withoutSpace.run());

        assertEquals(before, OwnMounts.state(git));
        String references = scene.git().git("--git-dir=" + full.then(git), "for-each-ref", "--format=%(refname:short)");
        assertEquals("main\nv1.2.0\n", references);
        scene.git().git("--git-dir=" + full.then(git), "fsck", "--strict");
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
        Complaint.noTrace(build);
    }

    /** With no byte left, and with less than the file needs. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void whereTheDiskIsFullTheOlderResultStays(int free) {
        OwnMounts.require("that the disk can be full");
        Scene scene = scene("circumstances.full." + free);
        String file = "release-notes/release-notes.md";
        scene.file(
                        "releasenotes/notes/long-2222222222222222.yaml",
                        "features: [" + "A long text. ".repeat(2000) + "]\n")
                .file("target/" + file, "older notes\n")
                .git()
                .play("commit Three");
        OwnMounts mounts = new OwnMounts("full-" + free).full(scene.folder().resolve("target"), free);

        BuildOutcome build = scene.run(NOTES + "build").inside(mounts.program()).run();

        Complaint.ofGoal(build).names("An output file can't be written.", "No space left on device");
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
            case "matrix" -> List.of(MATRIX + "run", "-Dmatrix.env=any");
            case "changelog" -> List.of(VERSION + "changelog", "-Dversion.output=target/CHANGES.md");
            default -> List.of(VERSION + name);
        };

        BuildOutcome build =
                scene.run(goals.toArray(String[]::new)).inside(mounts.program()).run();

        Complaint.ofGoal(build).names("No space left on device");
        assertEquals(
                List.of(),
                Ground.below(mounts.then(scene.folder().resolve("target")))
                        .filter(Files::isRegularFile)
                        .filter(path -> !path.toString().matches(".*\\.(lock|log|key)"))
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
        Complaint.noTrace(validated);
        if (installed.exit() == 0) {
            assertEquals(NEXT, scene.installed("single", NEXT).text("/project/version"));
        } else {
            Complaint.ofGoal(installed);
        }
        Path then = mounts.then(git);
        scene.git().git("--git-dir=" + then, "fsck", "--strict");
        assertEquals(
                List.of(),
                Ground.below(then)
                        .filter(path -> path.toString().endsWith(".tmp"))
                        .toList());
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
        Complaint.noTrace(scene.run("install").inside(mounts.program()).fails()).prints("No space left on device");
        scene.run("install").succeeds();

        assertEquals(NEXT, scene.installed("single", NEXT).text("/project/version"));
        isInOrder(scene);
    }

    /** Packed, collected, fetched into and switched between two branches, under each file that the goals read. */
    @Test
    @InTheFullSet
    void gitAtWorkMeanwhile() throws Exception {
        Scene scene = scene("circumstances.meanwhile");
        Git git = scene.git();
        git.play("branch other\nwrite releasenotes/notes/other-4444444444444444.yaml fixes: [Another.]\ncommit Other");
        Path source = scene.folder().resolveSibling("source");
        Ground.delete(source);
        git.git("clone", "--quiet", scene.folder().toString(), source.toString());
        git.git("remote", "add", "source", source.toString());
        Set<Map<String, String>> right = Set.of(written(scene), writtenOn(scene, "main"));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> changes = CompletableFuture.supplyAsync(() -> changeUntil(done, scene, source));

        List<BuildOutcome> builds = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Ground.delete(scene.folder().resolve("target"));
            BuildOutcome build = goalsThatRead(scene).run();
            builds.add(build);
            if (build.exit() == 0) {
                Map<String, String> written = KilledGoal.hashes(scene.folder().resolve("target"), OUTPUT);
                // Each goal reads the state of its own time.
                written.forEach((file, hash) -> assertTrue(
                        right.stream().anyMatch(state -> hash.equals(state.get(file))),
                        () -> file + " of " + written + " is none of " + right + "\n" + build.text()));
            } else {
                Complaint.ofGoal(build);
            }
        }
        done.set(true);

        System.out.println(changes.get() + " changes during " + builds.size() + " builds, "
                + builds.stream().filter(build -> build.exit() == 0).count() + " of them complete");
        isInOrder(scene);
    }

    private static final String OUTPUT = "(release-notes/|CHANGES).*";

    private static MavenCall goalsThatRead(Scene scene) {
        return scene.run(NOTES + "build", VERSION + "changelog", "-Dversion.output=target/CHANGES.md");
    }

    private static Map<String, String> written(Scene scene) {
        Ground.delete(scene.folder().resolve("target"));
        goalsThatRead(scene).succeeds();
        return KilledGoal.hashes(scene.folder().resolve("target"), OUTPUT);
    }

    private static Map<String, String> writtenOn(Scene scene, String branch) {
        scene.git().git("checkout", "--quiet", branch);
        return written(scene);
    }

    private static int changeUntil(AtomicBoolean done, Scene scene, Path source) {
        Git git = scene.git();
        int rounds = 0;
        while (!done.get()) {
            Git.in(source).git("commit", "--quiet", "--allow-empty", "--message", "Round " + rounds);
            git.git("fetch", "--quiet", "source");
            git.git("repack", "-a", "-d", "-q");
            git.git("checkout", "--quiet", "other");
            git.git("gc", "--quiet", "--prune=now");
            git.git("checkout", "--quiet", "main");
            git.git("pack-refs", "--all");
            rounds++;
        }
        return rounds;
    }
}
