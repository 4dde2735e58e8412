package io.github.waymark.notes.scan.noteid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.Note;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.scan.Played;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTreeNotesTest {

    private static final ScanRange TRACKED_ONLY = new ScanRange(
            Optional.empty(), true, Optional.empty(), List.of(), false, Optional.empty(), Optional.empty(), false);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Played play(String text) {
        return Played.in(folder, text);
    }

    private static Note only(Scan scan) {
        Release release = scan.withNotes().get(0);
        assertEquals(1, release.notes().size());
        return release.notes().get(0);
    }

    @Test
    void beforeTheFirstCommitThereAreTheNotesOfTheWorkingTree() {
        Played played = play("write " + Played.path("f1") + " fixes: [a]");

        assertEquals("*working-copy* f1", played.all());
        assertEquals("", played.of(TRACKED_ONLY));
    }

    @Test
    void aStagedNoteIsShown() {
        Played played = play("commit a\ntag 1.0.0\nstage f1");

        assertEquals("*working-copy* f1", played.of(TRACKED_ONLY));
        assertEquals(
                Note.State.STAGED,
                only(played.scan(Played.standard(), TRACKED_ONLY)).state());
    }

    @Test
    void anUntrackedNoteIsShownWhereItIsAskedFor() {
        Played played = play("note f1\ntag 1.0.0\nwrite " + Played.path("f2") + " fixes: [a]");

        assertEquals("*working-copy* f2 | 1.0.0 f1", played.all());
        assertEquals("1.0.0 f1", played.of(TRACKED_ONLY));
    }

    @Test
    void anIgnoredNoteIsNot() {
        Played played = play("note f1\nfile .gitignore *f2.yaml\ncommit b\nwrite " + Played.path("f2") + " fixes: [a]");

        assertEquals("0.0.0 f1", played.all());
    }

    @Test
    void whatIsCommittedAndWhatIsNotAreOneRelease() {
        assertEquals(
                "1.0.0-1 f1 f2", play("commit a\ntag 1.0.0\nnote f1\nstage f2").all());
    }

    @Test
    void aNoteDeletedInTheWorkingTreeIsNotShown() throws IOException {
        Played played = play("notes f1 f2\ntag 1.0.0");
        Files.delete(folder.resolve(Played.path("f1")));

        assertEquals("1.0.0 f2", played.all());
        assertEquals(
                "1.0.0 f1 f2", played.of(ScanRange.CURRENT.withWholeHistory().forBranch("main")));
    }

    @Test
    void anEditedNoteStaysInItsReleaseWithItsNewText() {
        Played played = play("note f1\ntag 1.0.0\nwrite " + Played.path("f1") + " fixes: [new]");

        assertEquals("1.0.0 f1", played.all());
        assertEquals("fixes: [new]\n", text(played, ScanRange.CURRENT.withWholeHistory()));
        assertEquals(
                "fixes: [f1]\n",
                text(played, ScanRange.CURRENT.withWholeHistory().forBranch("main")));
    }

    private static String text(Played played, ScanRange scanRange) {
        return played.ask(Played.standard(), book -> {
            Scan scan = book.scan(scanRange);
            return new String(book.text(scan, only(scan)), StandardCharsets.UTF_8);
        });
    }

    @Test
    void aTextIsThatOfTheCommitAskedFor() {
        Played played = play("note f1\ntag 1.0.0\nedit f1\ntag 2.0.0");

        assertEquals(
                "fixes: [f1]\n",
                text(played, ScanRange.CURRENT.withWholeHistory().forBranch("1.0.0")));
        assertEquals("fixes: [another text]\n", text(played, ScanRange.CURRENT.withWholeHistory()));
    }

    @Test
    void aFileThatIsTooLargeForANoteIsAProblem() throws IOException {
        Played played = play("note f1");
        Files.writeString(folder.resolve(Played.path("f1")), "x".repeat(WorkTreeNotes.MAX_BYTES + 1));

        ProblemException problem =
                assertThrows(ProblemException.class, () -> text(played, ScanRange.CURRENT.withWholeHistory()));

        assertTrue(problem.getMessage().contains(Played.path("f1")));
    }

    @Test
    void aLinkIsNoNote() throws IOException {
        Played played = play("note f1");
        Files.createSymbolicLink(folder.resolve(Played.path("f2")), folder.resolve("secret.yaml"));

        assertEquals("0.0.0 f1", played.all());
    }

    @Test
    void whatTheWorkingTreeHasIsSeenAlsoWhenTheHistoryIsRemembered() throws IOException {
        Played played = play("note f1\ntag 1.0.0");
        Map<String, Object> build = new HashMap<>();
        assertEquals("1.0.0 f1", remembered(played, build));
        Files.writeString(folder.resolve(Played.path("f2")), "fixes: [a]\n");

        assertEquals("*working-copy* f2 | 1.0.0 f1", remembered(played, build));
        assertEquals("*working-copy* f2 | 1.0.0 f1", remembered(played, new HashMap<>()));
    }

    private static String remembered(Played played, Map<String, Object> build) {
        return played.ask(
                Played.standard(),
                build,
                Long.MAX_VALUE,
                book -> Played.text(book.scan(ScanRange.CURRENT.withWholeHistory())));
    }

    @Test
    void bytesComeAsTheyAre() {
        Played played = play("note f1");

        assertArrayEquals("fixes: [f1]\n".getBytes(StandardCharsets.UTF_8), played.ask(Played.standard(), book -> {
            Scan scan = book.scan(ScanRange.CURRENT);
            return book.text(scan, only(scan));
        }));
    }
}
