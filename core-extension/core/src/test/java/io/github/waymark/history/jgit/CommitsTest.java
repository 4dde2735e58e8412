package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.git.commits.Commit;
import io.github.waymark.git.commits.Person;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of single commits. */
class CommitsTest {

    @TempDir
    Path folder;

    @Test
    void aScriptAlwaysMakesTheSameCommits() {
        assertEquals(
                "fc19f77ef40618b04db0084d894719df6c7411a5",
                Script.play(folder, "file a.txt text\ncommit one | | Sem-Ver: feature")
                        .id("one"));
    }

    @Test
    void commitsSinceATagAreShownNewestFirst() {
        Script script = Script.play(folder, """
                commit one
                commit two | Because. | | Sem-Ver: feature
                commit three
                """);
        List<Commit> seen = new ArrayList<>();
        try (RepositoryReader history = Opened.at(folder)) {
            history.since(Optional.of(script.id("one")), script.id("three"), seen::add);
            assertEquals(seen.get(1), history.commit(script.id("two")));
        }
        assertEquals(List.of("three", "two"), seen.stream().map(Commit::subject).toList());
        assertEquals(
                new Commit(
                        script.id("two"),
                        "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
                        "two",
                        "two\n\nBecause.\n\nSem-Ver: feature\n",
                        new Person("Ada", "ada@example.com"),
                        Instant.parse("2020-01-01T00:01:00Z"),
                        List.of(script.id("one"))),
                seen.get(1));
    }

    @Test
    void withoutABaseAllCommitsAreShown() {
        Script script = Script.play(folder, "commit one\ncommit two");
        List<String> seen = new ArrayList<>();
        try (RepositoryReader history = Opened.at(folder)) {
            history.since(Optional.empty(), script.id("two"), commit -> seen.add(commit.subject()));
        }
        assertEquals(List.of("two", "one"), seen);
    }

    @Test
    void aCommitTouchesWhatItChanged() {
        Script script = Script.play(folder, """
                file a/x.txt x
                file ab/z.txt z
                commit one
                file b/y.txt y
                commit two
                remove b/y.txt
                commit three
                """);
        try (RepositoryReader history = Opened.at(folder)) {
            assertTrue(history.touches(script.id("one"), List.of("a")));
            assertTrue(history.touches(script.id("one"), List.of("./a/")));
            assertFalse(history.touches(script.id("two"), List.of("a", "ab/z.txt")));
            assertTrue(history.touches(script.id("two"), List.of("a", "b")));
            assertTrue(history.touches(script.id("three"), List.of("b/y.txt")));
            assertTrue(history.touches(script.id("three"), List.of()));
            assertTrue(history.touches(script.id("three"), List.of("a", ".")));
        }
    }

    @Test
    void aMergeTouchesOnlyWhatDiffersFromAllItsParents() {
        Script script = Script.play(folder, """
                file a.txt a
                commit one
                branch side
                file b.txt b
                commit side
                checkout main
                file c.txt c
                commit two
                merge side
                merge side evil
                file d.txt d
                merge side with more
                """);
        try (RepositoryReader history = Opened.at(folder)) {
            assertFalse(history.touches(script.id("Merge side"), List.of("b.txt")));
            assertFalse(history.touches(script.id("Merge side"), List.of("c.txt")));
            assertTrue(history.touches(script.id("with more"), List.of("d.txt")));
        }
    }
}
