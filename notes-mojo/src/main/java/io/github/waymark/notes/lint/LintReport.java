package io.github.waymark.notes.lint;

import com.google.gson.GsonBuilder;
import io.github.waymark.notes.finding.Finding;
import io.github.waymark.notes.finding.Level;
import io.github.waymark.notes.finding.Place;
import io.github.waymark.notes.finding.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes findings for people and programs.
 *
 * <p>One class, not one for each form: all of them would be loaded by every {@code lint}.
 */
public enum LintReport {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB;

    /** The report, ended by a line end. */
    public String of(LintResult result) {
        return switch (this) {
            case TEXT -> text(result);
            case JSON -> json(result);
            case SARIF -> sarif(result);
            case JUNIT -> junit(result);
            case GITHUB -> github(result);
        };
    }

    private static String text(LintResult result) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : result.all()) {
            text.append(result.level(finding).word())
                    .append(' ')
                    .append(finding.line())
                    .append('\n');
        }
        return text.append(result.summary()).append('\n').toString();
    }

    private static String json(LintResult result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", 1);
        tree.put("notes", result.notes());
        tree.put("errors", result.errors().size());
        tree.put("warnings", result.warnings().size());
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Finding finding : result.all()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rule", finding.rule().id());
            one.put("level", result.level(finding).word());
            one.put("file", finding.place().file());
            one.put("line", finding.place().line());
            one.put("column", finding.place().column());
            one.put("message", finding.message());
            one.put("mend", finding.mend());
            findings.add(one);
        }
        tree.put("findings", findings);
        return written(tree);
    }

    private static String sarif(LintResult result) {
        List<Map<String, Object>> rules = Arrays.stream(Rule.values())
                .map(rule -> Map.<String, Object>of("id", rule.id(), "shortDescription", Map.of("text", rule.help())))
                .toList();
        List<Map<String, Object>> results = new ArrayList<>();
        for (Finding finding : result.all()) {
            results.add(sarif(finding, result.level(finding)));
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "release-notes");
        driver.put("rules", rules.stream().map(TreeMap::new).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("results", results);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        tree.put("version", "2.1.0");
        tree.put("runs", List.of(run));
        return written(tree);
    }

    private static Map<String, Object> sarif(Finding finding, Level level) {
        Place place = finding.place();
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", place.file()));
        if (place.line() > 0) {
            physical.put(
                    "region",
                    place.column() > 0
                            ? new TreeMap<>(Map.of("startLine", place.line(), "startColumn", place.column()))
                            : Map.of("startLine", place.line()));
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("ruleId", finding.rule().id());
        one.put("level", level == Level.ERROR ? "error" : "warning");
        one.put("message", Map.of("text", finding.message() + ". " + finding.mend()));
        one.put("locations", List.of(Map.of("physicalLocation", physical)));
        return one;
    }

    private static String junit(LintResult result) {
        Map<String, List<Finding>> files = new TreeMap<>();
        result.all()
                .forEach(finding -> files.computeIfAbsent(finding.place().file(), file -> new ArrayList<>())
                        .add(finding));
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"release-notes\"");
        long failures = files.values().stream()
                .filter(list -> list.stream().anyMatch(result.errors()::contains))
                .count();
        xml.append(" tests=\"").append(Math.max(result.notes(), files.size()));
        xml.append("\" failures=\"").append(failures).append("\">\n");
        files.forEach((file, findings) -> {
            xml.append("  <testcase classname=\"release-notes\" name=\"")
                    .append(escape(file))
                    .append("\">\n");
            List<Finding> errors =
                    findings.stream().filter(result.errors()::contains).toList();
            findings.stream()
                    .filter(finding -> !errors.contains(finding))
                    .forEach(finding -> xml.append("    <system-out>")
                            .append(escape(finding.line()))
                            .append("</system-out>\n"));
            if (!errors.isEmpty()) {
                xml.append("    <failure message=\"")
                        .append(escape(errors.get(0).message()))
                        .append("\">");
                errors.forEach(error -> xml.append(escape(error.line())).append('\n'));
                xml.append("</failure>\n");
            }
            xml.append("  </testcase>\n");
        });
        return xml.append("</testsuite>\n").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String github(LintResult result) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : result.all()) {
            Place place = finding.place();
            text.append(result.level(finding) == Level.ERROR ? "::error" : "::warning");
            text.append(" file=").append(property(place.file()));
            text.append(place.line() > 0 ? ",line=" + place.line() : "");
            text.append(place.column() > 0 ? ",col=" + place.column() : "");
            text.append(",title=").append(finding.rule().id()).append("::");
            text.append(data(finding.message() + ". " + finding.mend())).append('\n');
        }
        return text.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String written(Map<String, Object> tree) {
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(tree) + "\n";
    }
}
