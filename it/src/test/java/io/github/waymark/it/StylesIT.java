package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the settings and the commits can make of the version. */
class StylesIT {

    @Test
    void immutableNamesTheCommit() {
        Scene scene = Scene.of("styles.immutable", "single")
                .file(".mvn/waymark.yaml", "version:\n  style: immutable\n")
                .played("commit\ntag v1.2.0\ncommits 3");
        String commit = scene.git().git("rev-parse", "--short=8", "HEAD").strip();

        assertEquals(
                "1.2.1-alpha-0.3-g" + commit, scene.run("validate").succeeds().version());
    }

    @Test
    @InTheFullSet
    void immutableAfterAReleaseCandidateComesBeforeTheNextOne() {
        Scene scene = Scene.of("styles.candidate", "single").played("commit\ntag v1.2.0-rc1\ncommits 2");
        String commit = scene.git().git("rev-parse", "--short=8", "HEAD").strip();

        BuildOutcome build =
                scene.run("validate", "-Dwaymark.version.style=immutable").succeeds();

        assertEquals("1.2.0-rc2-alpha-0.2-g" + commit, build.version());
    }

    @Test
    void theBranchIsPartOfTheVersionWhenAsked() {
        Scene scene = Scene.of("styles.branch", "single")
                .file(".mvn/waymark.yaml", "version:\n  branch: true\n")
                .played("commit\ntag v1.2.0\ncommits 1\nbranch feature/x");

        assertEquals(
                "1.2.1-alpha-0-feature-x-SNAPSHOT",
                scene.run("validate").succeeds().version());
    }

    @Test
    @InTheFullSet
    void trailersRaiseTheVersion() {
        Scene scene = Scene.of("styles.trailer", "single")
                .played("commit\ntag v1.2.0\ncommit Add\\n\\nSem-Ver: feature\ncommits 1");

        assertEquals("1.3.0-SNAPSHOT", scene.run("validate").succeeds().version());
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void aPomMayNameTheNextRelease(Maven maven) {
        Scene scene = Scene.of("styles.next", "single", maven);
        scene.file(
                "pom.xml",
                Ground.read(scene.folder().resolve("pom.xml"))
                        .replace("<revision>0-SNAPSHOT<", "<revision>2.0.0-SNAPSHOT<"));
        scene.played("commit\ntag v1.2.0\ncommits 1");

        assertEquals("2.0.0-SNAPSHOT", scene.run("validate").succeeds().version());
    }

    @Test
    void aSettingMayNameTheNextReleaseButNotOneThatIsTooLow() {
        Scene scene = Scene.of("styles.low", "single")
                .file(".mvn/waymark.yaml", "version:\n  next: 1.2.5\n")
                .played("commit\ntag v1.2.0\ncommits 1");

        assertEquals("1.2.5-SNAPSHOT", scene.run("validate").succeeds().version());

        scene.git().play("commit Add\\n\\nSem-Ver: feature");
        Complaint.of(scene.run("validate").fails()).names("1.3.0", "1.2.5");
    }

    @Test
    @InTheFullSet
    void theFirstReleaseMayBeNamed() {
        Scene scene = Scene.of("styles.initial", "single").played("commit");

        BuildOutcome build =
                scene.run("validate", "-Dwaymark.version.initial=1.0.0").succeeds();

        assertEquals("1.0.0-SNAPSHOT", build.version());
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void eachProductHasTagsAndCommitsOfItsOwn(Maven maven) {
        Scene scene = Scene.of("styles.products", "monorepo", maven).played("""
                commit
                tag alpha-1.0.0
                tag b/3.0.0
                write alpha/notes.txt changed
                commit Add\\n\\nSem-Ver: feature
                """);

        scene.run("install").succeeds();

        assertEquals("1", scene.installed("monorepo", "1").text("/project/version"));
        assertEquals(
                "1.1.0-SNAPSHOT", scene.installed("alpha", "1.1.0-SNAPSHOT").text("/project/version"));
        assertEquals(
                "1.1.0-SNAPSHOT",
                scene.installed("beta", "3.0.1-SNAPSHOT").text("/project/dependencies/dependency/version"));
    }
}
