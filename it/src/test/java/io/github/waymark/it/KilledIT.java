package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that is killed, as CI kills one, leaves a repository that git and the next build find in order. */
class KilledIT {

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
