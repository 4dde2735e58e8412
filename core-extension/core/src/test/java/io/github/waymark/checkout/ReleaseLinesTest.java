package io.github.waymark.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.history.Script;
import io.github.waymark.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Version tags that are not reachable from HEAD: those of other lines, those of descendants, and those that were not fetched. */
class ReleaseLinesTest {

    private static final long LATER = System.currentTimeMillis() + 3_600_000;

    /** v1.2.1 is on 1.2.x, and main has a commit of its own. */
    private static final String PATCHED = """
            commit one
            tag v1.2.0
            branch 1.2.x
            commit fix
            tag v1.2.1
            checkout main
            commit two
            """;

    @TempDir
    private Path folder;

    private final Map<String, String> properties = new HashMap<>();

    @Test
    void anotherLinesPatchReleaseIsNotProposedAgain() {
        Script.play(folder, PATCHED);

        assertEquals("1.2.1-SNAPSHOT", version().version());
        assertEquals("1.3.0", taken().next().text());
        assertEquals(1, version().warnings().size());
        String warning = version().warnings().get(0);
        assertTrue(warning.contains("can't be 1.2.1, because the tag v1.2.1"), warning);
        assertTrue(warning.contains("`Sem-Ver: feature`") && warning.contains("`version.next: 1.3.0`"), warning);
    }

    @Test
    void eachFixOfATakenReleaseEndsTheWarning() {
        Script script = Script.play(folder, PATCHED);
        properties.put("waymark.version.next", "1.3.0");
        assertEquals("1.3.0-SNAPSHOT", version().version());
        assertEquals(List.of(), version().warnings());
        properties.clear();

        script.more("merge v1.2.1");
        assertEquals("1.2.2-SNAPSHOT", version().version());
        assertEquals(List.of(), version().warnings());

        script.more("checkout two\nbranch feature\ncommit three | Sem-Ver: feature");
        assertEquals("1.3.0-SNAPSHOT", version().version());
        assertEquals(List.of(), version().warnings());
    }

    @Test
    void theWarningIsCachedWithTheAnswer() throws IOException {
        Script.play(folder, PATCHED);
        List<String> warnings = version().warnings();

        assertTrue(Files.readString(folder.resolve(".git/waymark/version"), StandardCharsets.ISO_8859_1)
                .contains("takenBy=v1.2.1"));
        assertEquals(warnings, version().warnings());
        assertEquals("1.3.0", taken().next().text());
    }

    @Test
    void aMinorVersionThatHasATagIsSkipped() {
        Script.play(folder, PATCHED).more("branch 1.3.x two\ncommit a\ntag v1.3.0\ncheckout main\ncommit three");

        assertEquals("1.4.0", taken().next().text());
        String warning = version().warnings().get(0);
        assertTrue(warning.contains("version.next: 1.4.0") && !warning.contains("Sem-Ver"), warning);
    }

    @Test
    void theReleaseThatTheProjectNamesMayBeTakenToo() {
        Script.play(folder, """
                commit one
                branch 2.0.x
                commit release
                tag v2.0.0
                checkout main
                commit two
                """);
        properties.put("waymark.version.next", "2.0.0");

        assertEquals("2.0.0-SNAPSHOT", version().version());
        assertEquals("2.1.0", taken().next().text());
        assertTrue(version().warnings().get(0).contains("Raise it: `version.next: 2.1.0`"), version()::toString);
        properties.put("waymark.version.next", "2.1.0");
        assertEquals(List.of(), version().warnings());
    }

    @Test
    void anOldCommitThatIsBuiltAgainStaysWhatItWas() {
        Script.play(folder, "commit one\ntag v1.2.0\ncommit two\ncommit three\ntag v1.2.1\ncheckout two");

        assertEquals("1.2.1-SNAPSHOT", version().version());
        assertEquals(List.of(), version().warnings());
        assertFalse(taken().otherLine());
        assertEquals("1.3.0", taken().next().text());
    }

    @Test
    void aMainBranchBehindTheReleasesOfOtherLinesIsNoticed() {
        Script script = Script.play(folder, """
                commit one
                tag v1.0.0
                branch 1.1.x
                commit a
                tag v1.1.0
                tag v1.1.1-rc1
                branch 1.2.x
                commit b
                tag v1.2.0
                checkout main
                commit two
                """);

        assertEquals("1.0.1-SNAPSHOT", version().version());
        String warning = version().warnings().get(0);
        assertTrue(warning.contains("tags v1.2.0, v1.1.0\n") && warning.contains("version.next: 1.3.0"), warning);
        properties.put("waymark.version.mainBranches", "develop");
        assertEquals(List.of(), version().warnings());
        properties.clear();

        script.more("branch topic\ncommit three");
        assertEquals(List.of(), version().warnings());
        script.more("checkout v1.0.0");
        assertEquals("1.0.0", version().version());
        assertEquals(List.of(), version().warnings());
    }

