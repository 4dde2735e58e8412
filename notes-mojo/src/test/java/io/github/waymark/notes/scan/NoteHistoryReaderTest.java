package io.github.waymark.notes.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.NoteHistory;
import io.github.waymark.notes.NoteOrigin;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.listing.ListFormat;
import io.github.waymark.notes.listing.NoteList;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteHistoryReaderTest {

    private static final String LIFE = """
            note f1
            commit other
            tag -a 1.0.0
            edit f1
            rename f1 new
            tag -a 2.0.0
            note f2
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Optional<NoteHistory> explain(Played played, ScanRange scanRange, String note) {
        return played.ask(Played.standard(), book -> book.explain(scanRange, note));
    }

    @Test
    void aStoryTellsWhatHappenedToANoteAndWhyItIsWhereItIs() {
        Played played = Played.in(folder, LIFE);
        String text = NoteList.text(
                explain(played, ScanRange.CURRENT.withWholeHistory(), "00000000000000f1")
                        .orElseThrow(),
                Optional.of("3.0.0-SNAPSHOT"));

        assertEquals(
                """
                note 00000000000000f1: shown under 1.0.0
                  because: The release 1.0.0 is the first one that has the note in its tree, or includes the pre-releases that had it first.
                  because: It was changed later: the new text is shown under the same release.
                  2020-01-01 RENAMED renamed  releasenotes/notes/new-00000000000000f1.yaml, first in 2.0.0: rename f1
                  2020-01-01 EDITED edited   releasenotes/notes/f1-00000000000000f1.yaml, first in 2.0.0: edit f1
                  2020-01-01 ADDED added    releasenotes/notes/f1-00000000000000f1.yaml, first in 1.0.0: add f1
                """.replace("RENAMED", played.id("rename f1").substring(0, 10))
                        .replace("EDITED", played.id("edit f1").substring(0, 10))
                        .replace("ADDED", played.id("add f1").substring(0, 10)),
                text);
    }

    @Test
    void aNoteIsKnownByAnyPartThatNoOtherHas() {
        Played played = Played.in(folder, LIFE);

        for (String name : List.of("new-", "releasenotes/notes/f1-00000000000000f1.yaml", "f1-00000000000000f1.yaml")) {
            assertEquals(
                    "00000000000000f1",
                    explain(played, ScanRange.CURRENT.withWholeHistory(), name)
                            .orElseThrow()
                            .id()
                            .text());
        }
        ProblemException several =
                assertThrows(ProblemException.class, () -> explain(played, ScanRange.CURRENT, "0000"));
        assertTrue(
                several.getMessage().contains("releasenotes/notes/f1-00000000000000f1.yaml, "), several.getMessage());
        assertTrue(explain(played, ScanRange.CURRENT, "nobody").isEmpty());
        assertTrue(explain(played, ScanRange.CURRENT, "nothing").isEmpty());
    }

    @Test
    void aNoteThatIsNotShownIsToldWhy() {
        Played played = Played.in(folder, LIFE + "branch stable/2 2.0.0\ncheckout main\ndrop f2\ncommit drop");

        assertTrue(because(explain(played, ScanRange.CURRENT, "f2")).contains("It was deleted"));
        assertTrue(because(explain(played, ScanRange.CURRENT, "new")).contains("not requested"));
    }

    @Test
    void aNoteThatIsNotCommittedIsToldToBeSo() {
        Played played = Played.in(folder, LIFE + "stage f3");

        assertTrue(because(explain(played, ScanRange.CURRENT, "f3")).contains("only in the working tree"));
    }

    private static String because(Optional<NoteHistory> noteHistory) {
        return String.join(" ", noteHistory.orElseThrow().because());
    }

    @Test
    void originsAreTheFirstCommitAndTheLastChange() {
        Played played = Played.in(folder, LIFE);

        var noteCommits = played.ask(
                Played.standard(), book -> book.noteCommits(book.scan(ScanRange.CURRENT.withWholeHistory())));

        assertEquals(
                new NoteOrigin(played.id("add f1"), played.id("rename f1")),
                noteCommits.get("releasenotes/notes/new-00000000000000f1.yaml"));
        assertEquals(new NoteOrigin(played.id("add f2"), played.id("add f2")), noteCommits.get(Played.path("f2")));
    }

    @Test
    void listsAreForPeopleAndForPrograms() {
        Played played = Played.in(folder, "note f1\ntag -a 1.0.0\nstage f2");
        Scan scan = played.scan(Played.standard(), ScanRange.CURRENT);

        assertEquals("""
                *working-copy*, not released
                    releasenotes/notes/f2-00000000000000f2.yaml (not committed)
                1.0.0, 2020-01-01
                    releasenotes/notes/f1-00000000000000f1.yaml
                """, NoteList.of(scan, ListFormat.TEXT, Optional.empty()));
        assertEquals("""
                *working-copy*\treleasenotes/notes/f2-00000000000000f2.yaml
                1.0.0\treleasenotes/notes/f1-00000000000000f1.yaml
                """, NoteList.of(scan, ListFormat.TSV, Optional.empty()));
        assertTrue(NoteList.of(scan, ListFormat.JSON, Optional.empty()).contains("\"date\": \"2020-01-01T00:01:00Z\""));
    }

    @Test
    void unreleasedNotesHaveTheNameThatAllGoalsGiveThem() {
        Played played = Played.in(folder, "note f1\ntag -a v1.0.0\nnote f2");
        Scan scan = played.scan(Played.standard(), ScanRange.CURRENT);
        Optional<String> title = Optional.of("1.0.1-SNAPSHOT");

        String list = NoteList.of(scan, ListFormat.TEXT, title);
        String json = NoteList.of(scan, ListFormat.JSON, title);
        String story = NoteList.text(explain(played, ScanRange.CURRENT, "f2").orElseThrow(), title);

        assertTrue(list.startsWith("1.0.1-SNAPSHOT, not released\n"), list);
        assertTrue(list.contains("\nv1.0.0, 2020-01-01\n"), list);
        assertTrue(story.startsWith("note 00000000000000f2: shown under 1.0.1-SNAPSHOT\n"), story);
        assertTrue(json.contains("\"name\": \"v1.0.0-1\",\n      \"title\": \"1.0.1-SNAPSHOT\""), json);
        assertTrue(json.contains("\"name\": \"v1.0.0\",\n      \"title\": \"v1.0.0\""), json);
    }

    @Test
    void notesThatAreShownAsAReleaseHaveItsName() {
        Played played = Played.in(folder, "note f1\ntag -a v1.0.0\nnote f2");
        ScanRange asRelease = new ScanRange(
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                true,
                Optional.of("v1.1.0"),
                Optional.empty(),
                false);

        String list =
                NoteList.of(played.scan(Played.standard(), asRelease), ListFormat.TEXT, Optional.of("1.0.1-SNAPSHOT"));

        assertTrue(list.startsWith("v1.1.0\n"), list);
    }
}
