package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries that have no effect any more, or never had one. The builds run on 2026-11-22. */
class DeadEntriesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Catalog catalog = new Catalog()
            .with("t:x:1.0")
            .without("t:nowhere:9")
            .moved("mysql:mysql:8.0.33", "com.mysql:mysql-connector-j:8.0.33");

    private Goal check(String list) throws IOException {
        Goal.write(folder, Map.of("list.txt", list));
        return Goal.of(new CheckMojo(), folder)
                .module("app:app:1", "t:x:1.0")
                .with("constraints", "list.txt")
                .with("enforce", "false")
                .repositories(catalog.system());
    }

    private static void assertLogged(List<String> log, String text) {
        assertTrue(log.stream().anyMatch(line -> line.contains(text)), log.toString());
    }

    @Test
    void whatIsNowhereMovedOrUnusedIsReportedOnRequest() throws IOException {
        String list = "t:x===1.0\nt:nowhere===9\nmysql:mysql===8.0.33\nt.unused:*===1\n";

        List<String> log = check(list).with("checkList", true).run();

        assertLogged(log, "No repository has t:nowhere:9.\n  where: list.txt:2:1");
        assertLogged(log, "mysql:mysql:8.0.33 moved to com.mysql:mysql-connector-j:8.0.33.\n  where: list.txt:3:1");
        assertLogged(log, "t.unused:* is not used by any module.\n  where: list.txt:4:1");
        assertLogged(log, "1 module, 1 artifact against 4 constraints: 1 violation, 4 warnings");
        assertLogged(check(list).run(), "no violation");
        String failure =
                check(list).with("checkList", true).with("enforce", "true").failure();
        assertTrue(failure.contains("1 violation"), failure);
    }

    @Test
    void theFixesAreRightWhenTheyAreApplied() throws IOException {
        assertEquals(
                List.of("info: 1 module, 1 artifact against 1 constraint: no violation"),
                check("t:x===1.0\n").with("checkList", true).run());
    }

    @Test
    void aModuleThatIsLeftOutMayUseAnEntry() throws IOException {
        List<String> log = check("t:x===1.0\nt:y===1.0\n")
                .module("app:other:1", "t:y:1.0")
                .only("app")
                .with("checkList", true)
                .run();

        assertFalse(log.toString().contains("not used"), log.toString());
    }

    @Test
    void aHoldThatHasEndedIsAWarningAndInCiAnError() throws IOException {
        String list = "t:x===1.0  # [until: 2020-01-01]\nt:y===1  # [until: 2030-01-01]\nt:z===1  # [until: forever]\n";

        List<String> log = check(list).run();

        assertLogged(log, "warn: t:x is held at 1.0 until 2020-01-01, which has passed.\n  where: list.txt:1:1");
        assertLogged(log, "no violation, 1 warning");
        String failure = check(list).with("enforce", "true").failure();
        assertTrue(failure.contains("1 violation"), failure);
    }

    @Test
    void aDateThatIsNoneIsAnError() throws IOException {
        for (String date : List.of("soon", "2026-02-30", "1.1.2027")) {
            String failure = check("t:x===1.0  # [until: " + date + "]\n").failure();

            assertTrue(failure.contains("'" + date + "' is not a date until which an entry can be held"), failure);
            assertTrue(failure.contains("list.txt:1:1"), failure);
        }
    }

    @Test
    void aVersionWithAKnownVulnerabilityIsAViolationAtItsEntry() throws IOException {
        Goal.write(folder, Map.of("osv/GHSA-1.json", """
                {"id": "GHSA-1", "aliases": ["CVE-2026-1"], "summary": "Runs what it parses", "modified": "2026-01-01T00:00:00Z",
                 "affected": [{"package": {"ecosystem": "Maven", "name": "t:x"},
                   "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.1"}]}]}]}
                """));

        List<String> log = check("t:x===1.0\n").with("advisories", "osv").run();

        assertLogged(log, "t:x 1.0 is affected by GHSA-1 (CVE-2026-1): Runs what it parses.\n  where: list.txt:1:1");
        assertLogged(log, "1 violation");
        List<String> fixed = check("t:x===1.1\n")
                .module("app:fixed:1", "t:x:1.1")
                .only("fixed")
                .with("advisories", "osv")
                .run();
        assertLogged(fixed, "no violation");
    }
}
