package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that is killed, as CI kills one, leaves a repository that git and the next build find in order. */
class KilledIT {

    private static final long SEED = 20_261_129;

    @ParameterizedTest
    @ValueSource(strings = {"Waymark: version", "Building Lib", "Installing"})
    void nothingIsLeftBehind(String moment) {
        String name = "killed." + moment.replaceAll("[^A-Za-z]+", "").toLowerCase(Locale.ROOT);
        Scene scene = Scene.of(name, "product").played("commit\ntag v1.2.0\ncommits 3");

        scene.run("install").killedAt(moment);

        assertEquals(List.of(), tracesOutsideOfTarget(scene));
        assertEquals(List.of(), unfinished(scene));
        scene.git().git("fsck", "--strict");
        assertEquals("1.2.1-SNAPSHOT", scene.run("validate").succeeds().version());
    }

    /** At points that the seed chooses; {@code -Dwaymark.it.kills=50} tries more. */
    @ParameterizedTest
    @InTheFullSet
    @ValueSource(
            strings = {
                "install",
                "io.github.waymark:release-notes-maven-plugin:VERSION:build",
                "io.github.waymark:version-maven-plugin:VERSION:source-archive"
            })
    void atAnyPointNothingIsLostAndTheNextRunDoesTheSame(String goal) {
        String named = goal.replace("VERSION", Ground.told("version"));
        String name = "killed.any." + goal.replaceAll(".*:", "").replace("-", "");
        Scene scene = Scene.of(name, "product")
                .file("releasenotes/notes/first-1111111111111111.yaml", "features: [It is there.]\n")
                .played("commit\ntag v1.2.0\ncommits 3");
        long start = System.nanoTime();
        scene.run(named).succeeds();
        long took = System.nanoTime() - start;
        Map<String, String> whole = results(scene);
        Random random = new Random(SEED);
        int kills = Integer.getInteger("waymark.it.kills", 5);

        int killed = 0;
        for (int i = 0; i < kills; i++) {
            Ground.delete(scene.folder().resolve("target"));
            killed += scene.run(named).killedAfter(Duration.ofNanos((long) (took * random.nextDouble()))) ? 1 : 0;
            assertEquals(List.of(), tracesOutsideOfTarget(scene));
            assertEquals(List.of(), unfinished(scene));
            scene.git().git("fsck", "--strict");
        }

        assertTrue(killed > 0, "no run was killed");
        scene.run(named).succeeds();
        assertEquals(whole, results(scene));
    }

    /** What a release would publish of the runs of a goal: reports and archives, by name. */
    private static Map<String, String> results(Scene scene) {
        Map<String, String> results = new TreeMap<>();
        Path target = scene.folder().resolve("target");
        Ground.below(target)
                .filter(Files::isRegularFile)
                .filter(file -> file.toString().matches(".*(release-notes[^/]*\\.md|-sources?\\.(zip|tar\\.gz))"))
                .forEach(file -> results.put(target.relativize(file).toString(), hash(file)));
        return results;
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tracesOutsideOfTarget(Scene scene) {
        return scene.git()
                .status()
                .lines()
                .filter(line -> !line.endsWith("target/"))
                .toList();
    }

    private static List<String> unfinished(Scene scene) {
        Path git = scene.folder().resolve(".git");
        return Ground.below(git)
                .map(path -> git.relativize(path).toString())
                .filter(path -> path.endsWith(".lock"))
                .toList();
    }
}
