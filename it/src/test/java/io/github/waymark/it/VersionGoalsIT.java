package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals of the version plugin, run as a user runs them. */
class VersionGoalsIT {

    private static final String PLUGIN = "io.github.waymark:version-maven-plugin:" + Ground.told("version") + ":";

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void anUnpackedSourceArchiveBuildsTheSameVersionAndTheSameJar(Maven maven) throws Exception {
        Scene scene = Scene.of("goals.archive", "goals", maven).played("commit One\ntag v1.2.0\ncommit Two");
        scene.run("package", PLUGIN + "source-archive").succeeds();
        Path archive = scene.folder().resolve("target/goals-1.2.1-SNAPSHOT-src.tar.gz");

        assertEquals("", scene.git().git("status", "--porcelain"), "changes in the working tree");
        Path elsewhere = Files.createTempDirectory("waymark-it").toRealPath();
        assertEquals(
                0,
                new ProcessBuilder("tar", "xzf", archive.toString(), "-C", elsewhere.toString())
                        .start()
                        .waitFor());
        Path unpacked = elsewhere.resolve("goals-1.2.1-SNAPSHOT");
        maven.in(unpacked).goals("package").succeeds().printsOnce("from the source archive's record");
        String jar = "lib/target/lib-1.2.1-SNAPSHOT.jar";
        assertArrayEquals(
                Files.readAllBytes(scene.folder().resolve(jar)), Files.readAllBytes(unpacked.resolve(jar)), "the jars");
        assertTrue(told(unpacked.resolve(jar)).startsWith("lib 1.2.1-SNAPSHOT ("));
        Ground.delete(elsewhere);
    }

