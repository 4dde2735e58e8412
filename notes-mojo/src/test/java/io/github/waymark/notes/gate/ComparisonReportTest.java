package io.github.waymark.notes.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ComparisonReportTest {

    private static final String REPORT = """
            {"schema": 1, "from": "1.2", "to": "1.3", "changes": [
              {"change": "removed", "section": "upgrade", "subject": "provider", "service": "x.Store", "name": "x.File",
               "text": "The provider `file` (`x.File`) of `x.Store` was removed"},
              {"change": "deprecated", "section": "deprecations", "name": "acme.token",
               "text": "`acme.token` isn't read; use acme.key instead."},
              {"change": "added", "section": "features", "name": "acme.key", "text": "`acme.key` is new."},
              {"change": "moved", "name": "acme.old", "before": "a", "after": "b"}]}
            """;

    @TempDir
    private Path folder;

    private ComparisonReport report(String json) throws IOException {
        return ComparisonReport.read(Files.writeString(folder.resolve("diff.json"), json), "target/diff.json");
    }

    private List<String> unnamed(String... entries) throws IOException {
        return report(REPORT).missing(List.of(entries)).stream()
                .map(Problem::what)
                .toList();
    }

    @Test
    void whatIsGoneOrDeprecatedMustBeNamed() throws IOException {
        assertEquals(
                List.of(
                        "No release note names x.File: The provider `file` (`x.File`) of `x.Store` was removed.",
                        "No release note names acme.token: `acme.token` isn't read; use acme.key instead."),
                unnamed("Something else."));
        assertEquals(List.of(), unnamed("`x.File` is gone.", "Use acme.key instead of acme.token."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme.token.path", "my-acme.token", "acme.tokens", "acme.token-length", "ACME.TOKEN"})
    void anotherNameIsNotTheName(String other) throws IOException {
        assertEquals(1, unnamed("x.File", other).size());
    }

    @Test
    void theEntryOfTheFixIsEnough() throws IOException {
        for (Problem problem : report(REPORT).missing(List.of())) {
            String entry = problem.fix().substring(problem.fix().indexOf("`: ") + 3);
            assertTrue(new Yaml().load(entry) instanceof Map<?, ?>, entry);
            assertEquals(1, report(REPORT).missing(List.of(entry)).size(), "the other one is left: " + problem.what());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"schema\": 2, \"changes\": []}",
                "{\"schema\": 1, \"changes\": [{\"section\": 1}]}"
            })
    void anotherFileIsNoReport(String text) {
        Problem problem = assertThrows(ProblemException.class, () -> report(text))
                .problems()
                .get(0);

        assertEquals("target/diff.json", problem.where());
        assertTrue(problem.fix().contains("-Dentry-points.output=target/diff.json"), problem.fix());
    }
}
