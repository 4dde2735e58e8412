package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.cache.DamagedEntry;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.RepositoryReader.Tracking;
import io.github.waymark.history.Script;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the reader with the git program where there is one. */
class RepositoryReaderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private RepositoryReader archive() {
        return JGitHistory.open(
                GitFolder.find(folder).orElseThrow(), Map.of("GIT_CONFIG_NOSYSTEM", "1"), folder.resolve("no-home"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theGraphIsGitsAndParentsComeAfterTheirChildren(long seed) {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script.play(folder, random(new Random(seed)));
        try (RepositoryReader archive = archive()) {
            List<String> tips = archive.branches().stream()
                    .map(RepositoryReader.Branch::commit)
                    .toList();
            CommitGraph graph = archive.graph(tips);

            for (int i = 0; i < graph.size(); i++) {
                assertEquals(i, graph.indexOf(graph.id(i)));
                for (int k = 0; k < graph.parentCount(i); k++) {
                    assertTrue(graph.parent(i, k) > i);
                }
            }
            for (String tip : tips) {
                assertEquals(
                        new TreeSet<>(
                                GitProgram.run(folder, "rev-list", tip).lines().toList()),
                        ids(graph, graph.reachable(graph.indexOf(tip))));
            }
            assertEquals(-1, graph.indexOf("0".repeat(40)));
        }
    }

    @Test
    void cachedCommitsThatAreDamagedAreNeverBelieved() throws Throwable {
        Script.play(folder, "commit one\nbranch side\ncommit two\ncheckout main\ncommit three\nmerge side");
        String graph = graphInWords();

        assertEquals(4, graph.lines().count());
        DamagedEntry.assertNeverBelieved(
                folder.resolve(".git/waymark/commits"), () -> assertEquals(graph, graphInWords()));
    }

    private String graphInWords() {
        try (RepositoryReader archive = archive()) {
            CommitGraph graph = archive.graph(List.of(archive.head().orElseThrow()));
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < graph.size(); i++) {
                text.append(graph.id(i)).append(' ').append(graph.time(i));
                for (int k = 0; k < graph.parentCount(i); k++) {
                    text.append(' ').append(graph.parent(i, k));
                }
                text.append('\n');
            }
            return text.toString();
        }
    }

    private static Set<String> ids(CommitGraph graph, BitSet commits) {
        Set<String> ids = new TreeSet<>();
        commits.stream().forEach(commit -> ids.add(graph.id(commit)));
        return ids;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void changesAreGits(long seed) {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script.play(folder, random(new Random(seed)));
        try (RepositoryReader archive = archive()) {
            CommitGraph graph = archive.graph(List.of(archive.head().orElseThrow()));
            Set<String> changes = new TreeSet<>();
            archive.changes(
                    graph,
                    List.of("a"),
                    (commit, path, kind) ->
                            changes.add(graph.id(commit) + " " + kind.name().charAt(0) + " " + path));

            assertEquals(changesByGit(), changes);
        }
    }

    /** For merges with {@code -c}: what differs from all parents. */
    private Set<String> changesByGit() {
        Set<String> changes = new TreeSet<>();
        String commit = "";
        for (String line : GitProgram.run(
                        folder,
                        "log",
                        "--full-history",
                        "-c",
                        "--root",
                        "--no-renames",
                        "--name-status",
                        "--format=@%H",
                        "--",
                        "a")
                .lines()
                .toList()) {
            if (line.startsWith("@")) {
                commit = line.substring(1);
            } else if (!line.isEmpty()) {
                String[] fields = line.split("\t", -1);
                String letters = fields[0];
                String kind = letters.chars().allMatch(letter -> letter == 'A')
                        ? "A"
                        : letters.chars().allMatch(letter -> letter == 'D') ? "D" : "E";
                changes.add(commit + " " + kind + " " + fields[1]);
            }
        }
        return changes;
    }

    private static String random(Random random) {
        StringBuilder script = new StringBuilder("file a/0 zero\ncommit c0\n");
        List<String> branches = new ArrayList<>(List.of("main"));
        for (int i = 1; i < 40; i++) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    branches.add("b" + i);
                    script.append("branch b").append(i).append('\n');
                }
                case 1 ->
                    script.append("checkout ")
                            .append(branches.get(random.nextInt(branches.size())))
                            .append('\n');
                case 2 ->
                    script.append(random.nextBoolean() ? "merge " : "join ")
                            .append(branches.get(random.nextInt(branches.size())))
                            .append(" m")
                            .append(i)
                            .append('\n');
                default ->
                    script.append("clock +PT")
                            .append(random.nextInt(50))
                            .append("M\nfile ")
                            .append(random.nextBoolean() ? "a/" : "b/a/")
                            .append(random.nextInt(6))
                            .append(" t")
                            .append(random.nextInt(9))
                            .append("\ncommit c")
                            .append(i)
                            .append('\n');
            }
        }
        return script.toString();
    }

    @Test
    void foldersFilesAndTextsAreThoseOfTheCommit() {
        Script script = Script.play(folder, """
            file a/b/one 1
            file a/b/c/two 2
            file ab/three 3
            commit first
            remove a/b/one
            commit second
            """);
        try (RepositoryReader archive = archive()) {
            String first = script.id("first");

            assertEquals(List.of("c/two", "one"), files(archive, first, "a/b"));
            assertEquals(List.of("c/two"), files(archive, script.id("second"), "a/b"));
            assertEquals(List.of("a/b/c/two", "a/b/one", "ab/three"), files(archive, first, ""));
            assertEquals(Optional.empty(), archive.folder(first, "a/b/one"));
            assertEquals(Optional.empty(), archive.folder(first, "a/none"));
            assertEquals("1\n", text(archive, first, "a/b/one"));
            assertEquals("none", text(archive, script.id("second"), "a/b/one"));
            assertEquals("none", text(archive, first, "a/b"));
            assertTrue(archive.text(first, "a/b/one", 1).isEmpty());
        }
    }

    private static List<String> files(RepositoryReader archive, String commit, String path) {
        List<String> files = new ArrayList<>();
        archive.files(
                archive.folder(commit, path).orElseThrow(),
                (name, length) -> files.add(new String(name, 0, length, StandardCharsets.UTF_8)));
        return files;
    }

    private static String text(RepositoryReader archive, String commit, String path) {
        return archive.text(commit, path, 100)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("none");
    }

    @Test
    void tagsLeadToCommits() {
        Script.play(folder, "commit a\ntag one\nclock +PT1H\ntag -a two\ntag -a three two");
        try (RepositoryReader archive = archive()) {
            String head = archive.head().orElseThrow();

            assertEquals(
                    List.of("one 00:00", "three 01:01", "two 01:01"),
                    archive.tags().stream()
                            .map(tag -> tag.name() + " " + tag.time().toString().substring(11, 16))
                            .toList());
            archive.tags().forEach(tag -> assertEquals(head, tag.commit()));
        }
    }

    @Test
    void gitsViewOfFilesIsKnown() {
        Script.play(folder, """
            file tracked a
            file .gitignore *.log
            commit a
            file staged b
            write new c
            write some.log d
            """);
        try (RepositoryReader archive = archive()) {
            assertEquals(
                    Map.of(
                            "tracked", Tracking.TRACKED,
                            "staged", Tracking.TRACKED,
                            "new", Tracking.UNTRACKED,
                            "some.log", Tracking.IGNORED,
                            "none", Tracking.UNKNOWN),
                    archive.tracking(List.of("tracked", "staged", "new", "some.log", "none")));
        }
    }

    @Test
    void commitsAreCompared() {
        Script script = Script.play(folder, """
            file a 1
            file b 1
            commit base
            branch side
            file a 2
            file c 1
            commit theirs
            checkout main
            remove b
            commit ours
            """);
        try (RepositoryReader archive = archive()) {
            List<String> changes = new ArrayList<>();
            archive.difference(
                    script.id("base"), script.id("theirs"), (none, path, kind) -> changes.add(kind + " " + path));

            assertEquals(List.of("EDITED a", "ADDED c"), changes);
            assertEquals(Optional.of(script.id("base")), archive.mergeBase(script.id("ours"), script.id("theirs")));
            assertEquals("theirs", archive.commit(script.id("theirs")).subject());
        }
    }
}
