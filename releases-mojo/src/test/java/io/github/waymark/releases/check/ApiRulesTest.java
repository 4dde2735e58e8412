package io.github.waymark.releases.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiRulesTest {

    private static final String MAJOR =
            "<?xml version=\"1.0\"?><japicmp newVersion=\"x\" oldVersion=\"1.0.0\" semanticVersioning=\"1.0.0\"/>";

    @TempDir
    private Path folder;

    private Path reports;
    private RequestFolder requests;

    @BeforeEach
    void makeRequests() {
        reports = folder.resolve("api");
        requests = new RequestFolder(folder, "commit one\ntag 1.0.0\ncommit two\n");
        requests.publications(KnownPublications.reports(reports));
    }

    private ApiRulesTest report(String path, String text) throws IOException {
        Files.createDirectories(reports.resolve(path).getParent());
        Files.writeString(reports.resolve(path), text);
        return this;
    }

    private List<String> check(String version) {
        return check("1.0.0", version);
    }

    private List<String> check(String previous, String version) {
        return requests.check("""
                team: parsers
                type: library
                release-model: cycle-with-intermediary
                repository-settings:
                  acme/parser: {coordinates: ['com.acme:parser']}
                releases:
                  - {version: PREVIOUS, projects: [{repo: acme/parser, hash: '{one}'}]}
                  - {version: VERSION, projects: [{repo: acme/parser, hash: '{two}'}]}
                """.replace("PREVIOUS", previous).replace("VERSION", version)).stream()
                .filter(finding -> !finding.contains(" pom:"))
                .toList();
    }

    @Test
    void aChangeOfTheApiRequestsALargerStep() throws IOException {
        report("acme/parser/1.0.1/text.txt", "patch").report("acme/parser/1.0.1/core.xml", MAJOR);

        assertEquals(
                List.of(
                        "error version-bump:8 1.0.1 is a smaller step from 1.0.0 than the API report acme/parser/1.0.1/core.xml"
                                + " requests. Request 2.0.0."),
                check("1.0.1"));
    }

    @Test
    void theFixComplies() throws IOException {
        report("acme/parser/2.0.0/core.xml", MAJOR);

        assertEquals(List.of(), check("2.0.0"));
    }

    @Test
    void reportsOfOtherReleasesAndRepositoriesAreNotRead() throws IOException {
        report("acme/parser/1.1.0/core.xml", MAJOR)
                .report("acme/writer/1.0.1/core.xml", MAJOR)
                .report("acme/parser/1.0.1/none.txt", "none");

        assertEquals(List.of(), check("1.0.1"));
    }

    /** Before 1.0.0, semantic versioning allows breaks in minor versions. */
    @Test
    void beforeTheFirstMajorVersionABreakRequestsAMinorOne() throws IOException {
        requests.repository("acme/parser", "commit one\ntag 0.1.0\ncommit two\n");
        report("acme/parser/0.1.1/core.txt", "major").report("acme/parser/0.2.0/core.txt", "major");

        assertEquals(
                List.of(
                        "error version-bump:8 0.1.1 is a smaller step from 0.1.0 than the API report acme/parser/0.1.1/core.txt"
                                + " requests. Request 0.2.0."),
                check("0.1.0", "0.1.1"));
        assertEquals(List.of(), check("0.1.0", "0.2.0"));
    }

    @Test
    void aReportComparesWithThePreviousRelease() throws IOException {
        report("acme/parser/1.0.1/core.xml", MAJOR.replace("\"1.0.0\" sem", "\"0.9.0\" sem"));

        assertEquals(
                List.of(
                        "error api-report:8 the API report acme/parser/1.0.1/core.xml of 1.0.1 compares with 0.9.0, not with 1.0.0."
                                + " Compare with 1.0.0: set `<oldVersion>` of japicmp."),
                check("1.0.1"));
    }

    @Test
    void aReportThatCanNotBeReadIsAnError() throws IOException {
        report("acme/parser/1.0.1/core.xml", "<html>");

        assertEquals(
                List.of(
                        "error api-report:8 The API report has an unknown format: "
                                + reports.resolve("acme/parser/1.0.1/core.xml")
                                + ". Write one word to the file (major, minor, patch or none), or use an XML report of japicmp."),
                check("1.0.1"));
    }

    @Test
    void aReleaseWithoutAReportIsAWarning() throws IOException {
        Files.createDirectories(reports);

        assertEquals(
                List.of("warn api-report:8 1.0.1 of acme/parser has no API report. Write the reports into the folder"
                        + " acme/parser/1.0.1 of -Drelease-request.apiReports."),
                check("1.0.1"));
        requests.publications(Publications.none());
        assertEquals(List.of(), check("1.0.1"));
    }

    @Test
    void aRepositoryCanNotLeaveTheFolder() throws IOException {
        Files.createDirectories(reports);
        report("../outside/1.0.1/core.txt", "major");

        assertEquals(ApiReports.none(), ApiReports.of(reports, "../outside", "1.0.1"));
        assertEquals(
                ApiReports.none(),
                ApiReports.of(reports, folder.resolve("outside").toString(), "1.0.1"));
    }

    @Test
    void reportsOfABuildAreThoseOfItsModules() throws IOException {
        report("core/target/japicmp/default.xml", MAJOR)
                .report("core/target/japicmp/default.diff", "")
                .report("core/target/site/other.xml", "<a/>")
                .report("target/japicmp/default.xml", MAJOR.replace("\"1.0.0\"/", "\"0.1.0\"/"));
        ApiReports built = ApiReports.built(reports);
        requests.publications(new KnownPublications(
                (history, commit, version) -> List.of(),
                Optional.empty(),
                Optional.empty(),
                new BuiltCommit(List.of(), built)));

        assertEquals(List.of(), built.problems());
        assertEquals(
                List.of(
                        "error version-bump:8 1.1.0 is a smaller step from 1.0.0 than the API report core/target/japicmp/default.xml"
                                + " requests. Request 2.0.0."),
                check("1.1.0"));
    }
}
