package io.github.waymark.notes.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reno's own tests of its scanner expect (BasicTest, IgnoreTest, MergeCommitTest, NullMergeTest, PreReleaseTest). */
class ScanTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private int played;

    private Played play(String text) {
        return Played.in(folder.resolve(String.valueOf(played++)), text);
    }

    @Test
    void withoutATagNothingIsReleased() {
        Played played = play("note f1");

        assertEquals("0.0.0 f1", played.all());
        assertFalse(played.scan(Played.standard(), ScanRange.CURRENT)
                .releases()
                .get(0)
                .released());
    }

    @Test
    void aNoteBelongsToTheNextTag() {
        assertEquals("1.0.0 f1", play("note f1\ncommit other\ntag -a 1.0.0").all());
    }

    @Test
    void aTaggedCommitsOwnNoteBelongsToIt() {
        assertEquals("1.0.0 f1", play("note f1\ntag -a 1.0.0").all());
    }

    @Test
    void aTagsVIsPartOfTheName() {
        assertEquals("v1.0.0 f1", play("note f1\ntag -a v1.0.0").all());
    }

    @Test
    void aProductsNameIsNoPartOfTheName() {
        NoteConventions rules = NoteConventions.standard(Optional.of("myapp"));

        assertEquals("1.0.0 f1", play("note f1\ntag -a myapp-1.0.0").of(rules, ScanRange.CURRENT.withWholeHistory()));
    }

    @Test
    void aNoteAfterTheLastTagIsNamedByItsDistance() {
        assertEquals("1.0.0-1 f1", play("commit a\ntag -a 1.0.0\nnote f1").all());
        assertEquals(
                "1.0.0-2 f1 f2",
                play("commit a\ntag -a 1.0.0\nnote f1\nnote f2").all());
    }

    @Test
    void ofTwoTagsOnACommitTheReleaseNamesIt() {
        assertEquals(
                "1.0.0-1 f1",
                play("commit a\ntag -a 1.0.0rc1\ntag -a 1.0.0\nnote f1").all());
        assertEquals(
                "1.0.0 f1",
                play("note f1\ntag -a 1.0.0\nclock +PT1H\ntag -a 1.0.0rc1").all());
    }

    @Test
    void aLaterReleaseOnTheSameCommitNamesIt() {
        assertEquals(
                "4.0.0 f1",
                play("note f1\ntag -a 3.0.0\nclock +PT1H\ntag -a 4.0.0").all());
    }

    @Test
    void otherCommitsAfterTheTagChangeNothing() {
        assertEquals("1.0.0 f1", play("note f1\ntag -a 1.0.0\ncommit b").all());
    }

    @Test
    void releasesAreListedNewestFirstAndNotesByPath() {
        assertEquals(
                "2.0.0-1 f4 | 2.0.0 f2 f3 | 1.0.0 f1",
                play("note f1\ntag 1.0.0\nnote f3\nnote f2\ntag 2.0.0\nnote f4").all());
    }

    @Test
    void aRenamedNoteStaysInItsRelease() {
        Played played = play("note f1\ntag 1.0.0\nrename f1 a\ntag 2.0.0");

        assertEquals("1.0.0 a", played.all());
        assertEquals(
                "releasenotes/notes/a-00000000000000f1.yaml",
                played.scan(Played.standard(), ScanRange.CURRENT.withWholeHistory())
                        .withNotes()
                        .get(0)
                        .notes()
                        .get(0)
                        .path());
    }

    @Test
    void anOldNameWithTheIdInFrontIsTheSameNote() {
        assertEquals("2.0.0 new", play("""
            commit a
            tag 1.0.0
            file releasenotes/notes/00000000000000f1-old.yaml fixes: [a]
            commit add
            tag 2.0.0
            remove releasenotes/notes/00000000000000f1-old.yaml
            file releasenotes/notes/new-00000000000000f1.yaml fixes: [a]
            commit rename
            tag 3.0.0
            """).all());
    }

    @Test
    void anEditedNoteStaysInItsRelease() {
        assertEquals("1.0.0 f1", play("note f1\ntag 1.0.0\nedit f1\ntag 2.0.0").all());
    }

    @Test
    void aDeletedNoteIsGone() {
        assertEquals(
                "1.0.0 f2",
                play("notes f1 f2\ntag 1.0.0\ndrop f1\ncommit c\ntag 2.0.0").all());
        assertEquals(
                "1.0.0 f3",
                play("notes f1 f2 f3\ntag 1.0.0\nrename f1 a\ndrop f2\ncommit c\nremove"
                                + " releasenotes/notes/a-00000000000000f1.yaml\ncommit d")
                        .all());
    }

    @Test
    void aNoteThatComesBackBelongsToTheReleaseThatHadItFirst() {
        assertEquals(
                "1.0.0 f1",
                play("note f1\ntag 1.0.0\ndrop f1\ncommit c\ntag 2.0.0\nnote f1\ntag 3.0.0")
                        .all());
    }

    @Test
    void aNoteTakenBackBeforeTheReleaseBelongsToTheOneThatBroughtIt() {
        assertEquals(
                "2.0.0 f1",
                play("note f1\ndrop f1\ncommit revert\ntag 1.0.0\nnote f1\ntag 2.0.0")
                        .all());
    }

    @Test
    void theEarliestReleaseIsTheLastOneShown() {
        Played played = play("note f1\ntag 1.0.0\nnote f2\ntag 2.0.0\nnote f3\ntag 3.0.0");
        ScanRange fromTwo = earliest("2.0.0");

        assertEquals("3.0.0 f3 | 2.0.0 f2", played.of(fromTwo));
        ProblemException unknown = assertThrows(ProblemException.class, () -> played.of(earliest("2.0.1")));
        assertTrue(unknown.getMessage().contains("Did you mean 2.0.0?"), unknown.getMessage());
    }

    @Test
    void anEarliestReleaseWithoutNotesHidesWhatIsOlder() {
        Played played = play("note f1\ntag 1.0.0\ncommit b\ntag 2.0.0\nnote f3\ntag 3.0.0");

        assertEquals("3.0.0 f3", played.of(earliest("2.0.0")));
    }

    private static ScanRange earliest(String name) {
        return new ScanRange(
                Optional.empty(), true, Optional.of(name), List.of(), true, Optional.empty(), Optional.empty(), false);
    }

    @Test
    void onlyTheReleasesAskedForAreShown() {
        Played played = play("note f1\ntag 1.0.0rc1\nnote f2\ntag 1.0.0\nnote f3\ntag 3.0.0");
        ScanRange some = new ScanRange(
                Optional.empty(),
                true,
                Optional.empty(),
                List.of("1.0.0rc1"),
                true,
                Optional.empty(),
                Optional.empty(),
                false);

        assertEquals("1.0.0 f1 f2", played.of(some));
    }

    @Test
    void notesMayBeLeftOutByPathNameOrId() {
        Played played = play("note f1\nnote f2\nnote f3");

        assertEquals("0.0.0 f2 f3", played.of(ignoring(Played.path("f1")), ScanRange.CURRENT));
        assertEquals("0.0.0 f2 f3", played.of(ignoring("f1-00000000000000f1.yaml"), ScanRange.CURRENT));
        assertEquals("0.0.0 f3", played.of(ignoring("00000000000000f1", "00000000000000f2"), ScanRange.CURRENT));
    }

    private static NoteConventions ignoring(String... names) {
        NoteConventions rules = Played.standard();
        return new NoteConventions(
                rules.folders(),
                rules.tags(),
                true,
                Optional.empty(),
                rules.seriesBranches(),
                rules.closedSeriesTag(),
                rules.closedSeriesPrefix(),
                List.of(names));
    }

    @Test
    void aMergedNoteBelongsToTheFirstReleaseAfterTheMerge() {
        assertEquals("2.0.0 a1 | 1.1.0 a3 | 1.0.0 a2", play("""
            commit zero
            branch side
            note a1
            checkout main
            note a2
            tag -a 1.0.0
            commit one
            note a3
            tag -a 1.1.0
            merge side
            commit two
            tag -a 2.0.0
            commit three
            """).all());
    }

    @Test
    void aNullMergeDiscardsTheNotesOfASideButNotItsRelease() {
        Played played = play("""
            note a1
            tag -a 1.0.0
            branch side
            note a2
            tag -a 2.0.0
            checkout main
            commit one
            note a3
            join 2.0.0
            note a4
            tag -a 3.0.0
            """);

        assertEquals("3.0.0 a3 a4 | 1.0.0 a1", played.all());
        assertEquals(
                List.of("3.0.0", "2.0.0", "1.0.0"),
                played.scan(Played.standard(), ScanRange.CURRENT.withWholeHistory()).releases().stream()
                        .map(Release::name)
                        .toList());
    }

    @Test
    void preReleasesByThemselvesKeepTheirNotes() {
        assertEquals(
                "1.0.0.0a2 f1 | 1.0.0.0a1 f0",
                play("note f0\ntag 1.0.0.0a1\nnote f1\ntag 1.0.0.0a2").all());
        assertEquals(
                "1.0.0.0rc1 f3 | 1.0.0.0b1 f2 | 1.0.0.0a1 f1",
                play("commit a\ntag 0.1.0\nnote f1\ntag 1.0.0.0a1\nnote f2\ntag 1.0.0.0b1\nnote f3\ntag 1.0.0.0rc1")
                        .all());
    }

    @Test
    void theReleaseCollectsItsPreReleases() {
        assertEquals(
                "1.0.0 f1 f2 f3 f4",
                play("note f1\ntag 1.0.0.0a1\nnote f2\ntag 1.0.0.0b1\nnote f3\ntag 1.0.0.0rc1\nnote f4\ntag 1.0.0")
                        .all());
        assertEquals(
                "2.0.0-RC1 f4 | 1.0.0.Final f1 f2 f3",
                play("note f1\ntag 1.0.0-M1\nnote f2\ntag 1.0.0-RC1\nnote f3\ntag 1.0.0.Final\nnote f4\ntag 2.0.0-RC1")
                        .all());
    }

    @Test
    void previewedAsAVersionItIsWhatItWillBe() {
        Played played = play("note f1\ntag -a 1.2.0-RC1\nnote f2");
        ScanRange preview = preview("1.2.0", Optional.of(Instant.parse("2020-01-01T00:02:00Z")));
        Scan before = played.scan(Played.standard(), preview);

        Scan after = played.more("tag -a 1.2.0").scan(Played.standard(), ScanRange.CURRENT.withWholeHistory());

        assertEquals("1.2.0 f1 f2", Played.text(before));
        assertEquals(after.releases(), before.releases());
    }

    private static ScanRange preview(String version, Optional<Instant> date) {
        return new ScanRange(
                Optional.empty(), true, Optional.empty(), List.of(), true, Optional.of(version), date, false);
    }

    @Test
    void aReleaseThatIsThereCantBePreviewed() {
        Played played = play("note f1\ntag v1.2.0\nnote f2");
        for (String name : List.of("1.2.0", "v1.2.0")) {
            ScanRange preview = preview(name, Optional.empty());
            ProblemException e = assertThrows(ProblemException.class, () -> played.scan(Played.standard(), preview));
            assertTrue(e.getMessage().contains("The release " + name + " already exists"), e.getMessage());
            // What other lines have not released yet isn't that version.
            assertEquals(
                    "v1.2.0-1 f2 | v1.2.0 f1", Played.text(played.scan(Played.standard(), preview.forBranch("main"))));
        }
    }

    @Test
    void notesMayLieInSeveralFoldersAndBelowThem() {
        NoteConventions rules = Played.standard();
        NoteConventions both = new NoteConventions(
                List.of("a/notes", "b/notes"),
                rules.tags(),
                true,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                List.of());

        assertEquals(
                "1.0.0-2 three | 1.0.0 one two",
                play("""
                    file a/notes/one.yaml fixes: [a]
                    file b/notes/deep/two.yaml fixes: [b]
                    file c/notes/none.yaml fixes: [c]
                    file a/notes/readme.md text
                    commit add
                    tag 1.0.0
                    file b/notes/deep/three-00000000000000f3.yaml fixes: [b]
                    commit more
                    commit other
                    """).of(both, ScanRange.CURRENT.withWholeHistory()).replace(".yaml", ""));
    }

    @Test
    void theLatestReleaseNeedsNoNotes() {
        Scan scan = play("note f1\ntag 1.0.0\ncommit b\ntag 1.5.0\nnote f2").scan(Played.standard(), ScanRange.CURRENT);

        assertEquals(Optional.of("1.5.0"), scan.latest().map(Release::name));
        assertEquals(
                List.of(Note.State.CHECKED_OUT),
                scan.withNotes().get(0).notes().stream().map(Note::state).toList());
    }

    @Test
    void aTagThatIsNearlyAVersionIsWarnedOf() {
        Scan scan = play("note f1\ntag 1.0.0.4").scan(Played.standard(), ScanRange.CURRENT);

        assertEquals("0.0.0 f1", Played.text(scan));
        assertTrue(scan.warnings().get(0).where().contains("1.0.0.4"));
    }

    @Test
    void tagsThatAreNoReleasesAreToldAtOnceAndThoseThatEndASeriesNot() {
        Played played = play("""
            note f1
            tag -a 1.0.0
            tag 1.0.0.4
            tag 1.1.0a0
            tag 2023.1-eol
            tag 2023.2-eom
            """);

        List<Problem> warnings =
                played.scan(Played.standard(), ScanRange.CURRENT).warnings();

        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).where().contains("1.0.0.4"), warnings.get(0).where());
        assertTrue(warnings.get(0).where().contains("1.1.0a0"), warnings.get(0).where());
        assertFalse(warnings.get(0).where().contains("2023"), warnings.get(0).where());
    }
}
