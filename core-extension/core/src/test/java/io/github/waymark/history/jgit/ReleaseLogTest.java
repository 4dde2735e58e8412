package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.TagSearch;
import io.github.waymark.history.VersionTag;
import io.github.waymark.release.ReleaseLog;
import io.github.waymark.release.ReleaseSection;
import io.github.waymark.release.ReleaseVisitor;
import io.github.waymark.release.ReleasedCommit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commits by release, against what the git program shows between tags. */
class ReleaseLogTest {

    @TempDir
    Path folder;

    private record Section(Optional<VersionTag> tag, int announced, List<String> lines) {}

    @Test
    void theNewestReleaseComesFirstAndWhatIsInNoneBeforeIt() {
        Script.play(folder, """
                commit one
                tag v1.0.0
                commit two
                commit three
                tag -a v1.1.0
                commit four
                """);

        assertEquals(List.of("none four", "v1.1.0 three two", "v1.0.0 one"), subjects());
    }

    @Test
    void aMergedHotfixLineIsAReleaseOfItsOwn() {
        Script.play(folder, """
                commit one
                tag 1.0.0
                branch hotfix
                commit fix
                tag 1.0.1
                checkout main
                commit two
                tag 2.0.0
                merge hotfix
                """);

        assertEquals(List.of("none Merge hotfix", "2.0.0 two", "1.0.1 fix", "1.0.0 one"), subjects());
    }

    @Test
    void aTagThatContainsAHigherOneIsLaterNevertheless() {
        Script.play(folder, """
                commit one
                tag 2015.1
                commit two
                tag 1.0.0
                """);

        assertEquals(List.of("1.0.0 two", "2015.1 one"), subjects());
    }

    @Test
    void theHighestOfSeveralTagsOnACommitNamesTheRelease() {
        Script.play(folder, """
                commit one
                tag 1.0.0-rc1
                tag 1.0.0
                """);

        List<Section> sections = sections(folder);

        assertEquals("1.0.0", sections.get(0).tag().orElseThrow().name());
        assertEquals(1, sections.size());
    }

    @Test
    void aShallowCloneIsAProblemAndNotAShortList() {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script.play(folder.resolve("all"), "commit one\ncommit two\ncommit three");
        GitProgram.run(
                folder,
                "clone",
                "--quiet",
                "--depth",
                "2",
                folder.resolve("all").toUri().toString(),
                "cut");

        String problem = Opened.problem(() -> sections(folder.resolve("cut")));

        assertTrue(problem.contains("git fetch --unshallow"), problem);
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.history.Seeds#chosen")
    void eachReleaseHasWhatGitLogShowsSinceTheEarlierOnes(long seed) {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script.play(folder, RandomHistoryTest.script(new java.util.Random(seed), false));

        compareWithGit(folder);
    }

    @Test
    void realHistoriesAreToldAsGitLogTellsThem() throws IOException {
        Path histories = Path.of(System.getProperty("waymark.data", ""), "histories");
        assumeTrue(Files.isDirectory(histories), "waymark.data is not set");
        assumeTrue(GitProgram.isThere(), "needs the git program to unpack the bundles");
        int releases = 0;
        try (Stream<Path> files = Files.list(histories)) {
            for (Path bundle :
                    files.filter(f -> f.toString().endsWith(".bundle")).sorted().toList()) {
                Path clone = folder.resolve(bundle.getFileName().toString());
                GitProgram.run(
                        folder,
                        "clone",
                        "--quiet",
                        "--bare",
                        bundle.toAbsolutePath().toString(),
                        clone.toString());
                releases += compareWithGit(clone);
            }
        }
        assertTrue(releases > 300, "releases: " + releases);
    }

    private static int compareWithGit(Path repository) {
        List<Section> oldestFirst = sections(repository);
        Collections.reverse(oldestFirst);
        List<String> command = new ArrayList<>(List.of("log", "--format=%H %s"));
        for (Section section : oldestFirst) {
            List<String> asked = new ArrayList<>(command);
            asked.add(1, section.tag().isPresent() ? section.tag().get().commit() : "HEAD");
            String expected = GitProgram.run(repository, asked.toArray(String[]::new));
            assertEquals(
                    expected.strip(), String.join("\n", section.lines()).strip(), () -> String.valueOf(section.tag()));
            assertEquals(section.lines().size(), section.announced());
            section.tag().ifPresent(tag -> command.add("^" + tag.commit()));
        }
        return oldestFirst.size();
    }

    @Test
    void ofEqualTagsTheAnnotatedOneNamesTheReleaseAsItNamesTheBase() {
        Script script = Script.play(folder, """
                commit one
                tag 1.0.0
                tag -a v1.0.0
                """);

        assertEquals(List.of("v1.0.0 one"), subjects());
        try (RepositoryReader history = Opened.at(folder)) {
            TagSearch tagSearch = history.searchTags(script.id("one"), Opened.STANDARD);
            assertEquals("v1.0.0", tagSearch.base().orElseThrow().name());
        }
    }

    private List<String> subjects() {
        List<String> told = new ArrayList<>();
        for (Section section : sections(folder)) {
            StringBuilder line =
                    new StringBuilder(section.tag().map(VersionTag::name).orElse("none"));
            section.lines().forEach(entry -> line.append(entry, 40, entry.length()));
            told.add(line.toString());
        }
        return told;
    }

    private static List<Section> sections(Path repository) {
        List<Section> sections = new ArrayList<>();
        try (RepositoryReader history = Opened.at(repository)) {
            CommitLog commitLog = history.commitLog(history.head().orElseThrow());
            new ReleaseLog(commitLog, history.versionTags(Opened.STANDARD)).show(new ReleaseVisitor() {
                @Override
                public boolean begin(ReleaseSection section) {
                    sections.add(new Section(section.tag(), section.commits(), new ArrayList<>()));
                    return true;
                }

                @Override
                public void commit(ReleasedCommit commit) {
                    sections.get(sections.size() - 1).lines().add(commit.id() + " " + commit.subject());
                }
            });
        }
        return sections;
    }
}
