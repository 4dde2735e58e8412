package io.github.waymark.notes.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source archive shows what the clone showed that it was made of. */
class RecordedNotesTest {

    private static final String HISTORY = """
            note f1
            tag -a 1.0.0-rc1
            note f2
            tag -a 1.0.0
            branch stable/1
            checkout main
            note f3
            tag -a 2.0.0
            note f4
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path archive;

    @SuppressWarnings("NullAway.Init")
    private String record;

    @SuppressWarnings("NullAway.Init")
    private Played clone;

    @BeforeEach
    void unpack() throws IOException {
        clone = Played.in(folder.resolve("clone"), HISTORY);
        record = clone.ask(Played.standard(), book -> book.record(ScanRange.CURRENT));
        archive = folder.resolve("archive");
        Files.createDirectories(archive.resolve("releasenotes/notes"));
        try (Stream<Path> notes = Files.list(clone.folder().resolve("releasenotes/notes"))) {
            for (Path note : notes.toList()) {
                Files.copy(note, archive.resolve("releasenotes/notes").resolve(note.getFileName()));
            }
        }
    }

    private NoteRepository book(String text) {
        return new RecordedNotes(archive, Played.standard(), text, "releasenotes/releases.record");
    }

    private String of(ScanRange scanRange) {
        return Played.text(book(record).scan(scanRange));
    }

    @Test
    void itShowsWhatTheCloneShowed() {
        for (ScanRange scanRange : List.of(ScanRange.CURRENT, ScanRange.CURRENT.withWholeHistory())) {
            assertEquals(clone.of(scanRange), of(scanRange));
        }
        assertEquals("2.0.0-1 f4 | 2.0.0 f3 | 1.0.0 f1 f2", of(ScanRange.CURRENT.withWholeHistory()));
        assertEquals("2.0.0-1 f4 | 2.0.0 f3", of(ScanRange.CURRENT));
    }

    @Test
    void textsAreThoseOfTheFiles() throws IOException {
        NoteRepository book = book(record);
        var scan = book.scan(ScanRange.CURRENT);
        var note = scan.withNotes().get(0).notes().get(0);

        assertEquals(
                Files.readString(archive.resolve(note.path())),
                new String(book.text(scan, note), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void notesThatCameOrWentSinceCountAsInAWorkingTree() throws IOException {
        Files.delete(archive.resolve(Played.path("f1")));
        Files.writeString(archive.resolve(Played.path("f9")), "fixes: [new]\n");

        assertEquals("2.0.0-1 f4 f9 | 2.0.0 f3 | 1.0.0 f2", of(ScanRange.CURRENT.withWholeHistory()));
    }

    @Test
    void whatOnlyGitKnowsIsRefusedWithTheReason() {
        ProblemException other =
                assertThrows(ProblemException.class, () -> of(ScanRange.CURRENT.forBranch("stable/1")));
        assertTrue(other.getMessage().contains("The notes of stable/1 are not available."), other.getMessage());
        assertThrows(ProblemException.class, () -> book(record).between("1.0.0", Optional.empty()));
        assertThrows(ProblemException.class, () -> book(record).explain(ScanRange.CURRENT, "f1"));
    }

    @Test
    void aDamagedRecordIsNamed() {
        for (String text :
                List.of("", "no record", record.replace("[releases]", "[others]"), record.replace("\t", " "))) {
            ProblemException damaged =
                    assertThrows(ProblemException.class, () -> book(text).scan(ScanRange.CURRENT));
            assertTrue(damaged.getMessage().contains("releasenotes/releases.record"), damaged.getMessage());
        }
    }
}
