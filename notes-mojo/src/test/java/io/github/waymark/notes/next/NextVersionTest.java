package io.github.waymark.notes.next;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.finding.Place;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteId;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.text.Entry;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Also reno's table of semver-next, and where that goes wrong. */
class NextVersionTest {

    private static final Map<String, String> BUMPS =
            Map.of("upgrade", "major", "features", "minor", "fixes", "patch", "other", "none");

    private static NextVersion next(String base, String sections, boolean zeroMajor) {
        List<Note> notes = new ArrayList<>();
        for (String section : sections.split(" ", -1)) {
            if (!section.isEmpty()) {
                notes.add(new Note(new NoteId(section), section, Note.State.COMMITTED));
            }
        }
        Optional<Release> latest = base.isEmpty() ? Optional.empty() : Optional.of(release(base));
        List<Release> releases = new ArrayList<>();
        if (!notes.isEmpty()) {
            releases.add(
                    new Release("next", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), notes));
        }
        latest.ifPresent(releases::add);
        Scan scan = new Scan(Optional.empty(), Optional.empty(), releases, latest, List.of());
        return NextVersion.of(scan, new NextVersion.Policy(BUMPS, zeroMajor), NextVersionTest::text);
    }

    private static Release release(String name) {
        Version version =
                ((TagReading.Release) TagPattern.standard(Optional.empty()).read(name)).version();
        Note old = new Note(new NoteId("upgrade"), "upgrade", Note.State.COMMITTED);
        return new Release(
                name, Optional.of(version), Optional.of(name), Optional.empty(), Optional.empty(), List.of(old));
    }

    private static NoteText text(Note note) {
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        for (String section : note.path().split("\\+", -1)) {
            sections.put(section, List.of(new Entry("text", Place.of(note.path()), Map.of())));
        }
        Optional<String> version = sections.remove("pinned") == null ? Optional.empty() : Optional.of("1.0.0");
        return new NoteText(note.path(), Optional.empty(), sections, version, Optional.empty(), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, '', 1.2.3",
        "1.2.3, prelude, 1.2.3",
        "1.2.3, other security, 1.2.3",
        "1.2.3, fixes, 1.2.4",
        "1.2.3, fixes features, 1.3.0",
        "1.2.3, features+fixes, 1.3.0",
        "1.2.3, upgrade fixes, 2.0.0",
        "v1.2.3, fixes, 1.2.4",
        "1.2, fixes, 1.2.1",
        "0.3.1, upgrade, 0.4.0",
        "0.3.1, features, 0.4.0",
        // reno: 2.0.1
        "2.0.0.0rc1, fixes, 2.0.0",
        "2.0.0-RC1, '', 2.0.0",
        "2.0.0-RC1, features, 2.0.0",
        "2.0.1-RC1, features, 2.1.0",
        "2.1.0-RC1, upgrade, 3.0.0",
        // reno: KeyError, IndexError
        "'', '', 0.0.1",
        "'', fixes, 0.0.1",
        "'', features, 0.1.0",
        "'', upgrade, 0.1.0",
        // An imported note names the release that it belongs to.
        "1.2.3, pinned+upgrade fixes, 1.2.4",
        "1.2.3, pinned+upgrade, 1.2.3",
    })
    void theNotesSinceTheLastReleaseDecide(String base, String sections, String expected) {
        assertEquals(expected, next(base, sections, false).version().text());
    }

    @Test
    void aMajorChangeMayLeadToTheFirstMajorVersion() {
        assertEquals("1.0.0", next("0.3.1", "upgrade", true).version().text());
    }

    @Test
    void itSaysWhy() {
        assertEquals(
                List.of(
                        "the last release is 1.2.3",
                        "fixes in fixes requires a patch release",
                        "features in features requires a minor release"),
                next("1.2.3", "fixes features", false).because());
        assertEquals("""
                {
                  "schema": 1,
                  "version": "1.2.4",
                  "base": "1.2.3",
                  "bump": "patch",
                  "because": [
                    "the last release is 1.2.3",
                    "fixes in fixes requires a patch release"
                  ]
                }
                """, NextVersionReport.json(next("1.2.3", "fixes", false)));
    }

    @Test
    void aProposedVersionMustBeEnough() {
        NextVersion next = next("1.2.3", "features", false);

        NextVersionReport.requireEnough("1.3.0", next);
        NextVersionReport.requireEnough("2.0.0-RC1", next);
        ProblemException tooLow =
                assertThrows(ProblemException.class, () -> NextVersionReport.requireEnough("1.2.4", next));
        assertTrue(tooLow.getMessage().contains("the notes require 1.3.0"));
        assertThrows(ProblemException.class, () -> NextVersionReport.requireEnough("next", next));
    }
}
