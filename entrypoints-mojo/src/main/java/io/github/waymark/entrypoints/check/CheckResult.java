package io.github.waymark.entrypoints.check;

import io.github.waymark.entrypoints.registry.ServiceTable;
import io.github.waymark.entrypoints.rule.EntryPointRule;
import io.github.waymark.entrypoints.settings.EntryPointSettings;
import io.github.waymark.entrypoints.settings.Ignored;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.finding.FindingReport;
import io.github.waymark.finding.Level;
import io.github.waymark.json.JsonMap;
import io.github.waymark.problem.Problem;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The result of a check.
 *
 * @param project the coordinates of the project; empty without a POM
 * @param checked what was checked, for the first line of the report
 * @param table all providers
 * @param findings those that are not ignored
 * @param unused the settings that ignored nothing
 * @param foreign the number of files in folders below {@code META-INF/services}, which are not looked at
 * @param notRead the archives and entries that can't be read, with the reason
 */
public record CheckResult(
        String project,
        String checked,
        ServiceTable table,
        List<EntryPointFinding> findings,
        List<Ignored> unused,
        int foreign,
        Map<String, String> notRead) {

    public CheckResult {
        findings = List.copyOf(findings);
        unused = List.copyOf(unused);
        notRead = Map.copyOf(notRead);
    }

    /** The result without the findings that the settings ignore; a finding that was found twice is reported once. */
    public static CheckResult of(
            String project,
            String checked,
            ServiceTable table,
            List<EntryPointFinding> found,
            EntryPointSettings settings,
            int foreign,
            Map<String, String> notRead) {
        Set<Ignored> used = new LinkedHashSet<>();
        List<EntryPointFinding> findings = new ArrayList<>();
        for (EntryPointFinding finding : new LinkedHashSet<>(found)) {
            List<Ignored> matching = settings.ignored().stream()
                    .filter(one -> one.matches(finding.finding().rule().id(), finding.service(), finding.provider()))
                    .toList();
            used.addAll(matching);
            if (matching.isEmpty()) {
                findings.add(finding);
            }
        }
        List<Ignored> unused = new ArrayList<>(settings.ignored());
        unused.removeAll(used);
        return new CheckResult(project, checked, table, findings, unused, foreign, notRead);
    }

    /** The findings of a level. */
    public List<EntryPointFinding> findings(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).toList();
    }

    /** The settings that ignored nothing, and the archives that can't be read. */
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        for (Ignored one : unused) {
            warnings.add(new Problem(
                    "Nothing is ignored by an entry of `ignore`: rule " + one.rule() + ", service " + one.service()
                            + ", provider " + one.provider() + ".",
                    one.place().text(),
                    "There is no such finding any more, or the name is mistyped.",
                    "Remove the entry, or correct it."));
        }
        notRead.forEach((file, reason) -> warnings.add(new Problem(
                "An archive or an entry of it can't be read: " + reason + ".",
                file,
                "Its providers are unknown, and the JVM can't load them either.",
                "Get the file again from where it was published, or remove it from the class path.")));
        return warnings;
    }

    /** The report in a format, ending with a line break. */
    public String report(FindingFormat format) {
        if (format == FindingFormat.JSON) {
            return json();
        }
        FindingReport report = new FindingReport("entry-points", EntryPointRule.values());
        report.test("entry points");
        for (EntryPointFinding finding : findings) {
            if (finding.level() != Level.INFO) {
                report.add(finding.finding(), finding.finding().place().file(), finding.text());
            }
        }
        return switch (format) {
            case JUNIT -> report.junit(0);
            case GITHUB -> report.github();
            case SARIF -> report.sarif();
            default -> report.text() + summary() + "\n";
        };
    }

    private String json() {
        return JsonMap.report()
                .add("project", project)
                .add("services", table.json())
                .add("findings", findings.stream().map(EntryPointFinding::json).toList())
                .add("unusedIgnores", unused.stream().map(Ignored::service).toList())
                .add("foreignFiles", foreign)
                .add("notRead", notRead)
                .text();
    }

    /** The result in one line. */
    public String summary() {
        int warnings = findings(Level.WARN).size() + warnings().size();
        return Count.of(findings(Level.ERROR).size(), "error") + ", " + Count.of(warnings, "warning")
                + (foreign == 0 ? "" : "; not looked at: " + Count.of(foreign, "foreign file"));
    }
}
