package io.github.waymark.notes.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.listing.ListFormat;
import io.github.waymark.notes.listing.NoteList;
import io.github.waymark.notes.next.NextVersion;
import io.github.waymark.notes.text.NoteText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several release tags on one commit: the highest is the version, and the others are named next to it. */
class SharedCommitTest {

    private static final String TWO_FINAL_TAGS = """
            note a1
            tag -a 1.0.0
            tag -a 1.0.1
            note b1
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void bothReleasesOfACommitAreNamed() {
        Played played = Played.in(folder, TWO_FINAL_TAGS);
        Scan scan = played.scan(Played.standard(), ScanRange.CURRENT);

        assertEquals("1.0.1-1 b1 | 1.0.1 a1", played.all());
        assertEquals(List.of("1.0.1-1", "1.0.1 (also 1.0.0)"), headings(scan));
        String list = NoteList.of(scan, ListFormat.TEXT, Optional.empty());
        assertEquals(
                List.of("1.0.1-1, not released", "1.0.1 (also 1.0.0)"),
                list.lines()
                        .filter(line -> !line.startsWith(" "))
                        .map(line -> line.replaceAll(", \\d{4}-\\d\\d-\\d\\d", ""))
                        .toList());
        assertTrue(NoteList.of(scan, ListFormat.JSON, Optional.empty())
                .contains("\"also\": [\n        \"1.0.0\"\n      ]"));
        NextVersion next = NextVersion.of(
                scan,
                new NextVersion.Policy(Map.of(), true),
                note -> new NoteText(
                        note.path(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), List.of()));
        assertEquals("the last release is 1.0.1 (also 1.0.0)", next.because().get(0));
    }

    @Test
    void eachReleaseOfACommitIsFoundByItsName() {
        Played played = Played.in(folder, TWO_FINAL_TAGS);

        assertEquals("1.0.1 a1", played.of(ScanRange.CURRENT.withReleases(List.of("1.0.0"))));
        assertEquals("1.0.1 a1", played.of(ScanRange.CURRENT.withReleases(List.of("1.0.1"))));
    }

    @Test
    void theNamesOfACommitComeFromTheCacheAndTheRecordToo() {
        Played played =
                Played.in(folder.resolve("clone"), TWO_FINAL_TAGS + "tag -a 2.0.0-rc1\ntag -a 1.9.0\nnote c1\n");
        for (int i = 0; i < 2; i++) {
            Scan scan = played.ask(
                    Played.standard(), new HashMap<>(), Long.MAX_VALUE, notes -> notes.scan(ScanRange.CURRENT));
            assertEquals(List.of("2.0.0-rc1-1", "2.0.0-rc1 (also 1.9.0)", "1.0.1 (also 1.0.0)"), headings(scan));
        }
        assertTrue(played.trail().stream().anyMatch(line -> line.startsWith("nothing changed")));
        String record = played.ask(Played.standard(), notes -> notes.record(ScanRange.CURRENT));
        Scan scan = new RecordedNotes(played.folder(), Played.standard(), record, "releases.record")
                .scan(ScanRange.CURRENT);
        assertEquals(List.of("2.0.0-rc1-1", "2.0.0-rc1 (also 1.9.0)", "1.0.1 (also 1.0.0)"), headings(scan));
    }

    @Test
    void anotherFormOfTheSameReleaseIsNotNamed() {
        Played played = Played.in(folder, """
            note a1
            tag -a 1.0.0-rc1
            tag -a v1.0.0
            tag -a 1.0.0
            """);

        assertEquals(List.of("1.0.0"), headings(played.scan(Played.standard(), ScanRange.CURRENT)));
    }

    private static List<String> headings(Scan scan) {
        return scan.withNotes().stream().map(Release::heading).toList();
    }
}
