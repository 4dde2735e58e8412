package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a part of the product is built, it has the version of the whole. */
class WaysToBuildIT {

    private static final String PAST_THE_TAG = "commit\ntag v1.2.0\ncommits 3";
    private static final String VERSION = "1.2.1-SNAPSHOT";

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void byFileFromElsewhere(Maven maven) {
        Scene scene = Scene.of("ways.file", "product", maven).played(PAST_THE_TAG);
        Path elsewhere = Ground.project("ways.file/" + maven + "/elsewhere");

        BuildOutcome build = maven.in(elsewhere)
                .goals("-f", scene.folder().resolve("lib/pom.xml").toString(), "validate")
                .succeeds();

        assertEquals(List.of(VERSION), build.versions());
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void aloneWithItsSiblingsFromTheRepository(Maven maven) {
        Scene scene = Scene.of("ways.alone", "product", maven).played(PAST_THE_TAG);
        scene.run("-T4", "install").succeeds().printsOnce("Waymark: version");

        BuildOutcome build = scene.run("-pl", "app", "compile").succeeds();

        assertEquals(List.of(VERSION), build.versions());
    }

    /** Maven's form of CI-friendly versions. */
    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void withAVersionOfThreeProperties(Maven maven) {
        Scene scene = Scene.of("ways.three", "single", maven);
        String pom = Ground.read(scene.folder().resolve("pom.xml"));
        scene.file(
                "pom.xml",
                pom.replace("<version>${revision}<", "<version>${revision}${sha1}${changelist}<")
                        .replace(
                                "<revision>0-SNAPSHOT</revision>",
                                "<revision>1.3.0</revision><sha1/><changelist>-SNAPSHOT</changelist>"));
        scene.played(PAST_THE_TAG);

        BuildOutcome build = scene.run("install").succeeds();

        assertEquals("1.3.0-SNAPSHOT", build.version());
        assertEquals(
                "ways.three:single:1.3.0-SNAPSHOT",
                scene.installed("single", "1.3.0-SNAPSHOT").coordinates());
    }

    @Test
    void inTheFolderOfAModule() {
        Scene scene = Scene.of("ways.folder", "product").played(PAST_THE_TAG);

        BuildOutcome build = scene.maven()
                .in(scene.folder().resolve("app"))
                .goals("validate")
                .succeeds();

        assertEquals(List.of(VERSION), build.versions());
    }

    @Test
    void withoutItsModules() {
        Scene scene = Scene.of("ways.root", "product").played(PAST_THE_TAG);

        BuildOutcome build = scene.run("-N", "install").succeeds();

        assertEquals(List.of(VERSION), build.versions());
        assertEquals(VERSION, scene.installed("product", VERSION).text("/project/version"));
        assertFalse(scene.maven().repository().has(scene.group(), "lib", VERSION));
    }

    @Test
    void withWhatItNeeds() {
        Scene scene = Scene.of("ways.also", "product").played(PAST_THE_TAG);

        BuildOutcome build = scene.run("-pl", "app", "-am", "-o", "compile").succeeds();

        assertEquals(List.of(VERSION, VERSION, VERSION), build.versions());
    }

    @Test
    void manyModulesAtOnce() {
        Scene scene = Scene.of("ways.many", "product").played(PAST_THE_TAG);
        int modules = 20;
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < modules; i++) {
            scene.file(
                    "m" + i + "/pom.xml",
                    Ground.read(scene.folder().resolve("lib/pom.xml"))
                            .replace("<artifactId>lib<", "<artifactId>m" + i + "<"));
            names.append("<module>m").append(i).append("</module>");
        }
        scene.file("pom.xml", Ground.read(scene.folder().resolve("pom.xml")).replace("<modules>", "<modules>" + names));
        scene.git().play("commit");

        BuildOutcome build = scene.run("-T4", "-o", "install").succeeds();

        assertEquals(VERSION, build.version());
        assertEquals(modules + 3, build.versions().size());
        for (int i = 0; i < modules; i++) {
            assertEquals(VERSION, scene.installed("m" + i, VERSION).text("/project/parent/version"));
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void quietlyAndWithAllItsMessages(Maven maven) {
        Scene scene = Scene.of("ways.loud", "single", maven).played(PAST_THE_TAG);

        scene.run("-q", "validate").succeeds().printsNot("Waymark");
        BuildOutcome loud = scene.run("-X", "validate").succeeds();

        assertTrue(loud.versions().contains(VERSION), () -> loud.log().toString());
    }

    @Test
    void fromTheFirstCommitOn() {
        Scene scene = Scene.of("ways.first", "single").played("");

        scene.run("validate").succeeds().prints("Waymark: version 0.0.1-SNAPSHOT from git: no commit yet");
    }
}
