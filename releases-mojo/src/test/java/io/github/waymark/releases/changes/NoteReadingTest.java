package io.github.waymark.releases.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.releases.changes.AnnouncedNotes.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteReadingTest {

    private static final String A = "releasenotes/notes/a-0123456789abcdef.yaml";
    private static final String B = "releasenotes/notes/b-1123456789abcdef.yaml";

    @TempDir
    private Path folder;

    private AnnouncedNotes read(String script) {
        Script played = Script.play(folder.resolve("repository"), script);
        GitFolder git = GitFolder.find(played.folder()).orElseThrow();
        try (RepositoryReader reader = JGitHistory.open(git, Map.of(), folder)) {
            return NoteReading.of(reader, Optional.of(played.id("one")), played.id("two"));
        }
    }

    private AnnouncedNotes read(String settings, String note) {
        return read("file readme x\ncommit one\n" + settings + "file " + A + " " + note + "\ncommit two\n");
    }

    @Test
    void markdownStaysAndHtmlIsEscapedSoThatItHidesNothing() {
        assertEquals(
                List.of(new Section(
                        "Bug Fixes",
                        List.of("Reads `List<String>` in **bold** \\<!-- for @\u200bada, `@Override` and a@b.org"))),
                read("", "{fixes: ['Reads `List<String>` in **bold** <!-- for @ada, `@Override` and a@b.org']}")
                        .sections());
    }

    @Test
    void notesInRstBecomeMarkdown() {
        String note = "{fixes: ['Reads ``a`` in **bold**, see `docs <https://example.org>`_']}";
        List<Section> expected =
                List.of(new Section("Bug Fixes", List.of("Reads `a` in **bold**, see [docs](https://example.org)")));

        assertEquals(
                expected,
                read("file releasenotes/config.yaml {markup: rst}\n", note).sections());
        folder = folder.resolve("2");
        assertEquals(
                expected, read("file releasenotes/source/conf.py x\n", note).sections());
        folder = folder.resolve("3");
        assertEquals(expected, read("file reno.yaml {}\n", note).sections());
        folder = folder.resolve("4");
        assertEquals(
                expected,
                read("file releasenotes/config.yaml {add_release_date: true}\n", note)
                        .sections());
    }

    @Test
    void sectionsAreThoseOfTheSettingsInTheOrderOfAnAnnouncement() {
        AnnouncedNotes notes = read(
                "file releasenotes/config.yaml {sections: [[new, News], [gone, Removed], [security, Security], [quiet, Quiet]],"
                        + " aliases: {features: new}, hidden: [quiet], semver_major: [gone]}\n",
                "{prelude: 'In *short*', features: [a], quiet: [b], security: [c], gone: [d], other: [e]}");

        assertEquals(List.of("In *short*"), notes.prelude());
        assertEquals(
                List.of(
                        new Section("Removed", List.of("d")),
                        new Section("Security", List.of("c")),
                        new Section("News", List.of("a")),
                        new Section("other", List.of("e"))),
                notes.sections());
    }

    @Test
    void fieldsFollowTheText() {
        assertEquals(
                List.of(
                        new Section("Upgrade Notes", List.of("`org.acme:json` 1.0 → 2.0", "`org.acme:xml` 3")),
                        new Section("Bug Fixes", List.of("Reads dates (#7, <https://example.org/8>, by Ada)"))),
                read(
                                "",
                                "{fixes: [{text: Reads dates, issue: '#7', links: ['https://example.org/8'], author: Ada}], upgrade:"
                                        + " [{dependency: 'org.acme:json', from: '1.0', to: '2.0'}, {dependency: 'org.acme:xml', to: 3}]}")
                        .sections());
    }

    @Test
    void editedNotesOfEarlierReleasesAreNotAnnouncedAgain() {
        AnnouncedNotes notes = read("file " + A + " {fixes: [old]}\ncommit one\nfile " + A + " {fixes: [edited]}\nfile "
                + B + " {fixes: [new]}\ncommit two\n");

        assertEquals(List.of(new Section("Bug Fixes", List.of("new"))), notes.sections());
        assertEquals(List.of(A), notes.edited());
    }

    @Test
    void whatIsNoTextIsNamed() {
        AnnouncedNotes notes = read("", "{fixes: [{a: b}, [c]], features: [d]}");

        assertEquals(List.of(new Section("New Features", List.of("d"))), notes.sections());
        assertEquals(List.of(A + ":1:10: it is no text", A + ":1:18: it is no text"), notes.faults());
        folder = folder.resolve("2");
        assertEquals(List.of(A + ": it has no texts"), read("", "{}").faults());
    }
}
