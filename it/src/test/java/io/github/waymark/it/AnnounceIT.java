package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The announcement of a release whose tag has the lines of a release request. */
class AnnounceIT {

    private static final String GOAL =
            "io.github.waymark:release-notes-maven-plugin:" + Ground.told("version") + ":announce";

    private static final String TAG = """
            notes 1.2.0 release

            meta:version: 1.2.0
            meta:deliverable: notes
            meta:team: writers
            meta:diff-start: 1.0.0
            meta:series: 2026.1
            """;

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void theMailHasTheNotesSinceTheReleaseThatTheTagNames(Maven maven) {
        Scene scene = Scene.of("notes.announced", "notes", maven).played("commit Start\ntag v1.0.0\n");
        scene.file("releasenotes/notes/french-2222222222222222.yaml", "features:\n  - It speaks fran\u00e7ais.\n")
                .git()
                .play("commit French\ntag v1.1.0\n");
        scene.file("releasenotes/notes/java-3333333333333333.yaml", "upgrade:\n  - It needs Java 17.\n")
                .git()
                .play("commit Java");
        scene.git().git("remote", "add", "origin", "https://github.com/acme/notes.git");
        scene.git().git("commit", "--quiet", "--allow-empty", "--author", "Zoe <zoe@example.com>", "--message", "More");
        scene.git().git("tag", "--annotate", "--message", TAG, "v1.2.0");

        announce(scene).succeeds().prints("wrote ");

        Path folder = scene.folder().resolve("target/release-notes");
        String mail = Ground.read(folder.resolve("announcement.eml"));
        assertTrue(mail.contains("\r\nSubject: [writers] notes 1.2.0 (2026.1)\r\n"), mail);
        assertTrue(
                mail.contains("\r\nMessage-ID: <notes-1.2.0-"
                        + scene.git().git("rev-parse", "HEAD").strip()),
                mail);
        assertTrue(mail.contains("Content-Transfer-Encoding: quoted-printable"), mail);
        assertTrue(mail.contains("It has the changes since v1.0.0."), mail);
        assertTrue(mail.indexOf("It needs Java 17.") < mail.indexOf("It speaks "), mail);
        assertTrue(mail.contains("Zoe"), mail);
        assertTrue(mail.contains("It speaks fran=C3=A7ais."), mail);
        assertTrue(mail.contains("All changes: https://github.com/acme/notes/compare/v1.0.0...v1.2.0"), mail);
        assertFalse(mail.contains("first-1111"), mail);
        assertTrue(
                mail.lines()
                        .allMatch(line -> line.length() <= 78 && line.chars().allMatch(c -> c < 127)),
                mail);
        String markdown = Ground.read(folder.resolve("announcement.md"));
        assertTrue(markdown.startsWith("# notes 1.2.0\n"), markdown);
        assertTrue(markdown.contains("- Release: <https://github.com/acme/notes/releases/tag/v1.2.0>"), markdown);

        announce(scene)
                .environment("TZ", "Asia/Tokyo")
                .succeeds()
                .prints("2 unchanged")
                .printsNot("wrote ");
        assertEquals(mail, Ground.read(folder.resolve("announcement.eml")));
        scene.run(GOAL, "-Drelease-notes.version=1.0.0").succeeds().prints("no mail, because");
        assertFalse(Files.exists(folder.resolve("announcement.eml")), "the mail of another release");
        String first = Ground.read(folder.resolve("announcement.md"));
        assertTrue(first.contains("It is the first release."), first);
        scene.run(GOAL, "-Drelease-notes.mail.from=nobody", "-Drelease-notes.mail.to=a@example.com")
                .fails()
                .prints("'nobody' is not a mail address.")
                .printsNot("Exception:");
    }

    private static MavenCall announce(Scene scene) {
        return scene.run(GOAL)
                .goals("-Drelease-notes.mail.from=Acme releases <releases@example.com>")
                .goals("-Drelease-notes.mail.to=announce@example.com")
                .goals("-Drelease-notes.mail.subject=[{team}] {name} {version} ({series})");
    }
}
