package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A JVM that serves several builds with the same components, as a daemon does, gives each its own version. */
class ResidentIT {

    @Test
    void eachBuildSeesWhereHeadIsNow() {
        Scene.of("resident.plugin", "resident").run("install").succeeds();
        Scene other = Scene.of("resident.other", "single").played("commit\ntag v5.0.0");
        Scene scene = Scene.of("resident.scene", "single").played("""
                commit
                tag v1.2.0
                branch next
                commits 1
                checkout main
                """);

        BuildOutcome build = scene.run(
                        "resident.plugin:resident-maven-plugin:1:build",
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
}
