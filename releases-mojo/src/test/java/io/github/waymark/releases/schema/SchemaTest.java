package io.github.waymark.releases.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.releases.settings.RequestSettings;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    private static final String COMPLETE = """
            team: parsers
            type: library
            release-model: cycle-with-intermediary
            release-notes:
              acme/parser: https://example.org/notes
            repository-settings:
              acme/parser:
                coordinates: ['com.acme:parser']
              acme/old: {flags: [retired]}
            releases:
              - version: 1.2.0
                projects:
                  - repo: acme/parser
                    hash: 1111111111111111111111111111111111111111a
                diff-start: 1.1.0
            branches:
              - name: stable/2026.1
                location: 1.2.0
              - name: feature/x
                location: {acme/parser: abc}
            """;

    @Test
    void aCompleteFileComplies() {
        assertEquals(List.of(), faults(COMPLETE));
    }

    @Test
    void theFilesOnThePageComply() throws IOException {
        assertEquals(List.of(), faults(block("release-request")));
        assertEquals(List.of(), Schema.SERIES_STATUS.faults(tree(block("release-request-series"))));
        RequestSettings.of(YamlFile.read(block("release-request-settings"), "f").root());
    }

    private static String block(String name) throws IOException {
        String page = Files.readString(Path.of("../src/site/markdown/release-requests.md"));
        String start = "```yaml case=" + name + "\n";
        int from = page.indexOf(start) + start.length();
        assertTrue(from > start.length(), "no block " + name);
        return page.substring(from, page.indexOf("```\n", from));
    }

    @Test
    void allFaultsOfAFileAreReportedWithTheirPlaces() {
        String file = """
                team: parsers
                typ: library
                release-model: cycle-with-intermediaries
                releases:
                  - version: 1.10
                    projects: []
                  - projects:
                      - repo: acme/parser
                        hash: 11
                """;

        assertEquals(
                List.of(
                        "f:2:1: the key 'typ' is unknown. Did you mean 'type'? Valid keys: team, type, launchpad, …",
                        "f:3:16: 'release-model' is 'cycle-with-intermediaries'. Did you mean 'cycle-with-intermediary'? …",
                        "f:5:14: 'version' is the number 1.10; expected: a text. Put quotes around it: '1.10'.",
                        "f:6:15: 'projects' is empty. Add an item, a line that starts with `- `.",
                        "f:9:15: 'hash' is the number 11; expected: a text. Put quotes around it: '11'.",
                        "f:7:5: An item of 'releases' has no 'version'. Add a line `version: …`.",
                        "f:1:1: The file has no 'type'. Add a line `type: …`."),
                faults(file));
    }

    /** In OpenStack's own schema nothing below the name of a repository is checked. */
    @Test
    void theSettingsOfARepositoryAreChecked() {
        String file = """
                team: oslo
                type: library
                repository-settings:
                  openstack/pylockfile:
                    flags:
                      -retired
                """;

        assertEquals(List.of("f:6:7: 'flags' is a text; expected: a list. Write a list."), faults(file));
    }

    /** As in YAML 1.2: {@code yes} is a text, a date too, and a number is none. */
    @ParameterizedTest
    @CsvSource({
        "slurp: yes, 0",
        "slurp: true, 0",
        "initial-release: 2026-04-01, 0",
        "initial-release: 2026-04-31, 1",
        "initial-release: soon, 1",
        "release-id: 2026.1, 0",
        "release-id: antelope, 0",
        "status: ended, 1",
    })
    void scalarsHaveTheTypesOfYaml12(String line, int faults) {
        String status = line.startsWith("status") ? "" : "\n  status: future";
        String file = "- name: indri\n  " + line + status + "\n";

        assertEquals(faults, Schema.SERIES_STATUS.faults(tree(file)).size());
    }

    /** The data of openstack/releases; their own check accepts all files. */
    @Test
    void openStacksFilesComplyButForOneThatTheirSchemaDoesNotSee(@TempDir Path folder) throws Exception {
        Path archive = data().resolve("data/openstack-releases.tar.xz");
        assertEquals(
                0,
                new ProcessBuilder("tar", "-xJf", archive.toString(), "-C", folder.toString())
                        .inheritIO()
                        .start()
                        .waitFor());

        List<String> faulty = new ArrayList<>();
        int files = 0;
        for (Path file : files(folder)) {
            boolean status = file.endsWith("series_status.yaml");
            String name = folder.relativize(file).toString();
            YamlFile yaml = YamlFile.read(file, name);
            Schema schema = status ? Schema.SERIES_STATUS : Schema.DELIVERABLE;
            schema.faults(yaml.root().orElseThrow())
                    .forEach(fault -> faulty.add(fault.place() + " " + fault.message()));
            files++;
        }
        assertTrue(files >= 6_027, files + " files");
        assertEquals(
                List.of("deliverables/_independent/pylockfile.yaml:21:7 'flags' is a text; expected: a list"), faulty);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Path data() {
        String data = System.getProperty("waymark.data");
        assumeTrue(data != null, "skipped: -Dwaymark.data is not set");
        return Path.of(data);
    }

    private static Tree tree(String text) {
        return YamlFile.read(text, "f").root().orElseThrow();
    }

    private static List<String> faults(String text) {
        List<String> lines = new ArrayList<>();
        for (SchemaFault fault : Schema.DELIVERABLE.faults(tree(text))) {
            String line = fault.place() + ": " + fault.message() + ". " + fault.fix();
            lines.add(line.replaceFirst("(Valid keys: team, type, launchpad, ).*", "$1…")
                    .replaceFirst("Valid values: .*", "…"));
        }
        return lines;
    }
}
