package io.github.waymark.notes.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.GitProgram;
import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.notes.listing.ListFormat;
import io.github.waymark.notes.listing.NoteList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The lists of five real projects, line for line, each with its own settings. */
class GoldenTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path clones;

    private record Row(String history, String branch, boolean whole, String expected) {}

    @TestFactory
    List<DynamicTest> listsOfRealProjects() throws IOException {
        String data = System.getProperty("waymark.data", "");
        Assumptions.assumeTrue(
                !data.isEmpty() && !data.startsWith("$") && GitProgram.isThere(),
                "skipped: set -Dwaymark.data=<folder with histories/ and golden/> to compare with real projects");
        Path top = Path.of(data);
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(top.resolve("golden/notes/INDEX.tsv")).stream()
                .skip(1)
                .toList()) {
            String[] fields = line.split("\t", -1);
            Row row = new Row(fields[0], fields[1], fields[2].equals("yes"), fields[3]);
            tests.add(DynamicTest.dynamicTest(row.expected(), () -> compare(top, row)));
        }
        assertTrue(tests.size() > 40, "only " + tests.size() + " lists");
        return tests;
    }

    private static void compare(Path top, Row row) throws IOException {
        Path clone = clone(top, row.history());
        ScanRange scanRange =
                row.branch().contains("working tree") ? ScanRange.CURRENT : ScanRange.CURRENT.forBranch(row.branch());
        NotesDirectory home = NotesDirectory.around(clone, "releasenotes");
        var rules = home.config(Map.of(), new ConfigReader.Context("releasenotes", Optional.empty(), List.of()))
                .conventions();
        GitFolder folder = GitFolder.find(clone).orElseThrow();
        Path noHome = clones.resolve("no-home");
        try (NoteRepository book =
                new GitNotes(folder, rules, Map.of(), noHome, new HashMap<>(), Long.MAX_VALUE, line -> {})) {
            String expected = Files.readString(top.resolve("golden/notes").resolve(row.expected()));
            ScanRange asked = row.whole() ? scanRange.withWholeHistory() : scanRange;
            assertEquals(expected, NoteList.of(book.scan(asked), ListFormat.TSV, Optional.empty()));
            assertEquals(expected, NoteList.of(book.scan(asked), ListFormat.TSV, Optional.empty()), "when remembered");
        }
    }

    private static Path clone(Path top, String history) {
        Path clone = clones.resolve(history);
        if (!Files.exists(clone)) {
            String bundle =
                    top.resolve("histories").resolve(history).toAbsolutePath().toString();
            GitProgram.run(clones, "clone", "-q", bundle, "-b", "master", clone.toString());
        }
        return clone;
    }

    /** The shapes of those projects, small: series, one that is closed, pre-releases, and notes that were moved, edited and deleted. */
    @Test
    void listsOfASmallProject(@TempDir Path folder) {
        Played played = Played.in(folder, """
                note a1
                tag -a 1.0.0
                branch stable/1.0
                note b1
                tag -a 1.0.1
                tag 1.0-eol
                checkout main
                notes a2 a3
                tag -a 2.0.0.0b1
                note a4
                rename a2 moved
                tag 2.0.0.0rc1
                edit a1
                tag -a 2.0.0
                branch stable/2.0
                note a5
                tag -a 2.0.1
                note a6
                checkout main
                drop a3
                commit without a3
                note a7
                tag -a 3.0.0
                note a8
                """);

        assertEquals("""
                3.0.0-1	%s
                3.0.0	%s
                """.formatted(Played.path("a8"), Played.path("a7")), list(played, ScanRange.CURRENT));
        assertEquals(
                """
                3.0.0-1	%s
                3.0.0	%s
                2.0.0	%s
                2.0.0	%s
                1.0.0	%s
                """.formatted(
                                Played.path("a8"),
                                Played.path("a7"),
                                Played.path("a4"),
                                "releasenotes/notes/moved-00000000000000a2.yaml",
                                Played.path("a1")),
                list(played, ScanRange.CURRENT.withWholeHistory()));
        assertEquals(
                """
                2.0.1-1	%s
                2.0.1	%s
                2.0.0	%s
                2.0.0	%s
                2.0.0	%s
                """.formatted(
                                Played.path("a6"),
                                Played.path("a5"),
                                Played.path("a3"),
                                Played.path("a4"),
                                "releasenotes/notes/moved-00000000000000a2.yaml"),
                list(played, ScanRange.CURRENT.forBranch("stable/2.0")));
        assertEquals(
                """
                1.0.1	%s
                1.0.0	%s
                """.formatted(Played.path("b1"), Played.path("a1")),
                list(played, ScanRange.CURRENT.forBranch("stable/1.0")));
    }

    private static String list(Played played, ScanRange scanRange) {
        return NoteList.of(played.scan(Played.standard(), scanRange), ListFormat.TSV, Optional.empty());
    }
}
