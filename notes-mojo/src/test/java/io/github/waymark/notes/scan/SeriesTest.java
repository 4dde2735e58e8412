package io.github.waymark.notes.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.Series;
import io.github.waymark.notes.scan.branch.NaturalOrder;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where series begin and end; reno's BranchTest, BranchBaseTest, ScanStopPoint tests and GetRefTest among them. */
class SeriesTest {

    private static final String THREE_RELEASES = """
            note f1
            tag -a 1.0.0
            note f2
            tag -a 2.0.0
            note f3
            tag -a 3.0.0
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Played play(String text) {
        return Played.in(folder, text);
    }

    @Test
    void aFirstSeriesBeginsWithTheReleaseItStartedFrom() {
        Played played = play(THREE_RELEASES + "branch stable/2 2.0.0\nnote f21\ncheckout main");

        assertEquals("2.0.0-1 f21 | 2.0.0 f2", played.of(ScanRange.CURRENT.forBranch("stable/2")));
        assertEquals(
                "2.0.0-1 f21 | 2.0.0 f2 | 1.0.0 f1",
                played.of(ScanRange.CURRENT.forBranch("stable/2").withWholeHistory()));
    }

    @Test
    void whatIsCheckedOutIsTheSameSeries() {
        Played played = play(THREE_RELEASES + "branch stable/2 2.0.0\nnote f21");

        assertEquals("2.0.0-1 f21 | 2.0.0 f2", played.of(ScanRange.CURRENT));
    }

    @Test
    void aCommitOfASeriesWithoutABranchIsTheSameSeries() {
        Played played = play(THREE_RELEASES + "branch stable/2 2.0.0\nnote f21\ncommit more\ncheckout 3.0.0");
        played.more("checkout " + played.id("add f21"));

        assertEquals("2.0.0-1 f21 | 2.0.0 f2", played.of(ScanRange.CURRENT));
    }

    @Test
    void workOnAFixBelongsToItsSeries() {
        Played played = play(THREE_RELEASES + "branch stable/2 2.0.0\nnote f21\nbranch fix-it\nnote f22");

        assertEquals("2.0.0-2 f21 f22 | 2.0.0 f2", played.of(ScanRange.CURRENT));
    }

    @Test
    void aLaterSeriesBeginsAfterTheReleaseThatTheOneBeforeStartedFrom() {
        Played played = play("""
                note f1
                tag -a 1.0.0
                branch stable/1
                checkout main
                note f2
                tag -a 1.1.0
                note f3
                tag -a 2.0.0
                branch stable/2
                note f4
                tag -a 2.0.1
                checkout main
                note f5
                """);

        assertEquals("2.0.1 f4 | 2.0.0 f3 | 1.1.0 f2", played.of(ScanRange.CURRENT.forBranch("stable/2")));
        assertEquals("1.0.0 f1", played.of(ScanRange.CURRENT.forBranch("stable/1")));
        assertEquals("2.0.0-1 f5", played.of(ScanRange.CURRENT));
    }

    @Test
    void aReleaseThatASeriesStartsFromIsStillShownWhereItIsMade() {
        Played played = play(THREE_RELEASES + "branch stable/3\ncheckout main");

        assertEquals("3.0.0 f3 | 2.0.0 f2 | 1.0.0 f1", played.of(ScanRange.CURRENT));
        assertEquals("", played.more("commit next").of(ScanRange.CURRENT));
    }

    @Test
    void aSeriesMayStartFromAPreRelease() {
        Played played = play("""
                note f4
                tag -a 4.0.0.0b1
                commit x
                tag -a 4.0.0.0rc1
                note f5
                branch stable/4 4.0.0.0rc1
                note f41
                """);
        ScanRange series = ScanRange.CURRENT.forBranch("stable/4");

        assertEquals("4.0.0.0rc1-1 f41 | 4.0.0.0b1 f4", played.of(series));
        assertEquals("4.0.0 f4 f41", played.more("tag -a 4.0.0").of(series));
    }

    @Test
    void withoutCollapsingASeriesBeginsWithThePreReleaseItself() {
        Played played = play("note f4\ntag 4.0.0.0rc1\nnote f5\nbranch stable/4 4.0.0.0rc1\nnote f41\ncheckout main");
        NoteConventions rules = Played.standard();
        NoteConventions apart = new NoteConventions(
                rules.folders(),
                rules.tags(),
                false,
                Optional.empty(),
                rules.seriesBranches(),
                Optional.empty(),
                "",
                List.of());

        assertEquals("4.0.0.0rc1-1 f41 | 4.0.0.0rc1 f4", played.of(apart, ScanRange.CURRENT.forBranch("stable/4")));
    }

    @Test
    void aSeriesMayHaveNothingOfItsOwnYet() {
        Played played = play("note f4\ntag 4.0.0\nbranch stable/4");

        assertEquals("4.0.0 f4", played.of(ScanRange.CURRENT.forBranch("stable/4")));
    }

    @Test
    void aNoteOfAnOldSeriesThatIsEditedOnTheMainBranchIsNotShownThere() {
        assertEquals(
                "3.0.0 f3",
                play(THREE_RELEASES + "branch stable/2 2.0.0\ncheckout main\nedit f1")
                        .of(ScanRange.CURRENT));
    }

    @Test
    void seriesStartFromTheNewestReleaseThatTheyShareWithTheMainBranch() {
        Played played = play(THREE_RELEASES + "branch release/2.x 2.0.0\nnote f4\ncheckout main\n"
                + "branch stable/a f3-is-none".replace("f3-is-none", "3.0.0") + "\ncheckout main\ncommit x");

        assertEquals(
                List.of("stable/a from 3.0.0", "release/2.x from 2.0.0"),
                played.ask(Played.standard(), NoteRepository::series).stream()
                        .map(SeriesTest::text)
                        .toList());
    }

    private static String text(Series series) {
        return series.name() + series.base().map(base -> " from " + base).orElse("");
    }

    @Test
    void withoutAReleaseASeriesStartsFromNone() {
        Played played = play("note f1\nbranch stable/1\nnote f2\ncheckout main");

        assertEquals(
                Optional.empty(),
                played.ask(Played.standard(), NoteRepository::series).get(0).base());
        assertEquals("0.0.0 f1 f2", played.of(ScanRange.CURRENT.forBranch("stable/1")));
    }

    @Test
    void seriesAreSortedByVersion() {
        Played played = play("note f1\ntag 1.0.0\nbranch 9.x\nbranch 10.x\nbranch stable/zed\nbranch stable/2023.1\n"
                + "branch branch_8x\nbranch 9.10.x\nbranch feature\ncheckout main");

        assertEquals(
                List.of("10.x", "9.10.x", "9.x", "stable/2023.1", "stable/zed", "branch_8x"),
                played.ask(Played.standard(), NoteRepository::series).stream()
                        .map(Series::name)
                        .toList());
        assertTrue(new NaturalOrder().compare("9.x", "10.x") < 0);
        assertTrue(new NaturalOrder().compare("stable/zed", "stable/2023.1") < 0);
        assertEquals(0, new NaturalOrder().compare("1.09", "1.9"));
    }

    @Test
    void closedSeriesAreKnownByTheirTags() {
        Played played = play(THREE_RELEASES + "branch closing 2.0.0\nnote f21\ntag -a 2-eol\ncheckout main\ncommit x");

        assertEquals(
                List.of("stable/2 from 2.0.0"),
                played.ask(Played.standard(), NoteRepository::series).stream()
                        .map(SeriesTest::text)
                        .toList());
        assertEquals("2.0.0-1 f21 | 2.0.0 f2", played.of(ScanRange.CURRENT.forBranch("stable/2")));
    }

    @Test
    void aBranchIsFoundHereOnARemoteOrByATag() {
        Played played = play(THREE_RELEASES + "branch stable/2 2.0.0\nnote f21\ntag bar-eom\ncheckout main");
        String commit = played.id("add f21");

        for (String name : List.of("stable/2", "origin/stable/2", "bar-eom", "stable/bar", commit)) {
            assertEquals(
                    Optional.of(commit),
                    played.scan(Played.standard(), ScanRange.CURRENT.forBranch(name))
                            .commit(),
                    name);
        }
    }

    @Test
    void aBranchThatIsNowhereIsAProblemThatNamesTheNearest() {
        Played played = play(THREE_RELEASES + "branch stable/2 2.0.0");

        ProblemException problem =
                assertThrows(ProblemException.class, () -> played.of(ScanRange.CURRENT.forBranch("stable/3")));

        assertTrue(problem.getMessage().contains("Did you mean stable/2?"), problem.getMessage());
    }

    @Test
    void aFixOnTwoLinesBelongsToEachLinesOwnRelease() {
        Played played = play("""
                note f1
                tag 1.0.0
                branch stable/1
                note b1
                tag 1.0.1
                checkout main
                note b1
                tag 2.0.0
                """);

        assertEquals("1.0.1 b1 | 1.0.0 f1", played.of(ScanRange.CURRENT.forBranch("stable/1")));
        assertEquals("2.0.0 b1", played.of(ScanRange.CURRENT));
    }

    @Test
    void whatAnUpgradeBringsIsWhatTheOldReleaseHasNot() {
        Played played = play("""
                note f1
                tag 1.0.0
                branch stable/1
                note b1
                tag 1.0.1
                checkout main
                note b1
                note f2
                tag 1.1.0
                note f3
                tag 1.2.0
                note f4
                """);

        assertEquals("1.2.0 f3 | 1.1.0 f2", between(played, "1.0.1", Optional.of("1.2.0")));
        assertEquals("1.1.0 b1 f2", between(played, "1.0.0", Optional.of("1.1.0")));
        assertEquals("1.2.0-1 f4", between(played, "1.2.0", Optional.empty()));
    }

    private static String between(Played played, String from, Optional<String> to) {
        return played.ask(Played.standard(), book -> Played.text(book.between(from, to)));
    }

    @Test
    void allSeriesTakeOneWalkThroughTheHistory() {
        Played played = play(THREE_RELEASES
                + "branch stable/1 1.0.0\nnote f11\ntag -a 1.0.1\nbranch stable/2 2.0.0\nnote f21\ncheckout main");

        String lists = played.ask(Played.standard(), book -> {
            StringBuilder text = new StringBuilder(Played.text(book.scan(ScanRange.CURRENT)));
            for (Series series : book.series()) {
                text.append('\n').append(series.name()).append(": ");
                text.append(Played.text(book.scan(ScanRange.CURRENT.forBranch(series.ref()))));
            }
            return text.toString();
        });

        assertEquals("""
                3.0.0 f3
                stable/2: 2.0.0-1 f21 | 2.0.0 f2
                stable/1: 1.0.1 f11 | 1.0.0 f1""", lists);
        long walks =
                played.trail().stream().filter(line -> line.startsWith("read ")).count();
        assertEquals(1, walks, played.trail().toString());
    }

    @Test
    void wholeSeriesTakeNoMoreWalksThanTwo() {
        Played played = play(
                THREE_RELEASES + "branch stable/1 1.0.0\nnote f11\nbranch stable/2 2.0.0\nnote f21\ncheckout main");

        played.ask(Played.standard(), book -> {
            book.scan(ScanRange.CURRENT.withWholeHistory());
            book.scan(ScanRange.CURRENT.withWholeHistory().forBranch("stable/2"));
            return book.scan(ScanRange.CURRENT.withWholeHistory().forBranch("stable/1"));
        });

        assertEquals(2, played.trail().size(), played.trail().toString());
    }
}
