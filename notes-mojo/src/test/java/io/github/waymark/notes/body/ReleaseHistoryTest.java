package io.github.waymark.notes.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.authors.Mailmap;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseHistoryTest {

    @TempDir
    Path folder;

    @Test
    void contributorsSinceTheReleaseBeforeAreNamedOnceAndWithoutBots() {
        play("""
            commit one | Co-authored-by: Grace <grace@example.com>
            tag 1.0.0
            commit two | Co-authored-by: grace <GRACE@example.com> | Co-authored-by: Zoe <zoe@example.com>
            commit three | Co-authored-by: dependabot[bot] <1+dependabot[bot]@users.noreply.github.com>
            commit four | Co-authored-by: Zoe <zoe@home.example> | Co-authored-by: GitHub Actions <actions@github.com>
            tag 1.1.0
            commit five | Co-authored-by: Late <late@example.com>
            """);

        assertEquals(List.of("Ada", "grace", "Zoe (first)"), contributors("1.1.0", ""));
        // At the first release everybody is new, which is no news.
        assertEquals(List.of("Ada", "Grace"), contributors("1.0.0", ""));
    }

    @Test
    void theMailmapKeepsSomebodyWithANewAddressFromBeingNew() {
        play("""
            commit one | Co-authored-by: G <g@old.example>
            tag 1.0.0
            commit two | Co-authored-by: Grace <grace@new.example>
            tag 1.1.0
            """);

        assertEquals(List.of("Ada", "Grace (first)"), contributors("1.1.0", ""));
        assertEquals(List.of("Ada", "Grace"), contributors("1.1.0", "Grace <grace@new.example> <g@old.example>"));
    }

    @Test
    void anAccountIsNamedOnItsOwnForgeOnly() {
        play("""
            commit one
            tag 1.0.0
            commit two | Co-authored-by: Grace <123+grace-h@users.noreply.github.com> | Co-authored-by: Zoe <9-zoe@users.noreply.gitlab.com>
            """);

        assertEquals(List.of("-", "grace-h", "-"), accounts("github"));
        assertEquals(List.of("-", "-", "zoe"), accounts("gitlab"));
    }

    @Test
    void theReleaseBeforeAFinalOneIsNoneOfItsPreReleases() {
        play("""
            commit one
            tag 1.0.0
            commit two
            tag 2.0.0-rc1
            commit three
            tag 2.0.0-rc2
            commit four
            tag 2.0.0
            """);

        assertEquals(Optional.of("1.0.0"), ask("2.0.0", ReleaseHistory::previous));
        assertEquals(Optional.of("2.0.0-rc1"), ask("2.0.0-rc2", ReleaseHistory::previous));
        assertEquals(Optional.empty(), ask("1.0.0", ReleaseHistory::previous));
    }

    @Test
    void theReleaseBeforeAPatchIsOnItsOwnLine() {
        play("""
            commit one
            tag 1.0.0
            branch stable/1.0
            commit fix
            tag 1.0.1
            checkout main
            commit two
            tag 1.1.0
            commit three
            tag 1.2.0
            """);

        assertEquals(Optional.of("1.0.0"), ask("1.0.1", ReleaseHistory::previous));
        assertEquals(Optional.of("1.0.0"), ask("1.1.0", ReleaseHistory::previous));
        assertEquals(Optional.of("1.1.0"), ask("1.2.0", ReleaseHistory::previous));
    }

    @Test
    void theNextReleaseComesAfterTheOneOfItsCommit() {
        play("""
            commit one
            tag 1.0.0
            commit two
            tag 1.1.0
            tag 1.1.1
            """);

        assertEquals(Optional.of("1.1.1"), ask("1.1.1", "1.2.0", ReleaseHistory::previous));
        // Both tags name one release.
        assertEquals(Optional.of("1.0.0"), ask("1.1.1", ReleaseHistory::previous));
    }

    @Test
    void commitsOfOtherModulesDontCount() {
        play("""
            commit one
            tag 1.0.0
            commit two | Co-authored-by: Grace <grace@example.com>
            commit three | Co-authored-by: Zoe <zoe@example.com>
            """);
        String three = ask("HEAD", (reader, log) -> log.graph().id(0));

        assertEquals(
                List.of("Ada", "Zoe"),
                ask(
                        "HEAD",
                        history -> history.contributors(Mailmap.read(""), "github", three::equals).stream()
                                .map(one -> one.name())
                                .toList()));
    }

    @Test
    void aHistoryCanStartAtAnEarlierRelease() {
        play("""
            commit one
            tag 1.0.0
            commit two | Co-authored-by: Grace <grace@example.com>
            tag 1.1.0
            commit three | Co-authored-by: Zoe <zoe@example.com>
            tag 1.2.0
            """);

        List<String> names = ask("1.2.0", (reader, log) -> {
            String start = reader.resolve("1.0.0").orElseThrow();
            ReleaseHistory history =
                    ReleaseHistory.since(log, reader.resolve("1.2.0").orElseThrow(), "1.0.0", start);
            assertEquals(Optional.of("1.0.0"), history.previous());
            return history.contributors(Mailmap.read(""), "github", id -> true).stream()
                    .map(one -> one.name() + (one.first() ? " (first)" : ""))
                    .toList();
        });

        assertEquals(List.of("Ada", "Grace (first)", "Zoe (first)"), names);
    }

    private void play(String script) {
        Script.play(folder, script);
    }

    private List<String> contributors(String release, String mailmap) {
        return ask(
                release,
                history -> history.contributors(Mailmap.read(mailmap), "github", id -> true).stream()
                        .map(one -> one.name() + (one.first() ? " (first)" : ""))
                        .toList());
    }

    private List<String> accounts(String forge) {
        return ask(
                "HEAD",
                history -> history.contributors(Mailmap.read(""), forge, id -> true).stream()
                        .map(one -> one.login().orElse("-"))
                        .toList());
    }

    private <T> T ask(String release, Function<ReleaseHistory, T> question) {
        return ask(release, release, question);
    }

    private <T> T ask(String release, String version, Function<ReleaseHistory, T> question) {
        return ask(
                release,
                (reader, log) -> question.apply(new ReleaseHistory(
                        log,
                        reader.versionTags(standard().tags()),
                        standard(),
                        reader.resolve(release).orElseThrow(),
                        ReportRelease.versionOf(version))));
    }

    private <T> T ask(String release, BiFunction<RepositoryReader, CommitLog, T> question) {
        GitFolder git = GitFolder.find(folder).orElseThrow();
        try (RepositoryReader reader =
                JGitHistory.open(git, Map.of("GIT_CONFIG_NOSYSTEM", "1"), folder.resolve("no-home"))) {
            return question.apply(
                    reader, reader.commitLog(reader.resolve(release).orElseThrow()));
        }
    }

    private static NoteConventions standard() {
        return NoteConventions.standard(Optional.empty());
    }
}
