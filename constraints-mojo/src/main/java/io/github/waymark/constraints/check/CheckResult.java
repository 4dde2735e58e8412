package io.github.waymark.constraints.check;

import io.github.waymark.constraints.tree.Module;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.finding.FindingReport;
import io.github.waymark.finding.Level;
import io.github.waymark.json.JsonMap;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a check.
 *
 * @param modules the checked modules
 * @param artifacts the number of resolved artifacts, counted in each module
 * @param entries the number of versions in the list
 * @param changed the number of trees in which the list changes a version
 * @param entryFindings the findings about entries of the list by themselves
 * @param enforced whether a violation fails the build
 */
public record CheckResult(
        CheckRules settings,
        List<Module> modules,
        int artifacts,
        int entries,
        int changed,
        List<Finding> entryFindings,
        boolean enforced,
        List<DependencyFinding> all) {

    public CheckResult {
        modules = List.copyOf(modules);
        entryFindings = List.copyOf(entryFindings);
        all = List.copyOf(all);
    }

    public List<DependencyFinding> violations() {
        return all.stream().filter(DependencyFinding::violation).toList();
    }

    public List<DependencyFinding> warnings() {
        return all.stream().filter(finding -> !finding.violation()).toList();
    }

    /** The report in a format, ending with a line break. */
    public String report(FindingFormat format) {
        if (format == FindingFormat.TEXT) {
            return text();
        }
        if (format == FindingFormat.JSON) {
            return json();
        }
        FindingReport report = new FindingReport("constraints", ListRule.values());
        modules.forEach(module -> report.test(module.name()));
        all.forEach(finding -> finding.addTo(report));
        entryFindings.forEach(report::add);
        return switch (format) {
            case JUNIT -> report.junit(0);
            case GITHUB -> report.github();
            default -> report.sarif();
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        TextReport.of(violations())
                .forEach(finding -> text.append("violation: ").append(finding).append('\n'));
        TextReport.of(warnings())
                .forEach(finding -> text.append("warning: ").append(finding).append('\n'));
        entryFindings.forEach(finding -> text.append(entryText(finding)).append('\n'));
        return text.append(summary()).append('\n').toString();
    }

    /** The text of a finding about an entry, after its level. */
    private static String entryText(Finding finding) {
        return (finding.level() == Level.ERROR ? "violation: " : "warning: ")
                + finding.problem().text();
    }

    private static JsonMap json(Finding finding) {
        return new JsonMap()
                .add("rule", finding.rule().id())
                .add("level", finding.level().word())
                .add("place", finding.place().fileAndLine())
                .add("file", finding.place().file())
                .add("line", finding.place().line())
                .add("message", finding.message())
                .add("why", finding.why())
                .add("fix", finding.fix());
    }

    private long entries(Level level) {
        return entryFindings.stream()
                .filter(finding -> (finding.level() == Level.ERROR) == (level == Level.ERROR))
                .count();
    }

    /** The number of violations, of dependencies and of entries. */
    public int violationCount() {
        return violations().size() + (int) entries(Level.ERROR);
    }

    private int warningCount() {
        return warnings().size() + (int) entries(Level.WARN);
    }

    private String json() {
        return JsonMap.report()
                .add("list", settings.list())
                .add(
                        "mode",
                        settings.modes().stream().sorted().map(ListMode::word).toList())
                .add("enforced", enforced)
                .add("modules", modules.size())
                .add("artifacts", artifacts)
                .add("changed", changed)
                .add(
                        "violations",
                        violations().stream().map(DependencyFinding::json).toList())
                .add(
                        "warnings",
                        warnings().stream().map(DependencyFinding::json).toList())
                .add("entries", entryFindings.stream().map(CheckResult::json).toList())
                .text();
    }

    /** Groups findings that are the same in several modules. */
    static Collection<List<DependencyFinding>> grouped(List<DependencyFinding> findings) {
        Map<String, List<DependencyFinding>> groups = new LinkedHashMap<>();
        for (DependencyFinding finding : findings) {
            groups.computeIfAbsent(finding.groupKey(), key -> new ArrayList<>()).add(finding);
        }
        return groups.values();
    }

    /** A summary in one line. */
    public String summary() {
        return Count.of(modules.size(), "module") + ", " + Count.of(artifacts, "artifact") + " against "
                + Count.of(entries, "constraint") + ": "
                + (violationCount() == 0 ? "no violation" : Count.of(violationCount(), "violation"))
                + (warningCount() == 0 ? "" : ", " + Count.of(warningCount(), "warning"))
                + (changed == 0 ? "" : "; the list changes " + Count.of(changed, "tree"));
    }
}
