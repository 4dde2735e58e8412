package io.github.waymark.releases;

import io.github.waymark.fuzz.Fuzz;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.form.CanonicalForm;
import io.github.waymark.releases.form.KeyOrder;
import io.github.waymark.releases.settings.RequestSettings;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reader of this module gets changed samples of what it reads. */
class ReadersFuzzTest {

    private static final String STATUS = """
        - {name: b, release-id: 2026.2, status: development, next-phase: {status: maintained, date: 2026-12-01}}
        - name: a
          release-id: 2026.1
          status: maintained
          initial-release: 2026-03-01
        """;

    private static final String REQUEST = """
        ---
        # Reviewed by the team.
        team: parsers  # since 2020
        type: library
        release-model: cycle-with-intermediary
        releases:
          # the first
          - version: 1.0.0  # one
            projects:
              - repo: acme/parser
                hash: 0123456789abcdef0123456789abcdef01234567
        branches:
          - name: stable/a
            location: 1.0.0
        cycle-highlights:
          - |
            first
              indented
          - >-
            folded
            text
        """;

    @TempDir
    private Path folder;

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    @Test
    void requests() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/series_status.yaml"), STATUS);
        Fuzz.of("release requests", content -> {
                    write("deliverables/a/parser.yaml", content);
                    return RequestDirectory.open(folder)
                            .file("deliverables/a/parser.yaml")
                            .deliverable()
                            .isPresent();
                })
                .tries(REQUEST);
    }

    @Test
    void statusOfSeries() throws IOException {
        Files.createDirectories(folder.resolve("deliverables"));
        Fuzz.of("series status", content -> {
                    write("data/series_status.yaml", content);
                    RequestDirectory directory = RequestDirectory.open(folder);
                    return directory.statusFindings().isEmpty()
                            && directory.status().current().isPresent();
                })
                .tries(STATUS);
    }

    @Test
    void settingsOfRequests() {
        Fuzz.of("settings of requests", content -> {
                    RequestSettings.of(YamlFile.read(content, "settings.yaml").root());
                    return true;
                })
                .tries(
                        "url: 'https://example.org/{repository}'\ntag: 'v{version}'\nschemes: [maven]\nbranch-prefixes: [stable]\n");
    }

    /** A written form is read again, and stays as it is. */
    @Test
    void formsOfRequests() {
        CanonicalForm form = new CanonicalForm(KeyOrder.AS_WRITTEN);
        Fuzz.of("forms of requests", content -> {
                    YamlFile file = YamlFile.read(content, "a.yaml");
                    form.of(file, "a.yaml");
                    return file.faults().isEmpty();
                })
                .tries(REQUEST, STATUS);
    }
}