    @Test
    void authorsAndChangelogAreWrittenFromASubFolder() {
        Scene scene = Scene.of("goals.sub", "goals").played("""
                commit One
                tag v1.2.0
                commit Two\\n\\nCo-authored-by: Bob <bob@example.org>
                """);
        Path lib = scene.folder().resolve("lib");

        scene.maven()
                .in(lib)
                .goals(PLUGIN + "authors", "-Dversion.output=AUTHORS")
                .succeeds();
        scene.maven()
                .in(lib)
                .goals(PLUGIN + "changelog", "-Dversion.output=CHANGES.md", "-Dversion.format=markdown")
                .succeeds();

        assertEquals("Ada <ada@example.org>\nBob <bob@example.org>\n", Ground.read(lib.resolve("AUTHORS")));
        String id = scene.git().git("rev-parse", "HEAD").strip();
        assertTrue(
                Ground.read(lib.resolve("CHANGES.md"))
                        .startsWith("# Changelog\n\n## Unreleased\n\n- Two ([" + id.substring(0, 8)
                                + "](https://github.com/acme/goals/commit/" + id + "))\n\n## 1.2.0 ("),
                Ground.read(lib.resolve("CHANGES.md")));
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void goalsThatNeedNoProjectRunWithoutAPom(Maven maven) {
        Path folder = Ground.project("goals-without-pom/" + maven.version() + "/goals-without-pom");
        Ground.write(folder.resolve("sub/a.txt"), "a");
        Git.init(folder).play("commit One\ntag 1.0.0\ncommit Two\\n\\nSem-Ver: feature");
        MavenCall call = maven.in(folder.resolve("sub"))
                .goals("-q", PLUGIN + "authors", PLUGIN + "changelog", PLUGIN + "next", PLUGIN + "manifest")
                .goals(PLUGIN + "check", PLUGIN + "source-archive", "-Dversion.format=json");

        BuildOutcome outcome = call.succeeds();

        outcome.prints("\"version\":\"1.1.0\"").prints("\"tag\":\"1.1.0\"").prints("\"sub/a.txt\"");
        // Maven 4 sends what is printed through its log, where it would be no JSON any more.
        outcome.printsNot("[INFO]");
        assertTrue(Files.exists(folder.resolve("sub/target/goals-without-pom-1.1.0-SNAPSHOT-src.tar.gz")));
        // As in V=$(mvn -q version:show -Dversion.format=plain).
        BuildOutcome plain = maven.in(folder)
                .goals("-q", PLUGIN + "show", "-Dversion.format=plain")
                .succeeds();
        assertEquals(List.of("1.1.0-SNAPSHOT"), plain.lines());
    }

    @Test
    void theNextReleaseIsWhatTheReleaseNotesAskFor() {
        String notes = "io.github.waymark:release-notes-maven-plugin:" + Ground.told("version") + ":next-version";
        Scene scene = Scene.of("goals.notes", "tenlines")
                .played(
                        "commit One\ntag v1.2.0\nwrite releasenotes/notes/a-1111111111111111.yaml features: [More.]\ncommit Two");

        scene.run(PLUGIN + "next", notes, PLUGIN + "tag")
                .succeeds()
                .prints("the tag would be v1.2.1")
                .prints("next version 1.3.0")
                .prints(" as v1.3.0; to do it");
        assertEquals("v1.2.0", scene.git().git("tag").strip());
        scene.run(notes, PLUGIN + "tag", "-Dversion.part=patch").fails().prints("1.2.1 would be lower than 1.3.0");
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void theDerivationIsExplained(Maven maven) {
        Scene scene = Scene.of("goals.explain", "tenlines", maven)
                .played(
                        "commit One\ntag v1.2.0\ntag v1.3.SP1\ntag nightly\ncommit Two\\n\\nSem-Ver: feature\ncommit Three");
        String two = scene.git().git("rev-parse", "HEAD~1").strip();

        scene.run(PLUGIN + "explain")
                .succeeds()
                .prints("1.3.0-SNAPSHOT from git")
                .prints("The next release would be 1.3.0 (minor).")
                .prints("Base: v1.2.0, annotated, on ")
                .prints("Commits since: 2")
                .prints(two.substring(0, 8) + " Two  [requests feature]")
                .prints("Not version tags: nightly")
                .prints("Rejected: v1.3.SP1: ")
                .prints("To make it a release: git tag -a v1.3.0 -m 1.3.0");
        scene.run(PLUGIN + "explain", "-Dversion.format=json", "-Dversion.output=target/version.json")
                .succeeds();
        String json = Ground.read(scene.folder().resolve("target/version.json"));
        assertTrue(json.contains("\"version\":\"1.3.0-SNAPSHOT\",\"origin\":\"git\""), json);
        assertTrue(json.contains("{\"commit\":\"" + two + "\",\"subject\":\"Two\",\"requests\":[\"feature\"]"), json);

        scene.git().git("tag", "--annotate", "v1.3.0", "--message", "1.3.0");
        scene.run(PLUGIN + "explain")
                .succeeds()
                .prints("1.3.0 from git")
                .prints("The next release would be 1.3.0, which is this commit.")
                .printsNot("To make it a release");
    }

    @Test
    void aTagIsMadeWhenToldAndRefusedWhereACheckFails() {
        Scene scene = Scene.of("goals.tag", "tenlines").played("commit One\ntag v1.2.0\ncommit Two");
        scene.git().git("config", "user.name", "Ada");
        scene.git().git("config", "user.email", "ada@example.org");

        scene.run(PLUGIN + "tag", "-Dversion.part=minor", "-Dversion.dryRun=false")
                .succeeds();

        assertEquals("tag", scene.git().git("cat-file", "-t", "v1.3.0").strip());
        scene.run("validate", PLUGIN + "check", PLUGIN + "tag", "-Dversion.dryRun=false")
                .fails()
                .printsOnce("version 1.3.0 complies with all rules")
                .prints("has a version tag already: v1.3.0");
    }

    @Test
    void aReleaseThatUsesASnapshotIsRefused() {
        Scene scene = Scene.of("goals.check", "goals").played("commit One\ntag v1.2.0");

        BuildOutcome refused = scene.run("validate", PLUGIN + "check").run();

        // The plugin under test is a snapshot itself, between Waymark's own releases.
        boolean snapshot = Ground.told("version").endsWith("-SNAPSHOT");
        refused.exits(!snapshot);
        if (snapshot) {
            refused.prints("The plugin io.github.waymark:version-maven-plugin is a snapshot")
                    .printsNot("Exception:");
        }
        scene.run("validate", PLUGIN + "check", "-Dversion.ignore=snapshot", "-Dwaymark.version=1.1.0")
                .fails()
                .printsNot("is a snapshot")
                .prints("commit's tag is v1.2.0");
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void aSnapshotThatADependencyBringsIsFoundWithItsPath(Maven maven) {
        Scene scene = Scene.of("goals.transitive", "tenlines", maven);
        Path third = maven.repository().folder().resolve("goals/third");
        pom(third, "mid", "1.0", "leaf", "2.0-SNAPSHOT");
        pom(third, "leaf", "2.0-SNAPSHOT", "", "");
        String own = Ground.read(scene.folder().resolve("pom.xml"));
        scene.file("pom.xml", own.replace("</project>", uses("mid", "1.0") + "</project>"));
        scene.played("commit One\ntag v1.2.0");

        scene.run(PLUGIN + "check")
                .fails()
                .prints("The dependency goals.third:leaf is a snapshot: 2.0-SNAPSHOT.")
                .prints("through mid:1.0");
        if (maven == Mavens.main()) {
            scene.run(PLUGIN + "check", "-Dversion.dependencies=direct").succeeds();
            scene.run(PLUGIN + "check", "-Dversion.dependencies=some").fails().prints("Valid values: all, direct.");
        }
    }

    private static void pom(Path group, String artifact, String version, String used, String usedVersion) {
        Ground.write(group.resolve(artifact).resolve(version).resolve(artifact + "-" + version + ".pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>goals.third</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  %s
                </project>
                """.formatted(
                        artifact, version, used.isEmpty() ? "" : uses(used, usedVersion)));
    }

    private static String uses(String artifact, String version) {
        return """
                <dependencies>
                  <dependency>
                    <groupId>goals.third</groupId>
                    <artifactId>%s</artifactId>
                    <version>%s</version>
                  </dependency>
                </dependencies>
                """.formatted(artifact, version);
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#all")
    void aPomOfTenLinesPassesMavenCentralsRules(Maven maven) {
        Scene scene = Scene.of("goals.central", "tenlines", maven).played("commit One\ntag v1.2.0");
        scene.git().git("remote", "add", "origin", "git@github.com:acme/tenlines.git");

        scene.run("install").succeeds();

        assertEquals(List.of(), CentralRules.missing(scene.installed("tenlines", "1.2.0")));
        assertEquals(
                "scm:git:https://github.com/acme/tenlines.git",
                scene.installed("tenlines", "1.2.0").text("/project/scm/connection"));
        if (maven == Mavens.main()) {
            scene.run("install", "-Dwaymark.metadata=false").succeeds();
            assertFalse(
                    CentralRules.missing(scene.installed("tenlines", "1.2.0")).isEmpty());
        }
    }

    @Test
    void whatWasFoundIsShownWithItsPlace() {
        Scene scene = Scene.of("goals.metadata", "tenlines").played("commit One");

        scene.run(PLUGIN + "metadata", "-Dversion.failOnMissing=true")
                .fails()
                .prints("description: found: README.md")
                .prints("scm: missing")
                .prints("licenses: found: LICENSE")
                .prints("tenlines:scm");
    }

    private static String told(Path jar) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        jar.toString(),
                        "lib.Main")
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