    @Test
    void tagsOnBranchesOnlyAreToldWithTheNextReleaseOfThisProject() {
        Script.play(folder, "commit one\nbranch r\ncommit fix\ntag v7.4.2\ncheckout main\ncommit two");

        String warning = version().warnings().get(0);
        assertTrue(warning.contains("though the repository has 1"), warning);
        assertTrue(warning.contains("version.next: 7.5.0") && warning.contains("<revision>7.5.0-SNAPSHOT"), warning);
        properties.put("waymark.version.next", "7.5.0");
        assertEquals(List.of(), version().warnings());
    }

    @Test
    void preReleasesOnBranchesOnlyAreToldToo() {
        Script.play(folder, "commit one\nbranch r\ncommit fix\ntag v7.4.0-RC1\ncheckout main\ncommit two");

        assertTrue(version().warnings().get(0).contains("tag v7.4.0-RC1"), version()::toString);
    }

    @Test
    void tagsThatOnlyDescendantsHaveAreNoOtherLine() {
        Script.play(folder, "commit one\ncommit two\ntag v1.0.0\ncheckout one");

        assertEquals("0.0.1-SNAPSHOT", version().version());
        assertEquals(List.of(), version().warnings());
    }

    @Test
    void aMaintenanceLineThatIsMergedIntoTheNextOneIsNoOtherLine() {
        Script.play(folder, """
                commit one
                tag v1.2.0
                branch 1.2.x
                commit fix
                tag v1.2.1
                checkout main
                commit two
                tag v1.3.0
                merge 1.2.x
                commit three
                """);

        assertEquals("1.3.1-SNAPSHOT", version().version());
        assertEquals(List.of(), version().warnings());
        assertEquals(Optional.empty(), version().calculated().orElseThrow().taken());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[remote \"origin\"]\n\turl = ../a\n\ttagOpt = --no-tags\n", "[remote \"up\"]\n\turl = ../a\n"})
    void aCloneWithoutTagsSaysThatTheyMayBeElsewhere(String remote) throws IOException {
        Script script = Script.play(folder, "commit one\ncommit two");
        assertEquals(List.of(), version().warnings());
        Files.writeString(folder.resolve(".git/config"), remote, StandardOpenOption.APPEND);

        assertEquals("0.0.1-SNAPSHOT", version().version());
        String warning = version().warnings().get(0);
        assertTrue(warning.contains("This clone has no tags") && warning.contains("git fetch --tags"), warning);
        properties.put("waymark.version.initial", "0.1.0");
        assertEquals(List.of(), version().warnings());
        properties.clear();
        script.more("tag v1.0.0 one");
        assertEquals("1.0.1-SNAPSHOT", version().version());
        assertEquals(List.of(), version().warnings());
    }

    @Test
    void aFetchByUrlLeavesNoRemoteButMayLeaveOutTagsToo() throws IOException {
        Script.play(folder, "commit one");
        Files.writeString(folder.resolve(".git/FETCH_HEAD"), "");

        assertTrue(version().warnings().get(0).contains("FETCH_HEAD"), version()::toString);
    }

    @Test
    void aDiagnosisFindsTagsThatNoBuildReadsAndReplacedObjects() throws IOException {
        Script script = Script.play(folder, "commit one\ntag v1.0.0\ntag old.app-0.9.0\ntag nightly\ncommit two");
        Path replaced = Files.createDirectories(folder.resolve(".git/refs/replace"));
        Files.writeString(replaced.resolve(script.id("two")), script.id("one") + "\n");

        List<String> problems = problems();

        assertEquals(2, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains("tags: old.app-0.9.0\n"), problems::toString);
        assertTrue(problems.get(0).contains("version.tags: 'old\\.app-(?<version>\\d.*)'"), problems::toString);
        assertTrue(problems.get(1).contains("git replace"), problems::toString);
        assertEquals(List.of(), version().warnings());
    }

    @Test
    void aDiagnosisOfAShallowCloneIsItsProblem() throws IOException {
        Script script = Script.play(folder, "commit one\ntag v1.0.0\ncommit two\ncommit three");
        Files.writeString(folder.resolve(".git/shallow"), script.id("two") + "\n");

        assertTrue(problems().get(0).contains("before the last version tag"), problems()::toString);
    }

    @Test
    void inAMergeQueueTheBranchIsTheTarget() {
        Script.play(folder, "commit one\ntag v1.0.0\nbranch gh-readonly-queue/main/pr-12-1a2b3c4d\ncommit two");
        properties.put("waymark.version.branch", "true");

        assertEquals("1.0.1-SNAPSHOT", version().version());
        assertEquals(Optional.of("main"), version().branch());
    }

    private List<String> problems() {
        return checkout().tagProblems(folder).stream().map(Problem::text).toList();
    }

    private TakenTarget taken() {
        return version().calculated().orElseThrow().taken().orElseThrow();
    }

    private DerivedVersion version() {
        return checkout().version(folder);
    }

    private Checkout checkout() {
        return Checkout.at(folder, new BuildInputs(properties, Map.of(), folder.resolve("home")), LATER);
    }
}
