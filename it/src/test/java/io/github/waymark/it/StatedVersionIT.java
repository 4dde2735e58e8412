package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who states a version wins over git, in a fixed order, and the log names who it was. */
class StatedVersionIT {

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void thePropertyBeatsRevisionBeatsTheEnvironmentBeatsGit(Maven maven) {
        Scene scene = Scene.of("stated.order", "single", maven)
                .file(".mvn/waymark-record.properties", "version=9.4\n")
                .played("commit\ntag v1.2.0");

        BuildOutcome property = scene.run("validate", "-Dwaymark.version=9.1", "-Drevision=9.2")
                .environment("WAYMARK_VERSION", "9.3")
                .succeeds();
        assertEquals("9.1", property.version());
        property.printsOnce("Waymark: version 9.1 from -Dwaymark.version");

        BuildOutcome revision = scene.run("validate", "-Drevision=9.2")
                .environment("WAYMARK_VERSION", "9.3")
                .succeeds();
        assertEquals("9.2", revision.version());
        revision.printsOnce("Waymark: version 9.2 from -Drevision");

        // What follows is Waymark's own, and no business of Maven's.
        if (maven != Mavens.main()) {
            return;
        }
        BuildOutcome environment =
                scene.run("validate").environment("WAYMARK_VERSION", "9.3").succeeds();
        assertEquals("9.3", environment.version());
        environment.printsOnce("Waymark: version 9.3 from the environment variable WAYMARK_VERSION");

        BuildOutcome git = scene.run("validate").succeeds();
        assertEquals("1.2.0", git.version());
        git.printsOnce("Waymark: version 1.2.0 from git: tag v1.2.0");
    }

    @Test
    void aStatedVersionIsWhatIsInstalled() {
        Scene scene = Scene.of("stated.installed", "product").played("commit\ntag v1.2.0");

        scene.run("install", "-Dwaymark.version=9.1-beta").succeeds();

        assertEquals(
                "stated.installed:app:9.1-beta, parent product:9.1-beta, uses lib:9.1-beta",
                scene.installed("app", "9.1-beta").coordinates());
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void switchedOffThePomDecides(Maven maven) {
        Scene scene = Scene.of("stated.off", "single", maven).played("commit\ntag v1.2.0");

        BuildOutcome build = scene.run("validate", "-Dwaymark.skip=true").succeeds();

        assertEquals("0-SNAPSHOT", build.version());
        build.printsNot("Waymark: version");
    }

    @Test
    void aProjectThatStatesItsVersionIsNoBusinessOfWaymark() {
        Scene scene = Scene.of("stated.literal", "single");
        scene.file("pom.xml", Ground.read(scene.folder().resolve("pom.xml")).replace("${revision}", "4.2"));

        BuildOutcome build = scene.run("validate").succeeds();

        assertEquals("4.2", build.version());
        build.printsNot("Waymark");
    }
}
