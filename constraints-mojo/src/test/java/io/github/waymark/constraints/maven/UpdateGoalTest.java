package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.waymark.constraints.git.ListRepository;
import io.github.waymark.constraints.order.VersionOrder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bot, on a list in a git repository and artifacts in memory. */
class UpdateGoalTest {

    private static final String LIST = "# kept  \nt:x===1.0   # why\n\nf.g:a===1.0\nf.g:b===1.0\r\nt:bad===1.0\n";

    private static final Map<String, List<String>> VERSIONS = Map.of(
            "t:x", List.of("1.0", "1.1", "2.0"),
            "f.g:a", List.of("1.0", "1.2"),
            "f.g:b", List.of("1.0", "1.2"),
            "t:bad", List.of("1.0", "1.9"),
            "ch.logback:classic", List.of("1.2.11", "1.2.13", "1.3.0", "1.6.6"),
            "org.slf4j:api", List.of("1.7.36", "2.0.19"));

    /** What POMs request; the others request nothing. */
    private static final Map<String, List<String>> POMS = Map.of(
            "ch.logback:classic:1.2.11", List.of("org.slf4j:api:1.7.32"),
            "ch.logback:classic:1.2.13", List.of("org.slf4j:api:1.7.36"),
            "ch.logback:classic:1.3.0", List.of("org.slf4j:api:2.0.1"),
            "ch.logback:classic:1.6.6", List.of("org.slf4j:api:2.0.19"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void aListInARepository() throws Exception {
        Goal.write(folder, Map.of("list.txt", LIST, ".gitignore", "target/\n", "pom.xml", "<project/>\n"));
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit().setMessage("One").setSign(false).setAuthor("A", "a@b").call();
        }
    }

    private static RepositorySystem repositories() {
        return Goal.proxy(RepositorySystem.class, (proxy, method, arguments) -> {
            if (arguments[1] instanceof VersionRangeRequest request) {
                return versions(request);
            }
            if (arguments[1] instanceof CollectRequest request) {
                return OneLevel.of(request);
            }
            if (arguments[1] instanceof ArtifactDescriptorRequest request) {
                return descriptor(request);
            }
            if (method.getName().equals("resolveMetadata")) {
                return List.of();
            }
            ArtifactResult unknown = new ArtifactResult((ArtifactRequest) arguments[1]);
            throw new ArtifactResolutionException(List.of(unknown));
        });
    }

    private static ArtifactDescriptorResult descriptor(ArtifactDescriptorRequest request) {
        Artifact pom = request.getArtifact();
        ArtifactDescriptorResult result = new ArtifactDescriptorResult(request).setArtifact(pom);
        for (String dependency :
                POMS.getOrDefault(pom.getGroupId() + ":" + pom.getArtifactId() + ":" + pom.getVersion(), List.of())) {
            String[] parts = dependency.split(":", 3);
            result.addDependency(new Dependency(new DefaultArtifact(parts[0], parts[1], "jar", parts[2]), "compile"));
        }
        return result;
    }

    private static VersionRangeResult versions(VersionRangeRequest request)
            throws InvalidVersionSpecificationException {
        VersionRangeResult result = new VersionRangeResult(request);
        String name =
                request.getArtifact().getGroupId() + ":" + request.getArtifact().getArtifactId();
        for (String version : VERSIONS.getOrDefault(name, List.of())) {
            Version parsed = new GenericVersionScheme().parseVersion(version);
            result.addVersion(parsed);
        }
        return result;
    }

    private Goal update() {
        return Goal.of(new UpdateMojo(), folder).with("constraints", "list.txt").repositories(repositories());
    }

    private String list() throws IOException {
        return Files.readString(folder.resolve("list.txt"));
    }

    private static String with(String x, String family, String bad) {
        return LIST.replace("t:x===1.0", "t:x===" + x)
                .replace("f.g:a===1.0", "f.g:a===" + family)
                .replace("f.g:b===1.0", "f.g:b===" + family)
                .replace("t:bad===1.0", "t:bad===" + bad);
    }

    @Test
    void onlyVersionsChangeInTheFile() throws IOException {
        List<String> log = update().run();

        assertEquals(with("1.1", "1.2", "1.9"), list());
        assertTrue(log.contains("info: update: t:x 1.0 -> 1.1 (minor)"), log.toString());
        assertTrue(log.contains("info: 4 updates in 3 proposals for list.txt"), log.toString());
        assertTrue(VersionOrder.compare("1.1", "1.0") > 0);
    }

    @Test
    void whatTheModulesHereCanNotBeResolvedWithIsHeldBack() throws IOException {
        List<String> log = update().module("app:app:1", "t:bad:[1.0,1.5)", "t:x:1.0")
                .with("format", "markdown")
                .file("output", "target/update.md")
                .run();

        assertEquals(with("1.1", "1.2", "1.0"), list());
        String report = Files.readString(folder.resolve("target/update.md"));
        assertTrue(
                report.contains("## Held back\n\nThe list is not changed where a test fails:\n\n"
                        + "- t:bad 1.0 -> 1.9: t:bad [1.0,1.5) is required by app:app"),
                report);
        assertTrue(log.stream().noneMatch(line -> line.startsWith("warn")), log.toString());
        update().module("app:app:1", "t:bad:[1.0,1.5)")
                .with("tryModules", false)
                .run();
        assertEquals(with("1.1", "1.2", "1.9"), list());
    }

    @Test
    void modulesThatCanNotBeResolvedAnywayAreToldAndHoldNothingBack() throws IOException {
        List<String> log = update().module("app:app:1", "t:missing:1").run();

        assertEquals(with("1.1", "1.2", "1.9"), list());
        String untested = log.stream()
                .filter(line -> line.startsWith("info: not tested: the modules"))
                .findFirst()
                .orElseThrow();
        assertTrue(untested.contains("-Dconstraints.tryModules=false"), untested);
        assertTrue(untested.contains("t:missing:jar:1 is nowhere"), untested);
        List<String> skipped = update().module("app:app:1", "t:missing:1")
                .with("tryModules", false)
                .run();
        assertTrue(skipped.stream().noneMatch(line -> line.contains("not tested")), skipped.toString());
    }

    @Test
    void aDryRunOnlyReports() throws IOException {
        update().with("dryRun", true)
                .with("format", "markdown")
                .file("output", "target/update.md")
                .run();

        assertEquals(LIST, list());
        String report = Files.readString(folder.resolve("target/update.md"));
        assertTrue(report.startsWith("# Update of list.txt\n\n4 updates in 3 proposals for list.txt.\n"), report);
    }

    @Test
    void someEntriesAndAnotherLimitCanBeAskedFor() throws IOException {
        update().with("only", List.of("t:*")).with("limit", "major").run();

        assertEquals(with("2.0", "1.0", "1.9"), list());
    }

    @Test
    void thePolicyBesideTheListHoldsForTheBranchThatIsCheckedOut() throws IOException {
        Goal.write(
                folder,
                Map.of(
                        "constraints-policy.yaml",
                        "own: [f.g]\nbranches: [{match: main, others: none}, {match: '*', others: major}]\n"));

        update().run();
        assertEquals(with("1.0", "1.2", "1.0"), list());
        update().with("on", "next").run();
        assertEquals(with("2.0", "1.2", "1.9"), list());
    }

    @Test
    void aPolicyThatIsNoTextAndWordsThatNobodyKnowsAreProblems() throws IOException {
        Files.write(folder.resolve("constraints-policy.yaml"), new byte[] {(byte) 0xff, 0});

        assertTrue(update().failure().contains("isn't text in UTF-8"));
        Files.delete(folder.resolve("constraints-policy.yaml"));
        assertTrue(update().file("policy", "no.yaml").failure().contains("There is no file no.yaml"));
        assertTrue(update().with("limit", "huge").failure().contains("none, patch, minor, major"));
        assertTrue(update().with("proposals", "each").failure().contains("one, family"));
        assertTrue(update().with("only", List.of("t")).failure().contains("constraints.only"));
        assertEquals(LIST, list());
    }

    @Test
    void oneCommitHasAllProposalsAndIsMadeOnce() throws Exception {
        Goal update = update().with("commit", true);
        List<String> log = update.run();

        assertTrue(
                log.get(log.size() - 1).matches("info: committed [0-9a-f]{8} on constraints/update"), log.toString());
        assertEquals(LIST, list());
        assertEquals(with("1.1", "1.2", "1.9"), on("constraints/update"));
        try (Git git = Git.open(folder.toFile())) {
            assertTrue(git.status().call().isClean());
            assertEquals("main", git.getRepository().getBranch());
            String message = git.log()
                    .add(git.getRepository().resolve("constraints/update"))
                    .setMaxCount(1)
                    .call()
                    .iterator()
                    .next()
                    .getFullMessage();
            assertTrue(message.startsWith("Update 4 constraints\n\nt:x 1.0 -> 1.1 (minor)\n"), message);
        }
        List<String> again = update.run();
        assertEquals("info: already proposed on constraints/update", again.get(again.size() - 1));
    }

    @Test
    void eachFamilyHasABranchOfItsOwn() throws IOException {
        update().with("commit", true)
                .with("proposals", "family")
                .with("branch", "bot")
                .run();

        assertEquals(with("1.1", "1.0", "1.0"), on("bot/t-x"));
        assertEquals(with("1.0", "1.2", "1.0"), on("bot/f.g"));
        assertEquals(with("1.0", "1.0", "1.9"), on("bot/t-bad"));
        assertEquals(LIST, list());
    }

    private String on(String branch) {
        try (ListRepository repository =
                ListRepository.around(folder, Map.of(), folder).orElseThrow()) {
            return repository.text(branch, "list.txt");
        }
    }

    @Test
    void aProposalThatFailsItsProofIsHeldBackWithTheFirstError() throws Exception {
        assumeFalse(File.separatorChar == '\\', "the stand-in for Maven is a shell script");
        Path maven = maven();

        List<String> log = update().home(maven)
                .with("prove", " verify '-Dsome=two words' ;id ")
                .with("format", "markdown")
                .file("output", "target/update.md")
                .run();

        assertEquals(with("1.1", "1.2", "1.0"), list());
        String report = Files.readString(folder.resolve("target/update.md"));
        assertTrue(report.contains("tested with verify '-Dsome=two words' ;id in "), report);
        assertTrue(report.contains("- t:bad 1.0 -> 1.9: t:bad 1.9 breaks us (prove-"), report);
        assertTrue(log.stream().noneMatch(line -> line.contains("uid=")), log.toString());
        String first = Files.readString(folder.resolve("target/constraints/prove-1.log"));
        assertTrue(first.contains("word <verify>\nword <-Dsome=two words>\nword <;id>\n"), first);
        assertTrue(first.contains("in a scratch copy"), first);
        try (Git git = Git.open(folder.toFile())) {
            assertFalse(Files.exists(git.getRepository().getDirectory().toPath().resolve("worktrees")));
        }
    }

    @Test
    void anUntrustedBuildTestsNothingByABuild() throws Exception {
        String failure = update().environment("WAYMARK_UNTRUSTED", "true")
                .with("prove", "verify")
                .failure();

        assertTrue(failure.contains("The goal tests its proposals by builds of the project"), failure);
        assertTrue(failure.contains("-Dconstraints.prove=verify"), failure);
        assertEquals(LIST, list());
    }

    @Test
    void anUntrustedBuildFetchesNoAdvisories() throws Exception {
        String failure = update().environment("WAYMARK_UNTRUSTED", "true")
                .with("security", true)
                .with("advisories", "https://user:secret@example.org/osv.zip")
                .failure();

        assertTrue(
                failure.contains("The advisories are fetched from a URL, which is off in a build of an untrusted"),
                failure);
        assertTrue(failure.contains("example.org/osv.zip") && !failure.contains("secret"), failure);
        assertEquals(LIST, list());
    }

    @Test
    void eachProofStartsWithoutTheFilesOfAnother() throws Exception {
        assumeFalse(File.separatorChar == '\\', "the stand-in for Maven is a shell script");

        update().home(maven()).with("prove", "fresh").run();

        assertEquals(with("1.1", "1.2", "1.0"), list());
        String last = Files.readString(folder.resolve("target/constraints/prove-5.log"));
        assertTrue(last.contains("in a scratch copy"), "the whole is proved once more: " + last);
    }

    @Test
    void soItDoesWithoutARepository(@TempDir Path elsewhere) throws Exception {
        assumeFalse(File.separatorChar == '\\', "the stand-in for Maven is a shell script");
        Goal.write(elsewhere, Map.of("list.txt", LIST, "pom.xml", "<project/>"));

        Goal.of(new UpdateMojo(), elsewhere)
                .with("constraints", "list.txt")
                .with("dryRun", false)
                .repositories(repositories())
                .home(maven())
                .file("proveIn", ".")
                .with("prove", "fresh")
                .run();

        assertEquals(with("1.1", "1.2", "1.0"), Files.readString(elsewhere.resolve("list.txt")));
    }

    @Test
    void aProofOnWhichTheListHasNoEffectProvesNothing() throws Exception {
        assumeFalse(File.separatorChar == '\\', "the stand-in for Maven is a shell script");

        String failure = update().home(maven()).with("prove", "no-list").failure();

        assertTrue(failure.contains("The list had no effect on the build that tests the proposals"), failure);
        assertEquals(LIST, list());
    }

    @Test
    void otherProjectsHaveARowEachAndHoldNothingBack(@TempDir Path elsewhere) throws Exception {
        assumeFalse(File.separatorChar == '\\', "the stand-in for Maven is a shell script");
        for (String name : List.of("passes", "fails", "broken")) {
            Path project = Files.createDirectories(elsewhere.resolve(name));
            Goal.write(project, Map.of("pom.xml", "<project/>", name + ".txt", ""));
            try (Git git = Git.init().setDirectory(project.toFile()).call()) {
                git.add().addFilepattern(".").call();
                git.commit()
                        .setMessage("One")
                        .setSign(false)
                        .setAuthor("A", "a@b")
                        .call();
            }
        }

        update().home(maven())
                .with("prove", "verify")
                .with(
                        "proveProjects",
                        List.of(
                                elsewhere.resolve("passes").toUri().toString(),
                                elsewhere.resolve("fails").toString(),
                                elsewhere.resolve("broken").toString(),
                                elsewhere.resolve("nowhere").toString()))
                .with("format", "markdown")
                .file("output", "target/update.md")
                .run();

        assertEquals(with("1.1", "1.2", "1.0"), list());
        String report = Files.readString(folder.resolve("target/update.md"));
        assertTrue(report.contains("1 of 4 projects pass with the proposals."), report);
        assertTrue(report.matches("(?s).*\\| passes \\| [0-9a-f]{8} \\| passes \\|.*"), report);
        assertTrue(report.matches("(?s).*\\| fails \\| [0-9a-f]{8} \\| x 1.1 breaks this .prove-1.log. \\|.*"), report);
        assertTrue(report.contains("| fails without the proposals too: always broken (prove-2.log) |"), report);
        assertTrue(report.contains("| nowhere |  | it can't be cloned |"), report);
        assertFalse(report.contains(elsewhere.toString()), report);
        assertFalse(Files.exists(folder.resolve(".proposed-list.txt")));
        String failure = update().with("proveProjects", List.of("nowhere")).failure();
        assertTrue(failure.contains("There are no goals for the projects"), failure);
        assertTrue(failure.contains("-Dconstraints.prove=verify"), failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "json"})
    void theReportNamesNoFolderOfThisMachine(String format, @TempDir Path elsewhere) throws Exception {
        assumeFalse(File.separatorChar == '\\', "the stand-in for Maven is a shell script");
        Goal.write(elsewhere, Map.of("list.txt", LIST, "pom.xml", "<project/>\n", "paths.txt", ""));
        Goal.write(folder, Map.of("paths.txt", ""));
        try (Git git = Git.open(folder.toFile())) {
            git.add().addFilepattern("paths.txt").call();
            git.commit().setMessage("Two").setSign(false).setAuthor("A", "a@b").call();
        }

        for (Path project : List.of(folder, elsewhere)) {
            Path report = project.resolve("target/update." + format);
            Goal.of(new UpdateMojo(), project)
                    .with("constraints", project.resolve("list.txt").toString())
                    .with("dryRun", true)
                    .repositories(repositories())
                    .home(maven())
                    .environment("HOME", elsewhere.resolve("home").toString())
                    .file("proveIn", ".")
                    .with("prove", "verify")
                    .with("proveProjects", List.of(elsewhere.resolve("nowhere").toString()))
                    .with("format", format)
                    .file("output", "target/update." + format)
                    .run();

            String text = Files.readString(report);
            assertTrue(text.contains("web/pom.xml:3 names ., .m2/settings.xml and list.txt (prove-"), text);
            assertTrue(text.contains("list.txt"), text);
            for (Path local : List.of(folder, elsewhere, Path.of(System.getProperty("java.io.tmpdir")))) {
                assertFalse(text.contains(local.toString()), text);
            }
        }
    }

    @Test
    void whatTheEntriesRequestThemselvesMustFitTheList() throws IOException {
        Goal.write(folder, Map.of("list.txt", "ch.logback:classic===1.2.11\norg.slf4j:api===1.7.36\n"));

        List<String> log = update().with("dryRun", false).run();

        assertEquals("ch.logback:classic===1.2.13\norg.slf4j:api===1.7.36\n", list());
        assertTrue(
                log.contains("info: not proposed: ch.logback:classic 1.2.11 to 1.6.6 or 1 lower version: it requests "
                        + "org.slf4j:api 2.0.19, above the list's 1.7.36"),
                log.toString());
    }

    @Test
    void whatOnlyWorksTogetherIsOneProposal() throws IOException {
        Goal.write(folder, Map.of("list.txt", "ch.logback:classic===1.2.11\norg.slf4j:api===1.7.36\n"));

        List<String> log = update().with("limit", "major")
                .with("commit", true)
                .with("proposals", "family")
                .run();

        assertEquals(
                "ch.logback:classic===1.6.6\norg.slf4j:api===2.0.19\n",
                on("constraints/update/ch.logback-classic-org.slf4j-api"),
                log.toString());
    }

    @Test
    void aListThatNoCommitContainsIsOnlyReported(@TempDir Path elsewhere) throws IOException {
        Goal.write(elsewhere, Map.of("list.txt", LIST));
        Goal goal = Goal.of(new UpdateMojo(), elsewhere)
                .with("constraints", "list.txt")
                .repositories(repositories());

        List<String> log = goal.run();

        assertEquals(LIST, Files.readString(elsewhere.resolve("list.txt")));
        assertTrue(log.get(log.size() - 1).contains("-Dconstraints.dryRun=false changes it"), log.toString());
        goal.with("dryRun", false).run();
        assertEquals(with("1.1", "1.2", "1.9"), Files.readString(elsewhere.resolve("list.txt")));
    }

    @Test
    void onlyTheSmallestFixesAreProposedForSecurity() throws IOException {
        Goal.write(
                folder,
                Map.of(
                        "constraints-policy.yaml",
                        "branches: [{match: '*', others: none}]\n",
                        "osv/one.json",
                        """
                {"id": "GHSA-1", "summary": "@everyone <b>", "affected": [{"package": {"ecosystem": "Maven", "name": "t:x"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.1"}]}]}]}
                """,
                        "osv/two.json",
                        """
                {"id": "GHSA-2", "affected": [{"package": {"ecosystem": "Maven", "name": "t:bad"}, "versions": ["1.0", "1.9"]}]}
                """));

        update().with("security", true)
                .with("advisories", "osv")
                .with("format", "markdown")
                .file("output", "target/update.md")
                .run();

        assertEquals(with("1.1", "1.0", "1.0"), list());
        String report = Files.readString(folder.resolve("target/update.md"));
        assertTrue(report.contains("| t:x 1.0 -> 1.1 | 1 | minor |  | GHSA-1 |"), report);
        assertTrue(report.contains("Fixes GHSA-1: &#64;everyone &lt;b>"), report);
        assertTrue(report.contains("## Known vulnerabilities\n\n- t:bad 1.0: GHSA-2"), report);
        assertTrue(report.contains("t:bad 1.0: has known vulnerabilities (GHSA-2), and no version fixes them"), report);
        String failure = update().with("security", true).with("advisories", "").failure();
        assertTrue(failure.contains("No advisories are set"), failure);
    }

    @Test
    void aProofThatFailsByItselfBlamesNoProposal() throws Exception {
        assumeFalse(File.separatorChar == '\\', "the stand-in for Maven is a shell script");
        Path maven = maven();

        String failure = update().home(maven).with("prove", "fail").failure();

        assertTrue(failure.contains("The build fails without any update"), failure);
        assertTrue(failure.contains("Fix the build with the unchanged list, or use other goals."), failure);
        assertEquals(LIST, list());
        update().home(maven).with("prove", "verify").run();
    }

    /** Replaces Maven: fails under a list that has t:bad 1.9, or always if so configured. */
    private Path maven() throws IOException {
        Path home = folder.resolve("target/maven");
        Goal.write(home, Map.of("bin/mvn", """
                #!/bin/sh
                for word in "$@"; do
                  [ "$word" = "--no-list" ] || echo "word <$word>"
                  case "$word" in -Dconstraints=*) list="${word#-Dconstraints=}";; fail) echo "[ERROR] on purpose"; exit 1;; esac
                done
                case "$*" in *fresh*) [ -e left-over ] && { echo "[ERROR] a file of another build"; exit 1; }; touch left-over;; esac
                case "$*" in *no-list*) exit 0;; esac
                echo "[INFO] Waymark: constraints from $list (sha256 0), 4 in all"
                case "$PWD" in */constraints-*/tree) echo "in a scratch copy";; esac
                [ -e broken.txt ] && { echo "[ERROR] always broken"; exit 1; }
                [ -e fails.txt ] && grep -q 'x===1.1' "$list" && { echo "[ERROR] x 1.1 breaks this"; exit 1; }
                if [ -e paths.txt ] && grep -q 'bad===1.9' "$list"; then
                  echo "[ERROR] $PWD/web/pom.xml:3 names $PWD, $HOME/.m2/settings.xml and $list"; exit 1
                fi
                if grep -q 'bad===1.9' "$list"; then
                  echo "[ERROR]"; echo "[ERROR] t:bad 1.9 breaks us"; echo "[ERROR] help"; exit 1
                fi
                """));
        Files.setPosixFilePermissions(home.resolve("bin/mvn"), PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    @Test
    void outsideOfARepositoryNothingCanBeCommitted(@TempDir Path elsewhere) throws IOException {
        Goal.write(elsewhere, Map.of("list.txt", LIST));

        String failure = Goal.of(new UpdateMojo(), elsewhere)
                .with("constraints", "list.txt")
                .with("commit", true)
                .repositories(repositories())
                .failure();

        assertTrue(failure.contains("There is no git repository"), failure);
        assertEquals(LIST, Files.readString(elsewhere.resolve("list.txt")));
        Goal.of(new UpdateMojo(), elsewhere)
                .with("constraints", "list.txt")
                .with("commit", false)
                .repositories(repositories())
                .run();
    }

    @Test
    void aRepositoryWithoutCommitsNeedsTheFirst(@TempDir Path elsewhere) throws Exception {
        assumeFalse(File.separatorChar == '\\', "the stand-in for Maven is a shell script");
        Goal.write(elsewhere, Map.of("list.txt", LIST, "pom.xml", "<project/>"));
        try (Git git = Git.init().setDirectory(elsewhere.toFile()).call()) {
            Goal commit = Goal.of(new UpdateMojo(), elsewhere)
                    .with("constraints", "list.txt")
                    .with("commit", true)
                    .repositories(repositories())
                    .home(maven());
            String list = commit.failure();
            String project = commit.with("prove", "verify").failure();
            assertTrue(list.contains("Commit the list first."), list);
            assertTrue(project.contains("Commit the project first."), project);

            git.add().addFilepattern(".").call();
            git.commit().setMessage("One").setSign(false).setAuthor("A", "a@b").call();
            commit.run();
        }
    }

    @Test
    void theBranchThatIsCheckedOutIsNoBranchForProposals() {
        String failure = update().with("commit", true).with("branch", "main").failure();

        assertTrue(failure.contains("-Dconstraints.branch=constraints/update"), failure);
        update().with("commit", true).with("branch", "constraints/update").run();
    }
}
