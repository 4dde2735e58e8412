package io.github.waymark.version.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.History;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Bump;
import io.github.waymark.version.Played;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "v1.2.3,        bugfix,     auto,  '',        1.2.4",
        "v1.2.3,        feature,    auto,  '',        1.3.0",
        "v1.2.3,        feature,    patch, '',        1.2.4",
        "v1.2.3,        bugfix,     major, '',        2.0.0",
        "v1.2.3,        bugfix,     major, rc,        2.0.0-rc1",
        "v1.2.3,        bugfix,     auto,  alpha,     1.2.4-alpha-1",
        "v1.2.3,        bugfix,     auto,  milestone, 1.2.4-M1",
        "v1.3.0-RC1,    bugfix,     auto,  '',        1.3.0",
        "v1.3.0-RC1,    bugfix,     auto,  rc,        1.3.0-RC2",
        "v1.3.0-beta-1, bugfix,     auto,  rc,        1.3.0-rc1",
        "v1.3.0-beta-1, api-break,  auto,  beta,      2.0.0-beta-1",
    })
    void theNextVersionFollowsFromTagCommitsAndWish(
            String tag, String symbol, String part, String kind, String expected) {
        Script.play(folder, "commit one\ntag " + tag + "\ncommit two | Sem-Ver: " + symbol);

        assertEquals(expected, next(part, kind).text());
    }

    @Test
    void aPreReleaseBeforeTheLastOneIsAProblem() {
        Script.play(folder, "commit one\ntag v1.3.0-RC1\ncommit two");

        assertThrows(ProblemException.class, () -> next("auto", "beta"));
    }

    @ParameterizedTest
    @CsvSource({"v1.2.3, v1.3.0", "1.2, 1.3.0", "rel/1.2.3, rel/1.3.0", "app-1.2.3, app-1.3.0", "'', v1.3.0"})
    void aTagIsNamedAsTheLastOneWas(String base, String expected) {
        TagPattern pattern = TagPattern.standard(Optional.of("app"));

        String name =
                TagName.of(Version.of(1, 3, 0), base.isEmpty() ? Optional.empty() : Optional.of(base), "app", pattern);

        assertEquals(expected, name);
    }

    @Test
    void aTagThatMeansAnotherVersionIsRefused() {
        assertThrows(ProblemException.class, () -> TagName.checked("v1.2.4", Version.of(1, 2, 3), Played.STANDARD));
        assertThrows(ProblemException.class, () -> TagName.checked("release", Version.of(1, 2, 3), Played.STANDARD));
    }

    @Test
    void aReleaseFromACleanTagPasses() {
        Script.play(folder, "commit one\ntag v1.0.0\ncommit two\ntag v1.1.0");

        assertEquals(List.of(), rules("1.1.0", false, true));
        assertEquals(List.of(), rules("1.1.1-SNAPSHOT", true, true, "1-SNAPSHOT"));
    }

    @Test
    void eachBrokenRuleIsFound() {
        Script.play(folder, "commit one\ntag v1.0.0\ncommit two\ntag v1.1.0\ncommit three");

        assertEquals(List.of("dirty", "snapshot", "tag"), rules("1.2.0", true, true, "1-SNAPSHOT"));
        assertEquals(List.of("tag", "order"), rules("1.1.0", false, true));
        assertEquals(List.of("order"), rules("1.0.5", false, false));
        assertEquals(List.of(), rules("1.2.0", false, false));
    }

    @Test
    void theTagOnTheCommitMustBeThatOfTheVersion() {
        Script.play(folder, "commit one\ntag v1.0.0");

        assertEquals(List.of("tag"), rules("1.1.0", false, true));
        assertEquals(List.of("tag"), rules("1.1.0", false, false));
    }

    @Test
    void aReleaseBehindTheTagIsSeenThroughAMerge() {
        Script.play(folder, """
                commit one
                tag 1.0.0
                branch next
                commit two
                tag 2.0.0
                checkout main
                commit three
                merge next
                tag 1.0.1
                """);

        assertEquals(List.of("order"), rules("1.0.1", false, true));
    }

    @Test
    void theTrailersMustFitTheNotesAndTheApi() {
        Script script = Script.play(folder, """
                file releasenotes/notes/old.yaml features:\\n  - old
                commit one
                file releasenotes/notes/new.yaml ---\\nfixes:\\n  - text\\nfeatures:\\n  - upgrade: no
                file other/upgrade.yaml upgrade:
                commit two
                """);

        assertEquals(List.of("releasenotes/notes/new.yaml"), impact(script.id("one"), "auto"));
        assertEquals(List.of("-Dversion.impact", "releasenotes/notes/new.yaml"), impact(script.id("one"), "major"));
        script.more("commit three | Sem-Ver: feature");
        assertEquals(List.of(), impact(script.id("one"), "minor"));
    }

    @Test
    void theGitProgramMakesAndPushesTheTag() {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script script = Script.play(folder.resolve("app"), "commit one");
        GitProgram.run(folder, "init", "--quiet", "--bare", "remote");
        GitProgram.run(script.folder(), "remote", "add", "origin", "../remote");
        GitProgram.run(script.folder(), "config", "user.name", "Ada");
        GitProgram.run(script.folder(), "config", "user.email", "ada@example.com");
        GitTag tag = new GitTag(script.folder(), "v1.0.0", script.id("one"), "Release; \"1.0.0\"", false);

        tag.create();
        tag.push("origin");

        assertEquals(
                "Release; \"1.0.0\"",
                GitProgram.run(folder.resolve("remote"), "tag", "--list", "--format=%(contents:subject)"));
        ProblemException problem = assertThrows(ProblemException.class, tag::create);
        assertTrue(problem.getMessage().contains("already exists"), problem.getMessage());
    }

    private Version next(String part, String kind) {
        var now = Checkout.around(folder, Played.INPUTS, 0).version(folder);
        return NextVersion.of(now, Part.of(part, "version.part"), Part.preRelease(kind));
    }

    private List<String> rules(String version, boolean dirty, boolean tagged, String... uses) {
        try (History history = Played.open(folder)) {
            List<Used> used = List.of(uses).stream()
                    .map(use -> new Used("dependency", "g:a", use, "module app"))
                    .toList();
            Candidate candidate = new Candidate(version, history.head().orElseThrow(), dirty, tagged, used);
            return ReleaseCheck.of(history, Played.STANDARD, candidate).stream()
                    .map(finding -> finding.rule().id())
                    .toList();
        }
    }

    private List<String> impact(String since, String known) {
        Optional<Bump> bump = Part.of(known, "version.impact");
        try (History history = Played.open(folder)) {
            return Impact.of(
                            history,
                            Checkout.around(folder, Played.INPUTS, 0).reckoner(folder),
                            since,
                            history.head().orElseThrow(),
                            "releasenotes/notes",
                            bump)
                    .stream()
                    .map(finding -> finding.problem().where())
                    .toList();
        }
    }

    @Test
    void versionsThatAreMadeCanBeRead() {
        assertTrue(Version.read("1.2.4-alpha-1") instanceof TagReading.Release);
    }
}
