package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The goals that care for the files of release requests, in a project that keeps them in its own repository. */
class ReleaseRequestGoalsIT {

    private static final String STATUS = "releases/data/series_status.yaml";
    private static final String FILE = "releases/deliverables/a/parser.yaml";

    private static Scene scene(String name) {
        Scene scene = Scene.of(name, "single").played("""
                commit One
                tag 1.0.0
                branch stable/2026.1
                commit Fix
                """);
        String one = scene.git().git("rev-parse", "1.0.0^{commit}").strip();
        scene.file(STATUS, """
                # Newest first.
                - name: a
                  release-id: 2026.1
                  status: maintained
                """);
        return scene.file(FILE, """
                # Reviewed by the team.
                team: parsers
                type: library
                release-model: cycle-with-intermediary
                repository-settings:
                  parser:
                    coordinates: ['com.acme:parser']
                releases:
                - version: 1.0.0
                  projects:
                  - repo: parser
                    hash: ONE
                branches:
                - name: stable/2026.1
                  location: 1.0.0
                """.replace("ONE", one));
    }

    private static String text(Scene scene, String path) {
        return Ground.read(scene.folder().resolve(path));
    }

    @Test
    void aSeriesIsListedFormattedEndedAndFollowedByTheNextOne() {
        Scene scene = scene("release.goals");

        scene.run(
                        "release-request:list",
                        "-Drelease-request.unreleased",
                        "-Drelease-request.format=tsv",
                        "-Drelease-request.output=list.tsv")
                .succeeds();
        List<String> rows = text(scene, "list.tsv").lines().toList();
        assertEquals(2, rows.size(), rows.toString());
        assertTrue(
                rows.get(1).startsWith("a\tparser\tparsers\tlibrary\t")
                        && rows.get(1).endsWith("\t1"),
                rows.get(1));

        scene.run("release-request:format", "-Drelease-request.check")
                .fails()
                .prints("1 file: 1 would change. Format it with `mvn release-request:format`.");
        scene.run("release-request:format").succeeds().prints("1 file: 1 changed");
        assertTrue(text(scene, FILE).startsWith("---\n# Reviewed by the team.\nteam: parsers\n"), text(scene, FILE));
        assertTrue(text(scene, FILE).contains("releases:\n  - version: 1.0.0\n    projects:\n      - repo: parser\n"));
        scene.run("release-request:format", "-Drelease-request.check")
                .succeeds()
                .prints("1 file: none would change");

        scene.run(
                        "release-request:init-series",
                        "-Drelease-request.series=b",
                        "-Drelease-request.releaseId=2026.2",
                        "-Drelease-request.phase=development")
                .succeeds()
                .prints("2 files changed");
        assertTrue(
                text(scene, STATUS)
                        .startsWith(
                                "# Newest first.\n- name: b\n  release-id: 2026.2\n  status: development\n- name: a\n"),
                text(scene, STATUS));
        assertTrue(!text(scene, "releases/deliverables/b/parser.yaml").contains("releases:"));

        scene.run(
                        "release-request:transition-series",
                        "-Drelease-request.series=a",
                        "-Drelease-request.phase=unmaintained")
                .succeeds()
                .prints("2 files changed");
        assertTrue(
                text(scene, FILE).contains("  - name: unmaintained/2026.1\n    location: 2026.1-eom\n"),
                text(scene, FILE));
        assertTrue(text(scene, STATUS).endsWith("  release-id: 2026.1\n  status: unmaintained\n"), text(scene, STATUS));
        scene.run(
                        "release-request:transition-series",
                        "-Drelease-request.series=a",
                        "-Drelease-request.phase=maintained")
                .fails()
                .prints("The series 'a' can't become 'maintained'.");

        scene.run("release-request:site").succeeds().prints("wrote 8 pages into ");
        assertTrue(Files.exists(scene.folder().resolve("target/release-site/series/a.html")));
    }

    @Test
    void whatAReleaseHasNotPublishedIsFound() {
        Scene scene = scene("release.missing");
        String target = "published::" + scene.folder().resolve("published").toUri();

        scene.run("release-request:missing", "-Drelease-request.repository=" + target)
                .fails()
                .prints("com.acme:parser:1.0.0 isn't in file:");

        String jar = "published/com/acme/parser/1.0.0/parser-1.0.0";
        scene.file(jar + ".pom", "<project><packaging>jar</packaging></project>");
        for (String name : List.of(
                ".pom.asc",
                ".pom.sha1",
                ".jar",
                ".jar.asc",
                ".jar.sha1",
                "-sources.jar",
                "-sources.jar.asc",
                "-sources.jar.sha1",
                "-javadoc.jar",
                "-javadoc.jar.sha1")) {
            scene.file(jar + name, "x");
        }
        scene.run("release-request:missing", "-Drelease-request.repository=" + target)
                .fails()
                .prints("parser-1.0.0-javadoc.jar.asc isn't in file:")
                .prints("[signature-missing]");

        scene.file(jar + "-javadoc.jar.asc", "x");
        scene.run(
                        "release-request:missing",
                        "-Drelease-request.repository=" + target,
                        "-Drelease-request.output=report.txt")
                .succeeds();
        assertEquals("1 file: no error\n", text(scene, "report.txt"));

        scene.run("release-request:missing", "-Drelease-request.repository=http://localhost:1/")
                .fails()
                .prints("[unreadable]");
        scene.run("release-request:missing", "-Drelease-request.repository=centrl")
                .fails()
                .prints("The build has no repository 'centrl'.");
    }
}
