package io.github.waymark.notes.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.render.JsonNotesReader;
import io.github.waymark.notes.render.NotesReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpgradeTest {

    /** A report with a release for each text: {@code 1.1.0 id-a id-b}. */
    private static NotesReport notes(String... releases) {
        List<String> parts = new ArrayList<>();
        for (String release : releases) {
            String[] words = release.split(" ", -1);
            List<String> entries = new ArrayList<>();
            for (int i = 1; i < words.length; i++) {
                entries.add("{\"note\": \"n\", \"id\": \"%1$s\", \"text\": \"%1$s\", \"markdown\": \"%1$s\"}"
                        .formatted(words[i]));
            }
            parts.add("""
                    {"name": "%1$s", "title": "%1$s", "released": true, "tag": "v%1$s", "commit": null, "date": null,
                     "preludes": [], "sections": [{"id": "fixes", "title": "Fixes", "level": 1, "entries": [%2$s]}]}
                    """.formatted(words[0], String.join(",", entries)));
        }
        return JsonNotesReader.read(
                "{\"schema\": 1, \"title\": \"T\", \"branch\": null, \"markup\": \"markdown\", \"releases\": ["
                        + String.join(",", parts) + "]}",
                "test");
    }

    private static List<String> told(NotesReport report) {
        return report.releases().stream()
                .map(release -> release.title() + ": "
                        + release.entries().stream()
                                .map(entry -> entry.entry().text())
                                .toList())
                .toList();
    }

    @Test
    void whatChangesIsNamedWithItsVersions() {
        Upgrade upgrade = Upgrade.between(
                Map.of("g:same", "1", "g:up", "1.0.0", "g:down", "2.0.0", "g:gone", "1"),
                Map.of("g:same", "1", "g:up", "1.1.0", "g:down", "1.0.0", "g:new", "3"));

        assertEquals(
                List.of(
                        "g:down 2.0.0 → 1.0.0 (downgrade)",
                        "g:gone 1 → removed",
                        "g:new 3 (new)",
                        "g:up 1.0.0 → 1.1.0"),
                upgrade.components().stream()
                        .map(component -> component.name() + " " + component.change())
                        .toList());
    }

    @Test
    void aBackportThatBothVersionsHaveIsLeftOut() {
        Upgrade upgrade = Upgrade.between(Map.of("g:a", "1.0.1"), Map.of("g:a", "1.1.1"));
        Upgrade.Published notes = new Upgrade.Published(
                Optional.of(notes("1.0.1 backport", "1.0.0 first")),
                notes("1.1.1 third", "1.1.0 second backport", "1.0.0 first"));

        assertEquals(
                List.of("g:a 1.0.1 → 1.1.1: [third, second]"),
                told(upgrade.report("T", Map.of("g:a", notes), List.of())));
    }

    @Test
    void versionsTellWhereTheOldNotesWereNotPublished() {
        Upgrade upgrade = Upgrade.between(Map.of("g:a", "1.0.0"), Map.of("g:a", "1.2.0"));
        Upgrade.Published notes =
                new Upgrade.Published(Optional.empty(), notes("1.2.0 c", "1.1.0 b", "1.0.0 a", "0.9.0 z"));

        assertEquals(List.of("g:a 1.0.0 → 1.2.0: [c, b]"), told(upgrade.report("T", Map.of("g:a", notes), List.of())));
    }

    @Test
    void ofANewComponentAllIsNews() {
        Upgrade upgrade = Upgrade.between(Map.of(), Map.of("g:a", "1.1.0"));
        Upgrade.Published notes = new Upgrade.Published(Optional.empty(), notes("1.1.0 b", "1.0.0 a"));

        assertEquals(List.of("g:a 1.1.0 (new): [b, a]"), told(upgrade.report("T", Map.of("g:a", notes), List.of())));
    }

    @Test
    void goingBackTellsWhatIsLost() {
        Upgrade upgrade = Upgrade.between(Map.of("g:a", "1.1.0"), Map.of("g:a", "1.0.0"));
        Upgrade.Published notes = new Upgrade.Published(Optional.of(notes("1.1.0 b", "1.0.0 a")), notes("1.0.0 a"));

        assertEquals(
                List.of("g:a 1.1.0 → 1.0.0 (downgrade): [b]"),
                told(upgrade.report("T", Map.of("g:a", notes), List.of())));
    }

    @Test
    void modulesThatSayTheSameShareAChapter() {
        Upgrade upgrade = Upgrade.between(
                Map.of("g:a", "1.0.0", "g:b", "1.0.0", "h:c", "1.0.0"),
                Map.of("g:a", "1.1.0", "g:b", "1.1.0", "h:c", "1.1.0"));
        Upgrade.Published notes = new Upgrade.Published(Optional.empty(), notes("1.1.0 b", "1.0.0 a"));

        assertEquals(
                List.of("g:a, b 1.0.0 → 1.1.0: [b]", "h:c 1.0.0 → 1.1.0: [b]"),
                told(upgrade.report("T", Map.of("g:a", notes, "g:b", notes, "h:c", notes), List.of())));
    }

    @Test
    void theKnownIssuesOfBothVersionsAreListedWithTheirFixes() {
        NotesReport after = JsonNotesReader.read("""
                {"schema": 1, "title": "T", "branch": null, "markup": "markdown", "releases": [
                 {"name": "1.1.0", "title": "1.1.0", "released": true, "tag": "1.1.0", "commit": null, "date": null,
                  "preludes": [], "sections": [{"id": "issues", "title": "Known Issues", "level": 1, "entries": [
                   {"note": "n", "id": "a", "text": "Hangs.", "markdown": "Hangs.", "fields": {"affects": ["[1.1.0,1.2.0)"]}}]}]},
                 {"name": "1.0.0", "title": "1.0.0", "released": true, "tag": "1.0.0", "commit": null, "date": null,
                  "preludes": [], "sections": [{"id": "issues", "title": "Known Issues", "level": 1, "entries": [
                   {"note": "m", "id": "b", "text": "Leaks.", "markdown": "Leaks.", "fields": {"affects": ["[0.9.0,1.1.0)"]}}]}]}]}
                """, "test");
        Upgrade upgrade =
                Upgrade.between(Map.of("g:a", "1.0.0", "g:b", "1.0.0"), Map.of("g:a", "1.1.0", "g:b", "1.1.0"));
        Upgrade.Published notes = new Upgrade.Published(Optional.empty(), after);

        assertEquals(
                List.of("[a 1.1.0] Hangs. 1.2.0", "[a 1.0.0] Leaks. 1.1.0"),
                upgrade.report("T", Map.of("g:a", notes, "g:b", notes), List.of()).knownIssues().stream()
                        .map(issue ->
                                issue.releases() + " " + issue.entry().entry().text() + " "
                                        + issue.fixedIn().orElse("-"))
                        .toList());
    }

    @Test
    void withoutNewsThereIsNoChapter() {
        Upgrade upgrade = Upgrade.between(Map.of("g:a", "1.0.0"), Map.of("g:a", "1.0.1"));
        NotesReport same = notes("1.0.0 a");

        assertTrue(upgrade.report("T", Map.of("g:a", new Upgrade.Published(Optional.of(same), same)), List.of())
                .releases()
                .isEmpty());
        assertTrue(upgrade.report("T", Map.of(), List.of()).releases().isEmpty());
    }
}
