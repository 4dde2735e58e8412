package io.github.waymark.constraints;

import io.github.waymark.constraints.advisory.Advisories;
import io.github.waymark.constraints.imports.GradleCatalog;
import io.github.waymark.constraints.imports.VersionsRules;
import io.github.waymark.constraints.lock.Lock;
import io.github.waymark.constraints.policy.PolicyReader;
import io.github.waymark.constraints.update.LibraryNotes;
import io.github.waymark.fuzz.Fuzz;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reader of this module gets changed samples of what it reads. */
class ReadersFuzzTest {

    private static final String ADVISORY = """
        {"id": "GHSA-1", "aliases": ["CVE-1"], "summary": "It leaks", "database_specific": {"severity": "CRITICAL"},
         "references": [{"type": "ADVISORY", "url": "https://example.com/CVE-1"}],
         "affected": [
           {"package": {"ecosystem": "Maven", "name": "t:x"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.13.0"}, {"fixed": "2.15.0"}]},
                       {"type": "ECOSYSTEM", "events": [{"introduced": "2.0-beta9"}, {"last_affected": "2.3"}]}]},
           {"package": {"ecosystem": "Maven", "name": "t:y"}, "versions": ["1.8.0", "1.9.0"]}]}
        """;

    private static final String NOTES = """
        {"schema": 1, "releases": [{"name": "1.1.0", "preludes": [{"text": "New."}],
         "sections": [{"title": "Fixes", "entries": [{"text": "It works."}]}]}]}
        """;

    @TempDir
    private Path folder;

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void policies() {
        Fuzz.of("policies", content -> {
                    PolicyReader.read(text(content), "policy.yaml");
                    return true;
                })
                .tries("""
                    own: [com.acme, "com.acme.*:*"]
                    minimumAge: 3
                    preReleases: true
                    ignore:
                      - {coordinates: 'org.example:a', versions: '[2,3)', reason: it breaks}
                    families:
                      jackson: ["com.fasterxml.jackson*:*"]
                    branches: [{match: 'stable/.*', others: patch}]
                    """);
    }

    @Test
    void advisories() throws IOException {
        Fuzz.of("advisories", content -> {
                    Advisories.read(content, "advisories").of("t:x", "2.14.0");
                    return true;
                })
                .tries(List.of(
                        ADVISORY.getBytes(StandardCharsets.UTF_8),
                        ("[" + ADVISORY + "]").getBytes(StandardCharsets.UTF_8),
                        zip("GHSA-1.json", ADVISORY)));
    }

    @Test
    void lockFiles() {
        Fuzz.of("lock files", content -> {
                    Lock lock = Lock.parse(text(content), "lock");
                    lock.differences(lock, "lock");
                    return true;
                })
                .tries("""
                    {"schema": 1, "artifacts": [{"coordinates": "t:x", "version": "1.0", "sha256": "ab"}],
                     "modules": {"a": ["t:x:1.0"]}}
                    """, "{\"schema\":1,\"artifacts\":[],\"modules\":{}}");
    }

    @Test
    void versionCatalogs() {
        Fuzz.of(
                        "version catalogs",
                        content -> GradleCatalog.read(text(content), "libs.versions.toml")
                                .skipped()
                                .isEmpty())
                .tries("""
                    [versions]
                    jackson = "2.17.2"
                    guava = { strictly = "[32,34)", prefer = "33.3.1-jre", reject = ["33.0.0-jre"] }
                    [libraries]
                    jackson-core = { module = "com.fasterxml.jackson.core:jackson-core", version.ref = "jackson" }
                    guava = { group = "com.google.guava", name = "guava", version.ref = "guava" }
                    slf4j = "org.slf4j:slf4j-api:2.0.16"
                    """);
    }

    @Test
    void versionRules() {
        Fuzz.of(
                        "rules of the versions plugin",
                        content -> VersionsRules.read(text(content), "rules.xml")
                                .skipped()
                                .isEmpty())
                .tries("""
                    <ruleset><rules>
                      <rule groupId="org.acme" artifactId="lib">
                        <ignoreVersions><ignoreVersion>1.5</ignoreVersion><ignoreVersion type="range">[2,3)</ignoreVersion></ignoreVersions>
                      </rule>
                    </rules></ruleset>
                    """);
    }

    @Test
    void notesOfLibraries() throws IOException {
        Path jar = folder.resolve("a.jar");
        Fuzz.of("notes of libraries", content -> {
                    Files.write(jar, content);
                    boolean isRead =
                            !LibraryNotes.between(jar, "1.0.0", "2.0.0").isEmpty();
                    Files.write(jar, zip("META-INF/release-notes.json", text(content)));
                    return !LibraryNotes.between(jar, "1.0.0", "2.0.0").isEmpty() || isRead;
                })
                .tries(List.of(NOTES.getBytes(StandardCharsets.UTF_8), zip("META-INF/release-notes.json", NOTES)));
    }
}
