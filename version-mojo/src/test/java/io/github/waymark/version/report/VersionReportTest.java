package io.github.waymark.version.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.checkout.BuildInputs;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionReportTest {

    @TempDir
    private Path folder;

    @Test
    void jsonIsTheContract() {
        Script script = Script.play(root(), "commit one\ntag v1.2.0\ncommit two | Sem-Ver: feature");

        assertEquals(
                "{\"schema\":1,\"version\":\"1.3.0-SNAPSHOT\",\"base\":{\"tag\":\"v1.2.0\",\"version\":\"1.2.0\"},"
                        + "\"distance\":1,\"target\":\"1.3.0\",\"bump\":\"minor\",\"release\":false,\"dirty\":false,"
                        + "\"commit\":\"" + script.id("two") + "\",\"branch\":\"main\"}\n",
                VersionReport.of(version(), ReportFormat.JSON));
    }

    @Test
    void jsonSaysNullWhereThereIsNothing() {
        Script.play(root(), "");

        assertEquals(
                "{\"schema\":1,\"version\":\"0.0.1-SNAPSHOT\",\"base\":null,\"distance\":0,\"target\":\"0.0.1\","
                        + "\"bump\":\"patch\",\"release\":false,\"dirty\":false,\"commit\":null,\"branch\":\"main\"}\n",
                VersionReport.of(version(), ReportFormat.JSON));
    }

    @Test
    void propertiesAreReadBackByJava() throws IOException {
        Script.play(root(), "commit one\ntag v1.2.0\ncommit two");

        Properties properties = new Properties();
        properties.load(new StringReader(VersionReport.of(version(), ReportFormat.PROPERTIES)));

        assertEquals("1.2.1-SNAPSHOT", properties.getProperty("version"));
        assertEquals("v1.2.0", properties.getProperty("baseTag"));
        assertEquals("1", properties.getProperty("distance"));
        assertEquals("2020-01-01T00:01:00Z", properties.getProperty("commitTime"));
        assertEquals("main", properties.getProperty("branch"));
    }

    @Test
    void textIsForPeople() {
        Script script = Script.play(root(), "commit one\ntag v1.2.0");

        assertEquals(
                "version 1.2.0 from git: tag v1.2.0\na release\ncommit " + script.id("one")
                        + " of 2020-01-01T00:00:00Z, branch main\n",
                VersionReport.of(version(), ReportFormat.TEXT));
    }

    @Test
    void revisionsAreAnsweredInTheirOrder() throws IOException {
        Script script = Script.play(root(), "commit one\ntag v1.2.0\ncommit two\ncommit three");
        Path file = Files.writeString(folder.resolve("revisions"), "HEAD~1\n\n" + script.id("one") + "\n");

        assertEquals(List.of("1.2.0", "1.2.1-SNAPSHOT"), versions("v1.2.0, main"));
        assertEquals(List.of("1.2.1-SNAPSHOT", "1.2.0"), versions("@" + file));
    }

    @Test
    void everyUnknownRevisionIsNamedWithItsLine() throws IOException {
        Script.play(root(), "commit one");
        Files.writeString(root().resolve("revisions"), "nowhere\nHEAD\nneither\n");

        ProblemException problem = assertThrows(ProblemException.class, () -> versions("@revisions"));

        assertEquals(2, problem.problems().size());
        assertTrue(problem.getMessage().contains("revisions:3"), problem.getMessage());
    }

    @Test
    void theExplanationTellsTheWholeTrail() {
        Script script = Script.play(root(), """
                commit one
                tag v1.0.0
                tag v1.0.0.1
                branch hotfix
                commit fix
                tag v1.0.1
                checkout main
                commit two
                tag v2.0.0
                merge hotfix
                commit three | Sem-Ver: feature, feture
                tag v2.1.0+build
                """);

        String text = VersionExplanation.of(checkout(), root()).text();

        assertTrue(text.contains("version 2.1.0-SNAPSHOT from git: 3 commits past v2.0.0"), text);
        assertTrue(
                text.contains(
                        "Base: v2.0.0, lightweight, on " + script.id("two").substring(0, 8)),
                text);
        assertTrue(text.contains("Skipped: v1.0.1 on " + script.id("fix").substring(0, 8)), text);
        assertTrue(text.contains("Rejected: v2.1.0+build"), text);
        assertTrue(
                text.contains(script.id("three").substring(0, 8) + " three  [requests feature]  [unknown: feture]"),
                text);
        assertTrue(text.contains("git tag -a v2.1.0"), text);
        assertTrue(text.contains("The working tree is clean."), text);
    }

    @Test
    void theExplanationNamesTheTagAsTheLastOneWasAndTheTagsThatItCouldNotRead() {
        Script.play(root(), "commit one\ntag v_1.2.0\ntag chart-7.0.0\ncommit two");

        String text = VersionExplanation.of(checkout(), root()).text();

        assertTrue(text.contains("To make it a release: git tag -a v_1.2.1 -m 1.2.1"), text);
        assertTrue(text.contains("Not version tags: chart-7.0.0\n"), text);
    }

    @Test
    void theExplanationBeginsWithTheAnswerAndCountsCommitsThatRequestNothing() {
        Script script = Script.play(
                root(),
                "commit one\ntag v1.0.0\ncommit two\ncommit three | Sem-Ver: feature\ncommit four\ncommit five");

        List<String> lines =
                VersionExplanation.of(checkout(), root()).text().lines().toList();

        assertEquals(
                List.of(
                        "version 1.1.0-SNAPSHOT from git: 4 commits past v1.0.0",
                        "  The next release would be 1.1.0 (minor).",
                        "  The working tree is clean."),
                lines.subList(0, 3));
        assertEquals(
                List.of(
                        "  Commits since: 4",
                        "    " + script.id("three").substring(0, 8) + " three  [requests feature]",
                        "    3 commits request nothing."),
                lines.subList(4, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "v1.0.0, 1.0.1",
        "project-1.1.0.Final, 1.1.1.Final",
        "1_6_0, 1.6.1",
        "r1.4.0, 1.4.1",
        "project@1.1.0, 1.1.1",
        "project/v1.2.0, 1.2.1"
    })
    void theCommandInTheLastLineOfTheExplanationMakesTheRelease(String tag, String expected) throws IOException {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script.play(root(), "commit one\ntag " + tag + "\ncommit two");
        Files.writeString(root().resolve("pom.xml"), "<project><artifactId>project</artifactId></project>");
        String text = VersionExplanation.of(checkout(), root()).text();
        String last = text.lines().reduce("", (before, line) -> line);

        String[] command = last.replace("  To make it a release: git ", "").split(" ", -1);
        GitProgram.run(root(), "config", "user.name", "Ada");
        GitProgram.run(root(), "config", "user.email", "ada@example.com");
        GitProgram.run(root(), command);

        assertEquals(expected, version().version(), text);
    }

    @Test
    void theExplanationSaysWhyATakenReleaseIsNotTheNextOne() {
        Script.play(root(), """
                commit one
                tag v1.2.0
                branch 1.2.x
                commit fix
                tag v1.2.1
                checkout main
                commit two
                """);

        String text = VersionExplanation.of(checkout(), root()).text();

        assertTrue(
                text.contains("would be 1.3.0: 1.2.1 is taken by the tag v1.2.1, which is on another line of commits."),
                text);
        assertTrue(text.endsWith("git tag -a v1.3.0 -m 1.3.0\n"), text);
        assertTrue(VersionReport.of(version(), ReportFormat.TEXT).contains("next release 1.3.0, as 1.2.1 is taken"));
        String json = VersionReport.of(version(), ReportFormat.JSON);
        assertTrue(
                json.contains("\"target\":\"1.2.1\"") && json.endsWith("\"taken\":\"v1.2.1\",\"next\":\"1.3.0\"}\n"),
                json);
    }

    @Test
    void theExplanationComparesTheCachedAnswerWithAFreshOne() throws IOException {
        Script.play(root(), "commit one\ntag v1.0.0\ncommit two");
        long later = System.currentTimeMillis() + 3_600_000;
        BuildInputs inputs = new BuildInputs(Map.of(), Map.of(), folder.resolve("home"));
        Checkout.at(root(), inputs, later).version(root());
        assertFalse(VersionExplanation.of(Checkout.at(root(), inputs, later), root())
                .text()
                .contains("cached"));
        Path entry = root().resolve(".git/waymark/version");
        byte[] bytes = new String(Files.readAllBytes(entry), ISO_8859_1)
                .replace("distance=1", "distance=7")
                .getBytes(ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(bytes, 4, bytes.length - 4);
        ByteBuffer.wrap(bytes).putInt((int) crc.getValue());
        Files.write(entry, bytes);

        VersionExplanation explanation = VersionExplanation.of(Checkout.at(root(), inputs, later), root());

        String text = explanation.text();
        assertTrue(
                text.contains("the cache has 7 commits past v1.0.0 (patch, 0 warnings), the repository 1 commit"),
                text);
        assertTrue(text.contains("Delete that folder"), text);
        assertTrue(explanation.json().contains("\"cacheFault\":\"The cached answer differs"));
    }

    @Test
    void plainIsTheVersionAlone() {
        Script.play(root(), "commit one\ntag v1.2.0\ncommit two");

        assertEquals("1.2.1-SNAPSHOT\n", VersionReport.of(version(), ReportFormat.PLAIN));
    }

    @Test
    void theExplanationTellsThatTagsLieOnOtherLines() {
        Script.play(root(), "commit one\nbranch release\ncommit fix\ntag v1.2.0\ncheckout main\ncommit two");

        String text = VersionExplanation.of(checkout(), root()).text();

        assertTrue(text.contains("The existing ones are on other branches."), text);
    }

    @Test
    void whyBuildsHaveAnotherVersionIsTold() throws IOException {
        Script.play(root(), "commit one\ntag v1.2.0");
        Path pom = root().resolve("pom.xml");

        Files.writeString(pom, "<project><version>1.2-SNAPSHOT</version></project>");
        String stated = new PomVersion(pom, "1.2-SNAPSHOT")
                .differsFrom(version())
                .orElseThrow()
                .text();
        Files.writeString(pom, "<project><version>${revision}</version></project>");
        String unloaded = new PomVersion(pom, "0-SNAPSHOT")
                .differsFrom(version())
                .orElseThrow()
                .text();

        assertTrue(stated.contains("Builds have the version 1.2-SNAPSHOT, not 1.2.0."), stated);
        assertTrue(stated.contains("sets its version itself") && stated.contains("${revision}"), stated);
        assertTrue(unloaded.contains("isn't loaded") && unloaded.contains(".mvn/extensions.xml"), unloaded);
        assertEquals(Optional.empty(), new PomVersion(pom, "1.2.0").differsFrom(version()));
    }

    @Test
    void aPomKeepsItsNextReleaseWhereNoTagSaysWhatWasReleased() throws IOException {
        Script.play(root(), "commit one");
        Path pom = Files.writeString(root().resolve("pom.xml"), "<project><version>3.1.0-SNAPSHOT</version></project>");

        String stated = new PomVersion(pom, "3.1.0-SNAPSHOT")
                .differsFrom(version())
                .orElseThrow()
                .text();

        assertTrue(stated.contains("<revision>3.1.0-SNAPSHOT</revision>"), stated);
    }

    @Test
    void theExplanationIsThereForProgramsToo() {
        Script.play(root(), "commit one\ntag v1.0.0\ncommit two | Sem-Ver: api-break");

        String json = VersionExplanation.of(checkout(), root()).json();

        assertTrue(json.startsWith("{\"schema\":1,\"version\":\"2.0.0-SNAPSHOT\",\"origin\":\"git\""), json);
        assertTrue(json.contains("\"requests\":[\"api-break\"]"), json);
        assertEquals(1, json.lines().count());
    }

    private Path root() {
        return folder.resolve("project");
    }

    private Checkout checkout() {
        return Checkout.at(root(), new BuildInputs(Map.of(), Map.of(), folder.resolve("home")), 0);
    }

    private DerivedVersion version() {
        return checkout().version(root());
    }

    private List<String> versions(String revisions) {
        return Revisions.of(revisions, root()).versions(checkout(), root()).stream()
                .map(DerivedVersion::version)
                .toList();
    }
}
