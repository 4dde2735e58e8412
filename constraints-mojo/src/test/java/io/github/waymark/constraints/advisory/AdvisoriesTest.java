package io.github.waymark.constraints.advisory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases of advisories as OSV publishes them. */
class AdvisoriesTest {

    private static final String LOG4J = """
            {"id": "GHSA-jfh8-c2jp-5v3q", "aliases": ["CVE-2021-44228"], "summary": "Remote code injection in Log4j",
             "database_specific": {"severity": "CRITICAL"},
             "references": [{"type": "WEB", "url": "https://example.com/blog"},
                            {"type": "ADVISORY", "url": "https://example.com/CVE-2021-44228"}],
             "affected": [
               {"package": {"ecosystem": "Maven", "name": "org.apache.logging.log4j:log4j-core"},
                "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.13.0"}, {"fixed": "2.15.0"}]},
                           {"type": "ECOSYSTEM", "events": [{"introduced": "2.0-beta9"}, {"last_affected": "2.3"}]}]},
               {"package": {"ecosystem": "Maven", "name": "org.ops4j.pax.logging:pax-logging-log4j2"},
                "versions": ["1.8.0", "1.9.0"]}]}
            """;

    private static final String PYTHON = """
            {"id": "PYSEC-1", "affected": [{"package": {"ecosystem": "PyPI", "name": "pip"}, "versions": ["1"]}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Advisories read(String json) {
        return Advisories.read(json.getBytes(StandardCharsets.UTF_8), "advisories.json");
    }

    private static List<String> ids(Advisories advisories, String name, String version) {
        return advisories.of(name, version).stream().map(Advisory::id).toList();
    }

    @Test
    void aVersionIsAffectedFromTheIntroducingToTheFixedVersion() {
        Advisories advisories = read(LOG4J);
        String core = "org.apache.logging.log4j:log4j-core";

        assertEquals(List.of("GHSA-jfh8-c2jp-5v3q"), ids(advisories, core, "2.14.1"));
        assertEquals(List.of("GHSA-jfh8-c2jp-5v3q"), ids(advisories, core, "2.13.0"));
        assertEquals(List.of(), ids(advisories, core, "2.15.0"));
        assertEquals(List.of("GHSA-jfh8-c2jp-5v3q"), ids(advisories, core, "2.3"), "the last affected one counts");
        assertEquals(List.of(), ids(advisories, core, "2.3.1"));
        assertEquals(List.of(), ids(advisories, core, "2.0-beta8"));
        assertEquals(List.of(), ids(advisories, "org.apache.logging.log4j:log4j-api", "2.14.1"));
    }

    @Test
    void versionsMayBeListedOneByOne() {
        Advisories advisories = read(LOG4J);

        assertEquals(
                1,
                advisories
                        .of("org.ops4j.pax.logging:pax-logging-log4j2", "1.9.0")
                        .size());
        assertEquals(
                0,
                advisories
                        .of("org.ops4j.pax.logging:pax-logging-log4j2", "1.9.1")
                        .size());
    }

    @Test
    void anEntryWithoutAnEndAffectsAllLaterVersions() {
        Advisories advisories = read("""
                [{"id": "A", "affected": [{"package": {"ecosystem": "Maven", "name": "t:x"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}]}]}]},
                 {"id": "B", "withdrawn": "2026-01-01T00:00:00Z", "affected": [{"package": {"ecosystem": "Maven", "name": "t:x"},
                  "versions": ["1.0"]}]}]
                """);

        assertEquals(List.of("A"), ids(advisories, "t:x", "0.0.1-alpha"));
        assertEquals(List.of("A"), ids(advisories, "t:x", "1.0"), "a withdrawn advisory affects nothing");
    }

    @Test
    void eventsMayBeInAnyOrder() {
        Advisories advisories = read("""
                {"id": "A", "affected": [{"package": {"ecosystem": "Maven", "name": "t:x"}, "ranges": [{"type": "ECOSYSTEM",
                  "events": [{"fixed": "2.1"}, {"introduced": "2.0"}, {"fixed": "1.10"}, {"introduced": "0"}]}]}]}
                """);

        assertEquals(1, advisories.of("t:x", "1.9").size());
        assertEquals(0, advisories.of("t:x", "1.10").size());
        assertEquals(1, advisories.of("t:x", "2.0").size());
        assertEquals(0, advisories.of("t:x", "2.1").size());
    }

    @Test
    void oneLineNamesIdAndSeverity() {
        Advisory advisory =
                read(LOG4J).of("org.apache.logging.log4j:log4j-core", "2.14.1").get(0);

        assertEquals("GHSA-jfh8-c2jp-5v3q (CVE-2021-44228, critical): Remote code injection in Log4j", advisory.text());
        assertEquals("https://example.com/CVE-2021-44228", advisory.link());
    }

    @Test
    void aFolderAndAZipFileGiveTheSame() throws IOException {
        Map<String, String> files = Map.of("a/one.json", LOG4J, "b/two.json", PYTHON, "README.md", "no JSON");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Path hidden = Files.createDirectories(folder.resolve(".git")).resolve("x.json");
        Files.writeString(hidden, "rubbish");
        Path archive = Files.write(folder.resolve("all.zip"), bytes.toByteArray());

        assertEquals(1, Advisories.read(folder, "db").size());
        assertEquals(1, Advisories.read(archive, "all.zip").size());
    }

    @Test
    void aDatabaseThatCannotBeReadIsNeverNoAdvisory() throws IOException {
        Files.writeString(folder.resolve("one.json"), LOG4J);
        Files.writeString(folder.resolve("two.json"), "<html>Sign in</html>");

        ProblemException broken = assertThrows(ProblemException.class, () -> Advisories.read(folder, "db"));
        assertTrue(broken.getMessage().contains("db, two.json"), broken.getMessage());
        ProblemException none = assertThrows(ProblemException.class, () -> read(PYTHON));
        assertTrue(none.getMessage().contains("There are no advisories for Maven"), none.getMessage());
        ProblemException missing =
                assertThrows(ProblemException.class, () -> Advisories.read(folder.resolve("no"), "no"));
        assertTrue(missing.getMessage().contains("There are no advisories at no"), missing.getMessage());
        byte[] damaged = {'P', 'K', 3, 4, 0, 0};
        assertThrows(ProblemException.class, () -> Advisories.read(damaged, "all.zip"));
    }

    @Test
    void atMostTwentyBrokenFilesAreNamed() throws IOException {
        for (int i = 0; i < 50; i++) {
            Files.writeString(folder.resolve(i + ".json"), "{}");
        }

        ProblemException broken = assertThrows(ProblemException.class, () -> Advisories.read(folder, "db"));
        assertEquals(20, broken.getMessage().split("A file is not an advisory", -1).length - 1);
        assertTrue(broken.getMessage().endsWith("and 30 more problems."), broken.getMessage());
    }

    @Test
    void aZipFileWithANameThatIsNoTextIsAProblem() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("\u00e9.json"));
            zip.write(LOG4J.getBytes(StandardCharsets.UTF_8));
        }
        byte[] damaged = bytes.toByteArray();
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = damaged[i] == (byte) 0xc3 && damaged[i + 1] == (byte) 0xa9 ? (byte) 0xff : damaged[i];
        }

        ProblemException e = assertThrows(ProblemException.class, () -> Advisories.read(damaged, "all.zip"));

        assertTrue(e.getMessage().contains("the ZIP file is damaged"), e::getMessage);
    }
}
