package io.github.waymark.version.authors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.authors.Author;
import io.github.waymark.authors.AuthorCollector;
import io.github.waymark.authors.BotFilter;
import io.github.waymark.authors.Mailmap;
import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.git.commits.Person;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Played;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorCollectorTest {

    @TempDir
    Path folder;

    @Test
    void coAuthorsAreFoundInAnyCaseAndOnlyOnce() {
        assertEquals(
                List.of("Ada <ada@example.com> 3+0", "bob <bob@example.com> 0+2", "Zoë <zoe@example.com> 0+1"),
                authors("", """
                        commit one | Co-authored-by: bob <bob@example.com>
                        commit two | Co-Authored-By: bob <BOB@example.com> | co-authored-by:  Zoë   <zoe@example.com>
                        commit three | Co-authored-by: Ada <ada@example.com>
                        """));
    }

    @Test
    void theMailmapRenamesAuthorsAndCoAuthors() {
        assertEquals(
                List.of("Ada Lovelace <ada@example.com> 1+0", "Bob Builder <bob@home.org> 0+1"),
                authors("""
                        # comment
                        Ada Lovelace <ADA@example.com>
                        Bob Builder <bob@home.org> <bob@example.com>
                        """, "commit one | Co-authored-by: bob <bob@example.com>"));
    }

    @Test
    void programsAreLeftOut() {
        assertEquals(
                List.of("Ada <ada@example.com> 1+0", "Robot Smith <12+bot@users.noreply.github.com> 0+1"),
                authors("", """
                        commit one | Co-authored-by: dependabot[bot] <49+dependabot[bot]@users.noreply.github.com> | Co-authored-by: Zuul <zuul@review.opendev.org> | Co-authored-by: Renovate Bot <renovate@whitesource.com> | Co-authored-by: Robot Smith <12+bot@users.noreply.github.com>
                        """));
    }

    @Test
    void allFourFormsOfAMailmapLineAreRead() {
        Mailmap map = Mailmap.read("""
                Proper One <one@x>
                <two@proper> <two@x>
                Proper Three <three@proper> <three@x>
                Proper Four <four@proper> Old Four <shared@x>
                Proper Five <five@proper> old five <shared@x>
                broken line
                """);

        assertEquals(new Person("Proper One", "ONE@X"), map.proper(new Person("1", "ONE@X")));
        assertEquals(new Person("Two", "two@proper"), map.proper(new Person("Two", "two@x")));
        assertEquals(new Person("Proper Three", "three@proper"), map.proper(new Person("3", "three@x")));
        assertEquals(new Person("Proper Four", "four@proper"), map.proper(new Person("Old Four", "shared@x")));
        assertEquals(new Person("Proper Five", "five@proper"), map.proper(new Person("OLD FIVE", "shared@x")));
        assertEquals(new Person("Six", "shared@x"), map.proper(new Person("Six", "shared@x")));
    }

    @Test
    void theMapIsReadFromTheTopOfTheWorkingTree() throws Exception {
        Script.play(folder, "file .mailmap Ada Lovelace <ada@example.com>\ncommit one");
        var git = io.github.waymark.git.GitFolder.find(folder).orElseThrow();
        var settings = io.github.waymark.git.GitConfig.of(git, Played.INPUTS.environment(), Played.INPUTS.home());

        Mailmap map = Mailmap.of(git, settings);

        assertEquals(
                "Ada Lovelace", map.proper(new Person("Ada", "ada@example.com")).name());
        Files.delete(folder.resolve(".mailmap"));
        assertEquals(
                "Ada",
                Mailmap.of(git, settings)
                        .proper(new Person("Ada", "ada@example.com"))
                        .name());
    }

    @Test
    void eachFormCanBeReadByItsReader() {
        List<Author> authors =
                List.of(new Author(new Person("A & <B>", "a_b@x"), 1, 0), new Author(new Person("C\u0007", ""), 0, 1));

        assertEquals("Thanks!\nA & <B> <a_b@x>\nC\n", AuthorList.TEXT.of(authors, "Thanks!"));
        assertEquals("# Authors\n\n- A & \\<B\\> \\<a\\_b@x\\>\n- C\n", AuthorList.MARKDOWN.of(authors, ""));
        assertEquals("""
                <developers>
                  <developer>
                    <name>A &amp; &lt;B&gt;</name>
                    <email>a_b@x</email>
                  </developer>
                  <developer>
                    <name>C</name>
                  </developer>
                </developers>
                """, AuthorList.DEVELOPERS.of(authors, "ignored"));
        assertTrue(AuthorList.CONTRIBUTORS.of(authors, "").startsWith("<contributors>\n  <contributor>\n"));
        assertEquals(
                "{\"schema\":1,\"authors\":[{\"name\":\"C\",\"email\":\"\",\"commits\":0,\"coAuthored\":1}]}\n",
                AuthorList.JSON.of(List.of(new Author(new Person("C", ""), 0, 1)), ""));
    }

    @Test
    void aMalformedPatternNamesItsPlace() {
        ProblemException problem = assertThrows(ProblemException.class, () -> BotFilter.matching(List.of("a(b")));

        assertTrue(problem.getMessage().contains("version.bots: a(b, at character"), problem.getMessage());
    }

    @Test
    void aPatternThatNeedsTooMuchTimeForANameIsAProblem() {
        Script.play(folder, "commit one | Co-authored-by: " + "a".repeat(100) + " <a@example.org>");
        try (RepositoryReader history = Played.open(folder)) {
            CommitLog log = history.commitLog(history.head().orElseThrow());
            BotFilter endless = BotFilter.matching(List.of("a*a*a*a*a*a*b"));

            ProblemException problem =
                    assertThrows(ProblemException.class, () -> AuthorCollector.of(log, Mailmap.read(""), endless));

            assertTrue(
                    problem.getMessage().contains("where: version.bots: a*a*a*a*a*a*b, for aaa"), problem.getMessage());
        }
    }

    private List<String> authors(String mailmap, String script) {
        Script.play(folder, script);
        try (RepositoryReader history = Played.open(folder)) {
            return AuthorCollector.of(
                            history.commitLog(history.head().orElseThrow()),
                            Mailmap.read(mailmap),
                            BotFilter.matching(BotFilter.DEFAULTS))
                    .stream()
                    .map(author -> author.text() + " " + author.commits() + "+" + author.coAuthored())
                    .toList();
        }
    }
}
