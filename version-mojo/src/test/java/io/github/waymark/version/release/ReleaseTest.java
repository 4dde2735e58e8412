package io.github.waymark.version.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Played;
import io.github.waymark.version.PreRelease;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    @CsvSource({
        "v1.2.3, v1.3.0",
        "1.2, 1.3.0",
        "rel/1.2.3, rel/1.3.0",
        "app-1.2.3, app-1.3.0",
        "app@1.2.3, app@1.3.0",
        "app/v1.2.3, app/v1.3.0",
        "r1.2.3, r1.3.0",
        "1_2_3, 1_3_0",
        "v_1.2.3, v_1.3.0",
        "'', v1.3.0"
    })
    void aTagIsNamedAsTheLastOneWas(String base, String expected) {
        TagPattern pattern = TagPattern.standard(Optional.of("app"));

        String name =
                TagName.of(Version.of(1, 3, 0), base.isEmpty() ? Optional.empty() : Optional.of(base), "app", pattern);

        assertEquals(expected, name);
    }

    @ParameterizedTest
    @CsvSource({
        "app-1.1.0.Final, 1.1.1.Final, app-1.1.1.Final",
        "1.1.0-GA, 1.1.1-GA, 1.1.1-GA",
        "v1.1.0.RELEASE, 1.1.1.RELEASE, v1.1.1.RELEASE",
        "v1.1.0, 1.1.1, v1.1.1",
    })
    void theQualifierOfTheProjectsReleasesIsKept(String tag, String version, String expected) throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project><artifactId>app</artifactId></project>");
        Script script = Script.play(folder, "commit one\ntag " + tag + "\ncommit two");

        Version next = next("auto", "");

        assertEquals(version, next.text());
        String name = TagName.of(next, Optional.of(tag), "app", TagPattern.standard(Optional.of("app")));
        assertEquals(expected, name);
        script.more("tag " + name);
        assertEquals(
                version,
                Checkout.around(folder, Played.INPUTS, 0).version(folder).version());
    }

    @Test
    void theQualifierAfterAPreReleaseIsThatOfTheOtherTags() {
        Script.play(folder, "commit one\ntag 5.0.0.Final\ncommit two\ntag 6.0.0.CR1\ncommit three");

        try (RepositoryReader history = Played.open(folder)) {
            assertEquals(".Final", NextReleaseVersion.qualifier(history.versionTags(Played.STANDARD)));
        }
        assertEquals("", NextReleaseVersion.qualifier(List.of()));
    }

    /** What next, tag, check, explain and show say where the release is taken. */
    @Test
    void aReleaseThatAnotherLineHasIsNeitherProposedNorAccepted() {
        Script script = Script.play(folder, """
                commit one
                tag v1.2.0
                branch 1.2.x
                commit fix
                tag v1.2.1
                checkout main
                commit two
                """);
        DerivedVersion now = Checkout.around(folder, Played.INPUTS, 0).version(folder);

        assertEquals("1.2.1-SNAPSHOT", now.version());
        assertEquals("1.3.0", next("auto", "").text());
        assertEquals("1.3.0-rc1", next("auto", "rc").text());
        assertEquals(List.of("order"), rules("1.2.1", false, false));
        assertEquals(List.of(), rules("1.3.0", false, false));
        String refusal = ReleaseCheck.taken(now, "1.2.1-SNAPSHOT")
                .orElseThrow()
                .problem()
                .text();
        assertTrue(refusal.contains("the tag v1.2.1 is on another line"), refusal);
        assertTrue(refusal.contains("version.next: 1.3.0") && refusal.contains("git merge v1.2.1"), refusal);
        assertEquals(Optional.empty(), ReleaseCheck.taken(now, "7.0-SNAPSHOT"));
        script.more("tag v1.3.0");
        assertEquals(
                "1.3.0",
                Checkout.around(folder, Played.INPUTS, 0).version(folder).version());
        script.more("commit three");
        assertEquals("1.3.1", next("auto", "").text());
    }

    @Test
    void anOldCommitIsNotReleasedUnderTheVersionOfItsDescendant() {
        Script.play(folder, "commit one\ntag v1.2.0\ncommit two\ncommit three\ntag v1.2.1\ncheckout two");
        DerivedVersion now = Checkout.around(folder, Played.INPUTS, 0).version(folder);

        assertEquals("1.3.0", next("auto", "").text());
        assertEquals(List.of("order"), rules("1.2.1", false, false));
        // Building it again is no fault.
        assertEquals(Optional.empty(), ReleaseCheck.taken(now, now.version()));
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
    void theNotesOwnSettingsSayWhatASectionAsksFor() {
        Script script = Script.play(folder, """
                file releasenotes/config.yaml sections:\\n  - [api, API]\\nsemver_major: [api, spi]\\nsemver_minor: [upgrade]
                commit one
                file releasenotes/notes/a.yaml api:\\n  - gone
                file releasenotes/notes/b.yaml upgrade:\\n  - easy
                file releasenotes/notes/c.yaml features:\\n  - not here
                commit two
                """);

        assertEquals(
                List.of("releasenotes/notes/a.yaml", "releasenotes/notes/b.yaml"), impact(script.id("one"), "auto"));
        script.more("commit three | Sem-Ver: feature");
        assertEquals(List.of("releasenotes/notes/a.yaml"), impact(script.id("one"), "auto"));
        script.more("file releasenotes/config.yaml semver_major: [\ncommit broken");
        ProblemException problem = assertThrows(ProblemException.class, () -> impact(script.id("one"), "auto"));
        assertTrue(problem.getMessage().contains("releasenotes/config.yaml:"), problem.getMessage());
    }

    @Test
    void renosSettingsCountWhereThereAreNoOthers() {
        Script script = Script.play(folder, """
                file reno.yaml semver_minor: added
                commit one
                file releasenotes/notes/a.yaml added:\\n  - x
                commit two
                """);

        assertEquals(List.of("releasenotes/notes/a.yaml"), impact(script.id("one"), "auto"));
    }

    @ParameterizedTest
    @CsvSource({
        "auto,  '',  1.3.0, 1.3.0",
        "auto,  '',  1.2.0, 1.2.1",
        "auto,  rc,  1.3.0, 1.3.0-rc1",
        "minor, '',  1.3.0, 1.3.0",
        "major, '',  1.3.0, 2.0.0",
    })
    void theNextVersionIsNotLowerThanWhatSomebodyElseFound(String part, String kind, String atLeast, String expected) {
        Script.play(folder, "commit one\ntag v1.2.0\ncommit two");

        assertEquals(expected, next(part, kind, atLeast).text());
    }

    @Test
    void aPartThatIsTooSmallIsRefused() {
        Script.play(folder, "commit one\ntag v1.2.0\ncommit two");

        ProblemException problem = assertThrows(ProblemException.class, () -> next("patch", "", "1.3.0"));

        assertTrue(problem.getMessage().contains("1.2.1 would be lower than 1.3.0"), problem.getMessage());
        assertThrows(ProblemException.class, () -> next("auto", "", "soon"));
    }

    private static VersionArgument part(String name) {
        return VersionArgument.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private Version next(String part, String kind) {
        return next(part, kind, "");
    }

    private Version next(String part, String kind, String atLeast) {
        var now = Checkout.around(folder, Played.INPUTS, 0).version(folder);
        Optional<Version> floor =
                atLeast.isEmpty() ? Optional.empty() : Optional.of(VersionArgument.version(atLeast, "version.atLeast"));
        Optional<PreRelease.Kind> preRelease =
                kind.isEmpty() ? Optional.empty() : Optional.of(PreRelease.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
        return NextReleaseVersion.of(now, part(part).bump(), floor, preRelease);
    }

    private List<String> rules(String version, boolean dirty, boolean tagged, String... uses) {
        try (RepositoryReader history = Played.open(folder)) {
            List<UsedArtifact> used = List.of(uses).stream()
                    .map(use -> new UsedArtifact("dependency", "g:a", use, "module app"))
                    .toList();
            ReleaseCandidate candidate =
                    new ReleaseCandidate(version, history.head().orElseThrow(), dirty, tagged, used);
            return ReleaseCheck.of(history, Played.STANDARD, candidate).stream()
                    .map(finding -> finding.rule().id())
                    .toList();
        }
    }

    private List<String> impact(String since, String known) {
        Optional<TrailerCheck.ApiChange> change =
                part(known).bump().map(bump -> new TrailerCheck.ApiChange(bump, "-Dversion.impact"));
        try (RepositoryReader history = Played.open(folder)) {
            return TrailerCheck.of(
                            history,
                            Checkout.around(folder, Played.INPUTS, 0).calculator(folder),
                            since,
                            history.head().orElseThrow(),
                            "releasenotes/notes",
                            change)
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
