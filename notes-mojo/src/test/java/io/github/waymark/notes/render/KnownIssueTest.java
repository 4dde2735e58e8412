package io.github.waymark.notes.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownIssueTest {

    private static Sample sample() {
        return new Sample()
                .settings("markup: markdown\n")
                .release("1.3.0-4", "fixes: [not yet]\n")
                .release(
                        "1.3.0",
                        "issues:\n  - text: |\n      Leaks | memory.\n\n      Restart it.\n    issues: [7]\n    affects: '[1.1.0,1.3.0)'\n")
                .release("1.2.0")
                .release("1.1.0", "issues:\n  - text: Hangs.\n    affects: '[1.1.0]'\n  - Wobbles.\n")
                .release("1.0.0", "fixes: [b]\n  \nissues:\n  - text: Still slow.\n    affects: '[1.0.0,)'\n");
    }

    @Test
    void theTableSaysForEachReleaseWhatItHasAndWhatFixesIt() {
        String markdown = sample().written(NotesFormat.MARKDOWN);

        assertTrue(markdown.endsWith("""
                ## Affected by known issues

                | Release | Known issue | Fixed in |
                | --- | --- | --- |
                | 1.3.0, 1.2.0, 1.1.0, 1.0.0 | Still slow. | – |
                | 1.2.0, 1.1.0 | Leaks \\| memory. … ([#7](https://github.com/o/r/issues/7)) | 1.3.0 |
                | 1.1.0 | Hangs. | 1.2.0 |
                | 1.1.0 | Wobbles. | – |

                """), markdown);
    }

    @ParameterizedTest
    @EnumSource(
            value = NotesFormat.class,
            names = {"HTML", "RST", "ASCIIDOC", "TEXT"})
    void allPagesHaveTheTable(NotesFormat format) {
        String page = sample().written(format);

        assertTrue(page.contains("Affected by known issues"), page);
        assertTrue(page.contains("1.2.0, 1.1.0"), page);
        // reno's pages stay as they are.
        assertFalse(new Sample()
                .release("1.0.0", "issues: [Slow.]\n")
                .written(format)
                .contains("Affected by known issues"));
    }

    @Test
    void programsGetTheSame() {
        JsonObject json =
                JsonParser.parseString(sample().written(NotesFormat.JSON)).getAsJsonObject();
        JsonObject leak = json.getAsJsonArray("knownIssues").get(1).getAsJsonObject();

        assertEquals("[\"1.2.0\",\"1.1.0\"]", leak.get("releases").toString());
        assertEquals("1.3.0", leak.get("fixedIn").getAsString());
        assertTrue(leak.getAsJsonObject("entry").get("markdown").getAsString().startsWith("Leaks"));
    }

    @Test
    void eachLineOfReleasesHasItsOwnFix() {
        NotesReport report = new Sample()
                .release("1.3.2")
                .release("1.3.1")
                .release("1.2.5")
                .release("1.2.4", "issues:\n  - text: Leaks.\n    affects: '[1.2.0,1.2.5),[1.3.0,1.3.2)'\n")
                .report(ReportBuilder.Options.PLAIN);

        assertEquals(
                List.of("[1.3.1] 1.3.2", "[1.2.4] 1.2.5"),
                report.knownIssues().stream()
                        .map(issue -> issue.releases() + " " + issue.fixedIn().orElse("-"))
                        .toList());
    }

    @Test
    void aPageOfOneReleaseHasItsKnownIssuesOnly() {
        ReportBuilder.Options one =
                new ReportBuilder.Options(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of("1.2.0"));

        assertEquals(
                List.of("[1.2.0] -", "[1.2.0] 1.3.0"),
                sample().report(one).knownIssues().stream()
                        .map(issue -> issue.releases() + " " + issue.fixedIn().orElse("-"))
                        .toList());
    }
}
