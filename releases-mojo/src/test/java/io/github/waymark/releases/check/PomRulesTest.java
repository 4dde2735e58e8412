package io.github.waymark.releases.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.pom.EffectivePom;
import io.github.waymark.releases.pom.EffectivePoms;
import io.github.waymark.releases.pom.PomUse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules for POMs, with POMs that are made for each test. {@code ReleaseRequestIT} has those of Maven. */
class PomRulesTest {

    @TempDir
    private Path folder;

    private RequestFolder requests;
    private List<EffectivePom> before = List.of();

    @BeforeEach
    void makeRequests() {
        requests = new RequestFolder(folder, "commit one\ntag 1.0.0\ncommit two\n");
    }

    private static PomUse dependency(String coordinates, String version, String scope) {
        return new PomUse(PomUse.Kind.DEPENDENCY, coordinates, version, scope);
    }

    private static EffectivePom pom(String version, List<String> missing, PomUse... uses) {
        return new EffectivePom("pom.xml", "com.acme", "parser", version, "jar", true, missing, List.of(uses));
    }

    private List<String> check(EffectivePom... poms) {
        return check("1.0.1", List.of(), Optional.of(false), poms);
    }

    private List<String> check(String version, List<String> faults, Optional<Boolean> published, EffectivePom... poms) {
        EffectivePoms known = (history, commit, requested) ->
                commit.equals(history.resolve("1.0.0").orElseThrow()) ? before : List.of(poms);
        return check(version, known, published, faults);
    }

    private List<String> check(String version, EffectivePoms poms, Optional<Boolean> published, List<String> faults) {
        requests.publications(
                new KnownPublications(poms, published, Optional.empty(), new BuiltCommit(faults, ApiReports.none())));
        return requests.check("""
                team: parsers
                type: library
                release-model: cycle-with-intermediary
                repository-settings:
                  acme/parser: {coordinates: ['com.acme:parser']}
                releases:
                  - {version: 1.0.0, projects: [{repo: acme/parser, hash: '{one}'}]}
                  - {version: VERSION, projects: [{repo: acme/parser, hash: '{two}'}]}
                """.replace("VERSION", version));
    }

    @Test
    void aPomWithAllThatCentralDemandsComplies() {
        assertEquals(List.of(), check(pom("1.0.1", List.of())));
    }

    @Test
    void theVersionOfThePomIsThatOfTheRequest() {
        assertEquals(
                List.of(
                        "error pom-version:8 pom.xml of acme/parser has the version 1.1.0-SNAPSHOT at the commit, not 1.0.1."
                                + " Take the version from git with `mvn version:init`, or commit a POM with the version 1.0.1."),
                check(pom("1.1.0-SNAPSHOT", List.of())));
    }

    @Test
    void otherProductsOfTheRepositoryHaveVersionsOfTheirOwn() {
        EffectivePom other =
                new EffectivePom("agent/pom.xml", "com.acme", "agent", "3.2.0", "jar", true, List.of(), List.of());

        assertEquals(List.of(), check(pom("1.0.1", List.of()), other));
    }

    @Test
    void snapshotsOfOthersAreNotReleased() {
        PomUse parent = new PomUse(PomUse.Kind.PARENT, "com.acme:parent", "3-SNAPSHOT", "");
        PomUse plugin = new PomUse(PomUse.Kind.PLUGIN, "com.acme:tool", "1-SNAPSHOT", "");
        PomUse own = dependency("com.acme:parser", "1.0.1-SNAPSHOT", "compile");

        assertEquals(
                List.of(
                        "error pom-snapshot:8 acme/parser uses the parent com.acme:parent:3-SNAPSHOT in pom.xml."
                                + " Use a released version, and request a later commit.",
                        "error pom-snapshot:8 acme/parser uses the plugin com.acme:tool:1-SNAPSHOT in pom.xml."
                                + " Use a released version, and request a later commit."),
                check(pom("1.0.1", List.of(), parent, plugin, own)));
    }

    @Test
    void missingElementsAreNamed() {
        List<String> findings = check(pom("1.0.1", List.of("licenses", "scm")));

        assertEquals(1, findings.size());
        assertEquals(
                "error pom-metadata:8 pom.xml of acme/parser has no licenses, no scm.",
                findings.get(0).substring(0, 68));
    }

    @Test
    void whatIsNotDeployedNeedsNoMetadata() {
        EffectivePom skipped = new EffectivePom(
                "it/pom.xml", "com.acme", "it", "0-SNAPSHOT", "jar", false, List.of("name"), List.of());

        assertEquals(List.of(), check(pom("1.0.1", List.of()), skipped));
    }

    @Test
    void theCoordinatesAreThoseOfTheCommit() {
        EffectivePom other =
                new EffectivePom("pom.xml", "com.acme", "other", "1.0.1", "jar", true, List.of(), List.of());

        assertEquals(
                List.of(
                        "error pom-coordinates:8 acme/parser publishes no com.acme:parser at the commit, but com.acme:other."
                                + " Correct `coordinates`, or the commit."),
                check(other));
    }

    @Test
    void aPublishedVersionIsNotRequestedAgain() {
        assertEquals(
                List.of("error published:8 com.acme:parser:1.0.1 is already in the repository for artifacts."
                        + " What is published can't be replaced: request another version."),
                check("1.0.1", List.of(), Optional.of(true), pom("1.0.1", List.of())));
    }

    @Test
    void aPatchReleaseBringsNoDependencies() {
        before = List.of(pom(
                "1.0.1",
                List.of(),
                dependency("org.example:a", "1.0", "compile"),
                dependency("org.example:t", "1.0", "test")));
        EffectivePom now = pom(
                "1.0.1",
                List.of(),
                dependency("org.example:a", "1.1", "compile"),
                dependency("org.example:b", "2.0", "runtime"),
                dependency("org.example:t", "2.0", "test"));

        // The series is maintained, not in development.
        assertEquals(
                List.of("warn version-dependencies:8 1.0.1 is a patch release, and changes dependencies of acme/parser:"
                        + " org.example:a 1.0 to 1.1, org.example:b 2.0. Request the next minor version."),
                check(now));
        assertEquals(
                List.of(),
                check(
                        "1.1.0",
                        List.of(),
                        Optional.of(false),
                        new EffectivePom(
                                "pom.xml", "com.acme", "parser", "1.1.0", "jar", true, List.of(), now.uses())));
    }

    @Test
    void aBuildThatInstallsSomethingElseIsAFinding() {
        assertEquals(
                List.of("error build:8 the build installs no com.acme:parser:1.0.1, but 1.0.2-SNAPSHOT."
                        + " Correct the project, and request a later commit."),
                check(
                        "1.0.1",
                        List.of("the build installs no com.acme:parser:1.0.1, but 1.0.2-SNAPSHOT"),
                        Optional.of(false),
                        pom("1.0.1", List.of())));
    }

    @Test
    void aPomThatCanNotBeBuiltIsAFinding() {
        EffectivePoms broken = (RepositoryReader history, String commit, String version) -> {
            throw new ProblemException(
                    new Problem("Maven can't build the effective POMs: no parent", "pom.xml", "why", "Add it."));
        };

        assertEquals(
                List.of("error pom:8 Maven can't build the effective POMs: no parent. Add it."),
                check("1.0.1", broken, Optional.of(false), List.of()));
    }

    @Test
    void aCommitWithoutPomHasNoCoordinates() {
        assertEquals(
                List.of("error pom:8 the commit ID of acme/parser has no pom.xml."
                        + " Correct the commit, or set `release-type: generic` if it isn't built with Maven."),
                check());
    }
}
