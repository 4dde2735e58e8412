package io.github.waymark.notes.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new note with the id of a deleted one is shown under the release that had the deleted one. */
class ReusedIdTest {

    private static final String DELETED = """
            note a1
            note b1
            tag -a 1.0.0
            drop a1
            commit drop a1
            tag -a 1.1.0
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aNoteWithTheIdOfADeletedOneIsNamed() {
        Played played = Played.in(folder, DELETED + "note c1\nnote a1\n");

        assertEquals("1.1.0-2 c1 | 1.0.0 a1 b1", played.all());
        assertEquals(Map.of(Played.path("a1"), "1.0.0"), reused(played));
    }

    @Test
    void aNoteThatIsNotCommittedIsNamedAndShownAsItWillBe() {
        Played played = Played.in(folder, DELETED + "note c1\nstage a1\n");

        assertEquals("1.1.0-1 c1 | 1.0.0 a1 b1", played.all());
        assertEquals(Map.of(Played.path("a1"), "1.0.0"), reused(played));
    }

    @Test
    void theFindingEndsWithTheReleaseThatHasTheNoteAgain() {
        Played played = Played.in(folder, DELETED + "note a1\ntag -a 1.2.0\nnote c1\n");

        assertEquals(Map.of(), reused(played));
    }

    @Test
    void aNoteOfAnotherSeriesThatIsPortedIsNotADeletedOne() {
        Played played = Played.in(folder, """
                note a1
                tag -a 1.0.0
                branch stable/1
                note b1
                tag -a 1.0.1
                checkout main
                note c1
                tag -a 2.0.0
                join 1.0.1
                note b1
                """);

        assertEquals(Map.of(), reused(played));
    }

    @Test
    void aRenameThatIsNotCommittedKeepsTheRelease() {
        Played played = Played.in(folder, """
                note a1
                tag -a 1.0.0
                note b1
                drop a1
                file releasenotes/notes/other-00000000000000a1.yaml fixes: [a1]
                """);

        assertEquals("1.0.0-1 b1 | 1.0.0 other", played.all());
        assertEquals(Map.of(), reused(played));
    }

    @Test
    void theCacheAndTheRecordKnowDeletedNotes() {
        Played played = Played.in(folder, DELETED + "note c1\nnote a1\n");
        for (int i = 0; i < 2; i++) {
            Scan scan = played.ask(
                    Played.standard(), new HashMap<>(), Long.MAX_VALUE, notes -> notes.scan(ScanRange.CURRENT));
            assertEquals(Map.of(Played.path("a1"), "1.0.0"), scan.reused());
        }
        String record = played.ask(Played.standard(), notes -> notes.record(ScanRange.CURRENT));
        assertEquals(
                Map.of(Played.path("a1"), "1.0.0"),
                new RecordedNotes(played.folder(), Played.standard(), record, "releases.record")
                        .scan(ScanRange.CURRENT)
                        .reused());
    }

    private static Map<String, String> reused(Played played) {
        return played.scan(Played.standard(), ScanRange.CURRENT).reused();
    }
}
