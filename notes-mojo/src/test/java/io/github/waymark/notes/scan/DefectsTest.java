package io.github.waymark.notes.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.cache.DamagedEntry;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.BoundedPattern;
import io.github.waymark.version.TagPattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where reno goes wrong: a history for each of its defects, and what is right there. */
class DefectsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Played play(String text) {
        return Played.in(folder, text);
    }

    /** reno: f2 and f3 in 1.0.0, as that tag was seen last when it came to their line. */
    @Test
    void d1NotesOfABranchMergedTheWrongWayBelongToTheFirstReleaseWithThem() {
        assertEquals("2.0.0 f2 f3 | 1.0.0 f1", play("""
                        note f1
                        branch develop
                        note f2
                        note f3
                        checkout main
                        commit fix
                        tag -a 1.0.0
                        checkout develop
                        merge main
                        branch next
                        tag -a 2.0.0
                        commit later
                        """).all());
    }

    /** reno: the branch is squashed into main, then merged; the notes get the older release's name. */
    @Test
    void d1ASquashedBranchThatIsMergedLaterChangesNothing() {
        assertEquals("2.0.0 f2 | 1.0.0 f1", play("""
                        note f1
                        tag -a 1.0.0
                        branch side
                        note f2
                        checkout main
                        note f2
                        tag -a 2.0.0
                        merge side
                        commit later
                        tag -a 3.0.0
                        """).all());
    }

    /** reno: the merge's second parent is tagged, so it is taken for a null merge and f2 is lost. */
    @Test
    void d2AMergedHotfixKeepsItsNotes() {
        assertEquals("2.0.0 f3 | 1.0.1 f2 | 1.0.0 f1", play("""
                        note f1
                        tag -a 1.0.0
                        branch hotfix
                        note f2
                        tag -a 1.0.1
                        checkout main
                        note f3
                        tag -a 2.0.0
                        merge 1.0.1
                        commit later
                        """).all());
    }

    /** reno: nothing older than the fork is shown, as the fork waits for children that never come. */
    @Test
    void d3ANullMergeOfALongBranchHidesNothingOlder() {
        assertEquals("3.0.0 f5 | 1.0.0 f1 f2", play("""
                        note f1
                        note f2
                        tag -a 1.0.0
                        branch side
                        note f3
                        note f4
                        tag -a 2.0.0
                        checkout main
                        note f5
                        join 2.0.0
                        commit later
                        tag -a 3.0.0
                        """).all());
    }

    /** reno: ValueError, or the note is lost. */
    @Test
    void d4ANoteAddedInAMergeIsShown() {
        assertEquals("1.0.0 f1 f2", play("""
                        commit zero
                        branch side
                        note f1
                        checkout main
                        commit one
                        stage f2
                        merge side
                        tag -a 1.0.0
                        """).all());
    }

    /** reno: ValueError. */
    @Test
    void d4ANoteRenamedHereAndEditedThereIsOneNote() {
        assertEquals("1.0.0 new", play("""
                        note f1
                        tag -a 1.0.0
                        branch side
                        edit f1
                        checkout main
                        rename f1 new
                        file releasenotes/notes/new-00000000000000f1.yaml fixes: [another text]
                        join side
                        tag -a 2.0.0
                        """).all());
    }

    /** reno: the note is not listed, though it is there; and where the merge deletes it, it is listed though it is not. */
    @Test
    void d4WhatAMergeKeepsIsThereAndWhatItDeletesIsNot() {
        Played played = play("""
                notes f1 f2
                tag -a 1.0.0
                branch side
                drop f1
                commit delete
                checkout main
                edit f1
                join side
                """);

        assertEquals("1.0.0 f1 f2", played.all());
        assertEquals(
                "1.0.0 f1",
                played.more("branch other\ncommit x\ncheckout main\ncommit y\ndrop f2\njoin other")
                        .all());
    }

    /** reno: 1.0.0 is shown, as the series begins with a release without notes. */
    @Test
    void d5ASeriesThatBeginsWithoutNotesShowsNothingOlder() {
        assertEquals("", play("""
                        note f1
                        tag -a 1.0.0
                        commit two
                        tag -a 2.0.0
                        branch stable/2
                        commit fix
                        checkout main
                        """).of(ScanRange.CURRENT.forBranch("stable/2")));
    }

    /** reno: one of the two is lost. */
    @Test
    void d6TwoNotesWithOneIdAreBothShownEachInItsRelease() {
        assertEquals("2.0.0 b | 1.0.0 a", play("""
                        file releasenotes/notes/a-00000000000000f1.yaml fixes: [a]
                        commit a
                        tag -a 1.0.0
                        file releasenotes/notes/b-00000000000000f1.yaml fixes: [b]
                        commit b
                        tag -a 2.0.0
                        """).all());
    }

    /** reno: accepts what only begins like a version, refuses a product's name before it. */
    @Test
    void d7OnlyWholeVersionsAreReleases() {
        Played played = play("""
                note f1
                tag backup-1
                tag bugfix-18.1-eol
                tag 2023.1-eom
                tag V1.0
                note f2
                tag release-1.1
                note f3
                tag product-1.2
                note f4
                tag other-1.3
                """);
        NoteConventions rules = Played.standard();
        NoteConventions product = rules(TagPattern.of("product-(?<version>\\d.*)"), rules.seriesBranches());

        assertEquals("1.1-2 f3 f4 | 1.1 f2 | V1.0 f1", played.all());
        assertEquals("1.2-1 f4 | 1.2 f1 f2 f3", played.of(product, ScanRange.CURRENT.withWholeHistory()));
        assertEquals(
                "1.2-1 f4 | 1.2 f3 | 1.1 f2 | V1.0 f1",
                played.of(NoteConventions.standard(Optional.of("product")), ScanRange.CURRENT.withWholeHistory()));
    }

    /** reno: a dash means that it is not released. */
    @Test
    void d8APreReleaseWithADashIsReleased() {
        assertTrue(play("note f1\ntag -a 2.0.0-RC1")
                .scan(Played.standard(), ScanRange.CURRENT)
                .releases()
                .get(0)
                .released());
    }

    /** reno: the winner depends on how Python's hashes were seeded. */
    @Test
    void d9OfTagsMadeInOneSecondTheHigherVersionNamesTheCommit() {
        assertEquals(
                "1.0.10 f1", play("note f1\ntag 1.0.9\ntag 1.0.10\ntag 1.0.2").all());
    }

    /** reno: KeyError. */
    @Test
    void d10AShallowCloneIsToldHowToGetTheRest() throws IOException {
        Played played = play("note f1\ntag 1.0.0\nnote f2\ntag 2.0.0\nnote f3\ntag 3.0.0");
        shallow(played, "add f2");

        ProblemException problem = Assertions.assertThrows(ProblemException.class, played::all);

        assertTrue(problem.getMessage().contains("fetch-depth: 0"), problem.getMessage());
        ScanRange allowed = new ScanRange(
                Optional.empty(), true, Optional.empty(), List.of(), true, Optional.empty(), Optional.empty(), true);
        assertEquals("3.0.0 f3 | 2.0.0 f1 f2", played.of(allowed));
        assertEquals(1, played.scan(Played.standard(), allowed).warnings().size());
    }

    @Test
    void d10AShallowCloneThatHoldsTheSeriesIsEnough() throws IOException {
        Played played = play("""
                note f1
                tag 1.0.0
                branch stable/1
                checkout main
                commit more
                note f2
                tag 2.0.0
                """);
        shallow(played, "add f1");

        assertEquals("2.0.0 f2", played.of(ScanRange.CURRENT));
    }

    private static void shallow(Played played, String end) throws IOException {
        Files.writeString(played.folder().resolve(".git/shallow"), played.id(end) + "\n");
    }

    /** reno: crashes where the branch is not called master. */
    @Test
    void d11AnyNameOfTheMainBranchWill() {
        Played played = play("""
                note f1
                tag 1.0.0
                branch stable/1
                note f2
                checkout main
                note f3
                tag 2.0.0
                """);

        assertEquals("2.0.0 f3", played.of(ScanRange.CURRENT));
        assertEquals("1.0.0-1 f2 | 1.0.0 f1", played.of(ScanRange.CURRENT.forBranch("stable/1")));
    }

    /** reno: a cache is used whatever the branch, and however old. */
    @Test
    void d13WhatIsRememberedIsForgottenWhenAReferenceMoves() {
        Played played = play("note f1\ntag 1.0.0\nnote f2");
        String before = remembered(played);
        played.more("tag 2.0.0");
        String tagged = remembered(played);
        played.more("note f3");
        String committed = remembered(played);

        assertEquals("1.0.0-1 f2 | 1.0.0 f1", before);
        assertEquals("2.0.0 f2 | 1.0.0 f1", tagged);
        assertEquals("2.0.0-1 f3 | 2.0.0 f2 | 1.0.0 f1", committed);
        assertTrue(Files.isDirectory(played.folder().resolve(".git/waymark")));
    }

    /** Waymark's own, once: an entry of an older version was shown, or made each goal fail. */
    @Test
    void cachedNotesThatAreDamagedAreNeverBelieved() throws Throwable {
        Played played = play("note f1\ntag 1.0.0\nnote f2");

        assertEquals("1.0.0-1 f2 | 1.0.0 f1", remembered(played));
        DamagedEntry.assertNeverBelieved(
                DamagedEntry.named(played.folder().resolve(".git/waymark"), "release-notes-"),
                () -> assertEquals("1.0.0-1 f2 | 1.0.0 f1", remembered(played)));
    }

    /** With a clock that is far ahead, so that everything is kept; each time as a new build. */
    private static String remembered(Played played) {
        String text = null;
        for (int i = 0; i < 2; i++) {
            Map<String, Object> build = new HashMap<>();
            String again = played.ask(
                    Played.standard(),
                    build,
                    Long.MAX_VALUE,
                    book -> Played.text(book.scan(ScanRange.CURRENT.withWholeHistory())));
            assertTrue(text == null || text.equals(again), again);
            text = again;
        }
        return String.valueOf(text);
    }

    /** reno: names that begin with the same 16 characters are one note. */
    @Test
    void d15NotesWithoutAnIdAreToldApartByTheirPaths() {
        assertEquals("2.0.0 1 | 1.0.0 1", play("""
                        file releasenotes/notes/add.support.for.1-1.yaml features: [a]
                        commit a
                        tag 1.0.0
                        file releasenotes/notes/add.support.for.1-2.yaml features: [b]
                        commit b
                        tag 2.0.0
                        """).all().replace("add.support.for.", ""));
    }

    /** reno: NotGitRepositoryError. */
    @Test
    void d16AnyFolderOfTheRepositoryWill() {
        Played played = play("note f1\ntag 1.0.0");

        assertEquals(
                played.folder().resolve(".git").toAbsolutePath(),
                io.github.waymark.git.GitFolder.find(played.folder().resolve("releasenotes/notes"))
                        .orElseThrow()
                        .gitDir());
    }

    /** reno: of the release where the scan stops it shows the notes that the tagged commit itself added. */
    @Test
    void d17OfAReleaseAllNotesAreShownOrNone() {
        Played played = play("""
                note f1
                note f2
                tag 1.0.0
                branch stable/1
                checkout main
                note f3
                """);

        assertEquals("1.0.0-1 f3", played.of(ScanRange.CURRENT));
        assertEquals("1.0.0 f1 f2", played.of(ScanRange.CURRENT.forBranch("stable/1")));
    }

    private static NoteConventions rules(TagPattern tags, List<BoundedPattern> series) {
        return new NoteConventions(
                List.of("releasenotes/notes"), tags, true, Optional.empty(), series, Optional.empty(), "", List.of());
    }
}
