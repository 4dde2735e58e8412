package io.github.waymark.constraints.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraints.Listed;
import io.github.waymark.constraints.report.ReportFormat;
import io.github.waymark.constraints.update.UpdateResult.HeldBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the report says of the proposals, in each of its formats. */
class UpdateReportTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private static final Optional<Instant> UNKNOWN = Optional.empty();

    private static EntryUpdate change(String name, Optional<Instant> released) {
        Constraint entry =
                Listed.text(name + "===1.0\n").content().items(Constraint.class).get(0);
        return new EntryUpdate(entry, "1.1", released);
    }

    private static Proposal family(String group, int artifacts, Optional<Instant> released) {
        List<EntryUpdate> changes = new ArrayList<>();
        for (int i = 0; i < artifacts; i++) {
            changes.add(change(group + ":a" + i, released));
        }
        return new Proposal(group, changes);
    }

    private static UpdateResult result(List<Proposal> proposed, List<HeldBack> held, List<NotProposed> notProposed) {
        return new UpdateResult("list.txt", "", proposed, held, notProposed, "", 0);
    }

    private static String report(UpdateResult result, ReportFormat format) {
        return UpdateReport.of(result, format, NOW);
    }

    private static List<String> linesFrom(String text, String begin) {
        return text.lines().filter(line -> line.startsWith(begin)).toList();
    }

    private static String section(String markdown, String title) {
        int begin = markdown.indexOf("## " + title + "\n");
        assertTrue(begin >= 0, markdown);
        int end = markdown.indexOf("\n## ", begin);
        return markdown.substring(begin, end < 0 ? markdown.length() : end);
    }

    private static UpdateResult held(int first, int second) {
        return result(
                List.of(family("good", 1, UNKNOWN)),
                List.of(
                        new HeldBack(family("one", first, UNKNOWN), "one breaks"),
                        new HeldBack(family("two", second, UNKNOWN), "two breaks")),
                List.of());
    }

    @Test
    void asManyAreHeldBackAsThereAreLines() {
        UpdateResult result = held(2, 3);
        String text = report(result, ReportFormat.TEXT);
        String markdown = report(result, ReportFormat.MARKDOWN);

        assertTrue(text.endsWith("1 update for list.txt, 5 held back\n"), text);
        assertEquals(
                List.of(
                        "held back: one:a0 1.0 -> 1.1: one breaks",
                        "held back: one:a1 1.0 -> 1.1: one breaks",
                        "held back: two:a0 1.0 -> 1.1: two breaks",
                        "held back: two:a1 1.0 -> 1.1: two breaks",
                        "held back: two:a2 1.0 -> 1.1: two breaks"),
                linesFrom(text, "held back: "));
        assertTrue(markdown.startsWith("# Update of list.txt\n\n1 update for list.txt, 5 held back.\n"), markdown);
        assertEquals(
                """
                - one 1.0 -> 1.1, 2 entries: one breaks
                  - one:a0 1.0 -> 1.1
                  - one:a1 1.0 -> 1.1
                - two 1.0 -> 1.1, 3 entries: two breaks
                  - two:a0 1.0 -> 1.1
                  - two:a1 1.0 -> 1.1
                  - two:a2 1.0 -> 1.1""",
                section(markdown, "Held back")
                        .lines()
                        .filter(line -> line.contains("- "))
                        .collect(Collectors.joining("\n")));
        assertEquals(5, changesHeldBack(result));
    }

    private static int changesHeldBack(UpdateResult result) {
        JsonObject json =
                JsonParser.parseString(report(result, ReportFormat.JSON)).getAsJsonObject();
        int changes = 0;
        for (JsonElement held : json.getAsJsonArray("heldBack")) {
            changes += held.getAsJsonObject().getAsJsonArray("changes").size();
        }
        return changes;
    }

    @Test
    void aShortenedReportSaysHowManyOfThemItLeavesOut() {
        String markdown = report(held(2_500, 12), ReportFormat.MARKDOWN);

        String section = section(markdown, "Held back");
        assertTrue(markdown.contains(", 2512 held back.\n"), markdown);
        assertTrue(markdown.length() < 65_536, "longer than forges allow: " + markdown.length());
        assertEquals(100, linesFrom(section, "  - ").size());
        assertTrue(section.endsWith("\nAnd 2412 more updates.\n"), section);
    }

    @Test
    void aMissingReleaseDateIsSaidOnceForAllUpdates() {
        Optional<Instant> known = Optional.of(Instant.parse("2026-11-01T00:00:00Z"));
        UpdateResult result = result(List.of(family("one", 3, UNKNOWN), family("two", 2, known)), List.of(), List.of());
        String sentence = "The repository reports no release date for 3 updates.";
        String text = report(result, ReportFormat.TEXT);
        String markdown = report(result, ReportFormat.MARKDOWN);

        for (String report : List.of(text, markdown)) {
            assertEquals(List.of(sentence), linesFrom(report, "The repository reports"), report);
            assertFalse(report.contains("unknown"), report);
        }
        assertTrue(text.contains("update: one:a0 1.0 -> 1.1 (minor)\n"), text);
        assertTrue(text.contains("update: two:a0 1.0 -> 1.1 (minor, released 2026-11-01)\n"), text);
        assertTrue(markdown.contains("| one:a0 | 1.0 | 1.1 | minor |  |  |  |\n"), markdown);
        assertTrue(markdown.contains("| two:a0 | 1.0 | 1.1 | minor | 2026-11-01 | 21 |  |\n"), markdown);
        String dated = report(result(List.of(family("two", 2, known)), List.of(), List.of()), ReportFormat.TEXT);
        assertFalse(dated.contains("no release date"), dated);
    }

    @Test
    void releasesOfUnknownAgeAreOneLine() {
        String age = "its release date is unknown, and the minimum age is 3 days";
        List<NotProposed> left = new ArrayList<>();
        for (String name : List.of("one:a", "two:b", "three:c")) {
            left.add(new NotProposed(
                    change(name, UNKNOWN).entry(), "1.2", 1, NotProposed.undated("the minimum age is 3 days")));
        }
        left.add(new NotProposed(change("four:d", UNKNOWN).entry(), "2.0", 0, "a pre-release"));
        assertEquals(age, left.get(0).reason());

        UpdateResult result = result(List.of(), List.of(), left);
        List<String> lines = List.of(
                "the release dates of 3 entries are unknown, and the minimum age is 3 days: one:a 1.0 to 1.2 or 1 lower version, "
                        + "two:b 1.0 to 1.2 or 1 lower version, three:c 1.0 to 1.2 or 1 lower version",
                "four:d 1.0 to 2.0: a pre-release");
        assertEquals(lines, UpdateReport.lines(result));
    }
}
