package io.github.waymark.notes.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.finding.Place;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TagSearch;
import io.github.waymark.history.VersionTag;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.Series;
import io.github.waymark.notes.gate.BaseCheck;
import io.github.waymark.notes.next.NextVersion;
import io.github.waymark.notes.text.Entry;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.problem.Problem;
import io.github.waymark.version.TagPattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases that are tagged on a branch of their series and merged back, with and without their changes. */
class MergedBackTest {

    private static final String FINAL_TAG_ON_A_SERIES = """
        note a1
        tag -a 1.0.0
        note b1
        tag -a 2.0.0-rc1
        branch stable/2.0
        commit Prepare 2.0.0
        tag -a 2.0.0
        checkout main
        join 2.0.0
        note c1
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aFinalReleaseThatANullMergeBringsBackHasTheNotesOfItsPreReleases() {
        Played played = Played.in(folder, FINAL_TAG_ON_A_SERIES);

        assertEquals("2.0.0-2 c1 | 2.0.0 b1 | 1.0.0 a1", played.all());
        assertEquals("2.0.1", next(played));
        assertEquals(versionBase(played), latest(played));
    }

    @Test
    void aSeriesKeepsItsReleasesAfterEachOfThemIsMergedBack() {
        for (String back : List.of("merge", "join")) {
            Played played = Played.in(folder.resolve(back), """
                note a1
                tag -a 2.0.0
                branch stable/2.0
                note b1
                tag -a 2.0.1
                checkout main
                BACK 2.0.1
                note c1
                checkout stable/2.0
                note b2
                tag -a 2.0.2
                checkout main
                BACK 2.0.2
                note c2
                """.replace("BACK", back));

            assertEquals("2.0.2 b2 | 2.0.1 b1 | 2.0.0 a1", played.of(ScanRange.CURRENT.forBranch("stable/2.0")), back);
            assertEquals(
                    List.of(Optional.of("2.0.0")),
                    played.ask(
                            Played.standard(),
                            notes -> notes.series().stream().map(Series::base).toList()));
            assertEquals("2.0.2-4 c1 c2", played.of(ScanRange.CURRENT), back);
            assertEquals(versionBase(played), latest(played));
        }
    }

    /** Fifty notes, five series: the pre-releases on main, the final tag and a fix on the branch, each merged back without changes. */
    @Test
    void noReleaseOfManySeriesVanishes() {
        StringBuilder script = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int series = 1; series <= 5; series++) {
            int first = series * 16;
            for (int i = 0; i < 8; i++) {
                script.append("note ").append(Integer.toHexString(first + i)).append('\n');
                script.append(i == 3 ? "tag -a v" + series + ".0.0-rc1\n" : "");
            }
            script.append("tag -a v").append(series).append(".0.0-rc2\n");
            script.append("branch stable/")
                    .append(series)
                    .append("\ncommit Final ")
                    .append(series);
            script.append("\ntag -a v").append(series).append(".0.0\n");
            script.append("note ").append(Integer.toHexString(first + 8)).append('\n');
            script.append("tag -a v").append(series).append(".0.1\n");
            // Ported to main, then the branch is merged without its changes.
            script.append("checkout main\nnote ").append(Integer.toHexString(first + 8));
            script.append("\njoin v").append(series).append(".0.1\n");
            script.append("note ").append(Integer.toHexString(first + 9)).append('\n');
            expected.add(0, "v" + series + ".0.0 " + names(first - 7, first - 7) + names(first, first + 7));
            expected.add(0, "v" + series + ".0.1 " + names(first + 8, first + 8));
        }
        expected.set(9, expected.get(9).replace(" 9 ", " "));
        expected.add(0, "v5.0.1-3 59");

        Played played = Played.in(folder, script.toString());

        assertEquals(
                String.join("\n", expected).replaceAll(" +", " ").replaceAll("(?m) $", ""),
                played.all().replace(" | ", "\n"));
        assertEquals(versionBase(played), latest(played));
        assertEquals("5.0.2", next(played));
        for (int series = 2; series <= 5; series++) {
            String own = "v" + series + ".0.1 .* v" + series + ".0.0 .*";
            String shown =
                    played.of(ScanRange.CURRENT.forBranch("stable/" + series)).replace("|", "");
            assertTrue(shown.matches(own) && !shown.contains("v" + (series - 1)), shown);
        }
    }

    private static String names(int first, int last) {
        StringBuilder names = new StringBuilder();
        for (int i = first; i <= last; i++) {
            names.append(Integer.toHexString(i)).append(' ');
        }
        return names.toString();
    }

    @Test
    void theReleaseOfADifferentPatternIsFound() {
        Played played = Played.in(folder, FINAL_TAG_ON_A_SERIES + "tag -a lib-2.1.0\nnote d1\n");
        TagPattern version = TagPattern.standard(Optional.of("lib"));

        Optional<Problem> problem = compare(played, Played.standard(), version);
        assertEquals(
                "The release notes count from 2.0.0, but the version counts from lib-2.1.0.",
                problem.orElseThrow().what());

        // The fix: without a setting of their own, the notes use the tags of the version.
        assertEquals(Optional.empty(), compare(played, NoteConventions.standard(Optional.of("lib")), version));
    }

    private static Optional<Problem> compare(Played played, NoteConventions notes, TagPattern version) {
        Scan scan = played.scan(notes, ScanRange.CURRENT);
        return BaseCheck.compare(scan, notes.tags(), version, search(played, version));
    }

    private static TagSearch search(Played played, TagPattern pattern) {
        try (RepositoryReader reader =
                JGitHistory.open(GitFolder.find(played.folder()).orElseThrow(), Map.of(), played.folder())) {
            return reader.searchTags(reader.head().orElseThrow(), pattern);
        }
    }

    private static Optional<String> versionBase(Played played) {
        return search(played, Played.standard().tags()).base().map(VersionTag::name);
    }

    private static Optional<String> latest(Played played) {
        return played.scan(Played.standard(), ScanRange.CURRENT).latest().flatMap(Release::tag);
    }

    private static String next(Played played) {
        NextVersion.Policy policy = new NextVersion.Policy(Map.of("fixes", "patch"), true);
        Scan scan = played.scan(Played.standard(), ScanRange.CURRENT);
        return NextVersion.of(
                        scan,
                        policy,
                        note -> new NoteText(
                                note.path(),
                                Optional.empty(),
                                Map.of("fixes", List.of(new Entry("text", Place.of(note.path()), Map.of()))),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()))
                .version()
                .text();
    }
}
