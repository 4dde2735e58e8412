package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A JVM that serves several builds with the same components, as a daemon does, gives each its own version. */
class ResidentIT {

    /** The group of a plugin that builds the given projects in its own JVM. */
    private static String installed(String name) {
        Scene.of(name, "resident").run("install").succeeds();
        return name + ":resident-maven-plugin:1:build";
    }

    @Test
    void eachBuildSeesWhereHeadIsNow() {
        String plugin = installed("resident.plugin");
        Scene other = Scene.of("resident.other", "single").played("commit\ntag v5.0.0");
        Scene scene = Scene.of("resident.scene", "single").played("""
                commit
                tag v1.2.0
                branch next
                commits 1
                checkout main
                """);

        BuildOutcome build = scene.run(
                        plugin,
                        "-Dbuilds=" + other.folder() + "," + scene.folder() + "@next," + scene.folder() + "@main")
                .succeeds();

        assertEquals(
                List.of("1.2.0", "5.0.0", "1.2.1-SNAPSHOT", "1.2.0"),
                build.versions(),
                build.log().toString());
        assertEquals(
                List.of("1.2.0", "5.0.0", "1.2.1-SNAPSHOT", "1.2.0"),
                build.lines().stream()
                        .filter(line -> line.contains("Waymark: version "))
                        .map(line -> line.replaceFirst(".*Waymark: version (\\S+) .*", "$1"))
                        .toList());
    }

    /** The numbers of a line that the plugin prints: heap and other memory in KB, classes, threads, open files. */
    private static final Pattern MEASURED = Pattern.compile(
            "after (\\d+) builds: heap (\\d+) KB, other (\\d+) KB, classes (\\d+), threads (\\d+), files (\\d+)");

    @Test
    @InTheFullSet
    void aHundredBuildsNeedNoMoreThanForty() {
        String plugin = installed("resident.hundred");
        Scene scene = Scene.of("resident.many", "single")
                .file("releasenotes/notes/first-1111111111111111.yaml", "features: [It is there.]\n")
                .file("matrix.yaml", "envs: [jdk17]\n")
                .played("commit\ntag v1.2.0\nbranch next\ncommits 1\ncheckout main");
        String two = scene.folder() + "@next," + scene.folder() + "@main";

        BuildOutcome build = scene.run(plugin, "-Dbuilds=" + String.join(",", Collections.nCopies(50, two)))
                .goals("-Dgoals=validate,version:show,release-notes:build,matrix:list")
                .succeeds();

        List<List<Long>> measured = build.lines().stream()
                .map(MEASURED::matcher)
                .filter(Matcher::find)
                .map(found -> IntStream.rangeClosed(2, 6)
                        .mapToObj(group -> Long.parseLong(found.group(group)))
                        .toList())
                .toList();
        assertEquals(5, measured.size(), build.text());
        System.out.println("heap, other memory, classes, threads, files after 20 to 100 builds: " + measured);
        List<Long> early = measured.get(1);
        List<Long> late = measured.get(4);
        assertTrue(late.get(0) < early.get(0) + 8_000, () -> "heap in KB: " + measured);
        assertTrue(late.get(1) < early.get(1) + 8_000, () -> "other memory in KB: " + measured);
        assertTrue(late.get(2) < early.get(2) + 300, () -> "classes: " + measured);
        assertTrue(late.get(3) <= early.get(3) + 2, () -> "threads: " + measured);
        assertTrue(late.get(4) <= early.get(4) + 3, () -> "open files: " + measured);
    }
}
