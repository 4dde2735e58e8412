package io.github.waymark.version.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.cache.WaymarkVersion;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.finding.Finding;
import io.github.waymark.history.Script;
import io.github.waymark.version.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    private static final String EXTENSIONS = """
        <extensions>
          <extension>
            <groupId>io.github.waymark</groupId>
            <artifactId>waymark-extension</artifactId>
            <version>%s</version>
          </extension>
        </extensions>
        """;

    @TempDir
    Path folder;

    @Test
    void aProjectThatIsSetUpHasNoFindings() {
        Script.play(folder, "commit one\ntag v1.2.0\ncommit two");
        write("pom.xml", "<project><artifactId>a</artifactId><version>${revision}</version></project>");
        write(".mvn/extensions.xml", EXTENSIONS.formatted(WaymarkVersion.TEXT));
        write("releasenotes/notes/a-0123456789abcdef.yaml", "fixes: [x]");

        Diagnosis diagnosis = examine();

        assertEquals(List.of(), diagnosis.findings());
        assertEquals(
                "version 1.2.1-SNAPSHOT from git: 1 commit past v1.2.0",
                diagnosis.facts().get("git"));
        assertEquals("1 note in releasenotes/notes", diagnosis.facts().get("notes"));
        assertEquals("complete clone, 1 tag, 1 version tag", diagnosis.facts().get("history"));
        assertTrue(diagnosis.text().endsWith("no findings\n"), diagnosis.text());
    }

    @Test
    void aPomAheadOfGitAndAMissingExtensionAreFindingsWithTheirFix() {
        Script.play(folder, "commit one\ntag v1.2.0\ncommit two");
        write("pom.xml", "<project><artifactId>a</artifactId>\n<version>1.5.0-SNAPSHOT</version></project>");

        Diagnosis diagnosis = examine();

        assertEquals(List.of("pom", "extension"), rules(diagnosis));
        Finding pom = diagnosis.findings().get(0);
        assertEquals("pom.xml:2:1", pom.place().text());
        assertTrue(pom.fix().contains("<revision>1.5.0-SNAPSHOT</revision>"), pom.fix());
    }

    @Test
    void findingsOfManyFilesThatHaveOneFixAreShownInAFewLines() {
        Script.play(folder, "commit one\ntag v1.2.0");
        for (int i = 1; i <= 9; i++) {
            write(
                    ".github/workflows/w" + i + ".yml",
                    "jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n      - run: mvn verify\n");
        }

        Diagnosis diagnosis = examine();

        assertEquals(
                ".github/workflows/w1.yml, .github/workflows/w2.yml, .github/workflows/w3.yml and 6 more",
                diagnosis.facts().get("CI"));
        assertEquals(
                9,
                diagnosis.findings().stream()
                        .filter(finding -> finding.rule() == DoctorRule.CI)
                        .count());
        assertTrue(diagnosis.text().contains("""
                - .github/workflows/w1.yml:4: The checkout doesn't fetch the whole history. Builds there fail, as the tag that the version \
                comes from is missing
                - .github/workflows/w2.yml:4: The checkout doesn't fetch the whole history
                - .github/workflows/w3.yml:4: The checkout doesn't fetch the whole history
                - and 6 more: -Dversion.format=json lists all
                  fix: Write `fetch-depth: 0` below `with:`
                """), diagnosis.text());
        assertTrue(diagnosis.json().contains("w9.yml"), diagnosis.json());
    }

    @Test
    void tagsThatNobodyReadsAreNamed() {
        Script.play(folder, "commit one\ntag v1.2.0\ntag old-1.0\ntag legacy_2.0\ntag nightly\ncommit two");

        Diagnosis diagnosis = examine();

        Finding tags = diagnosis.findings().stream()
                .filter(finding -> finding.rule() == DoctorRule.TAGS)
                .findFirst()
                .orElseThrow();
        assertEquals("2 tags with a version aren't read: legacy_2.0, old-1.0", tags.message());
    }

    @Test
    void aShallowCloneAndACloneWithoutTagsAreFindings() {
        Script.play(folder, "commit one\ncommit two");
        write(".mvn/extensions.xml", EXTENSIONS.formatted(WaymarkVersion.TEXT));
        appendConfig("[remote \"origin\"]\n\turl = https://example.com/a.git\n");
        assertTrue(rules(examine()).contains("history"), () -> examine().text());

        String second =
                Script.play(folder.resolve("other"), "commit one\ncommit two").id("two");
        folder = folder.resolve("other");
        write(".git/shallow", second + "\n");
        Diagnosis shallow = examine();
        assertTrue(shallow.text().contains("shallow clone"), shallow.text());
        assertFalse(shallow.findings().isEmpty());
    }

    @Test
    void aFolderWithoutGitAndWithoutAPomIsExamined() {
        Diagnosis diagnosis = examine();

        assertEquals("no git repository", diagnosis.facts().get("history"));
        assertEquals("no version", diagnosis.facts().get("git"));
        assertEquals(List.of("version", "extension"), rules(diagnosis));
    }

    @Test
    void aCheckoutWithoutTheHistoryIsNamedWithItsLine() {
        Script.play(folder, "commit one\ntag v1.2.0");
        write(
                ".github/workflows/ci.yml",
                "jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n      - run: mvn verify\n");
        write(".gitlab-ci.yml", "image: maven:3.9-eclipse-temurin-21\n");

        Diagnosis diagnosis = examine();

        List<String> places = diagnosis.findings().stream()
                .filter(finding -> finding.rule() == DoctorRule.CI)
                .map(finding -> finding.place().text())
                .toList();
        assertEquals(List.of(".github/workflows/ci.yml:4", ".gitlab-ci.yml:1"), places);
        assertTrue(diagnosis.text().contains("the CI files name 21"));
    }

    @Test
    void aModuleWithALiteralParentVersionIsAFinding() {
        Script.play(folder, "commit one\ntag v1.2.0");
        write(".mvn/extensions.xml", EXTENSIONS.formatted(WaymarkVersion.TEXT));
        write(
                "pom.xml",
                "<project><groupId>g</groupId><artifactId>a</artifactId><version>${revision}</version>"
                        + "<modules><module>m</module></modules></project>");
        write(
                "m/pom.xml",
                "<project><parent><groupId>g</groupId><artifactId>a</artifactId>\n<version>1.2.0</version></parent>"
                        + "<artifactId>m</artifactId></project>");

        Diagnosis diagnosis = examine();

        assertEquals(
                List.of("m/pom.xml:2:1"),
                diagnosis.findings().stream()
                        .map(finding -> finding.place().text())
                        .toList());
    }

    @Test
    void theReportForProgramsHasFactsAndFindings() {
        String json = examine().json();

        assertTrue(json.startsWith("{\"schema\":1,\"facts\":{\"git\":\"no version\""), json);
        assertTrue(json.contains("\"rule\":\"extension\""), json);
    }

    private static List<String> rules(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(finding -> finding.rule().id()).toList();
    }

    private Diagnosis examine() {
        return Doctor.examine(
                Checkout.around(folder, Played.INPUTS, 0), folder.toAbsolutePath(), new TreeSet<>(List.of(17)));
    }

    private void appendConfig(String text) {
        try {
            Path config = folder.resolve(".git/config");
            Files.writeString(config, (Files.exists(config) ? Files.readString(config) : "") + text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
