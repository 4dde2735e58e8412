package io.github.waymark.notes.lint;

import com.google.gson.GsonBuilder;
import io.github.waymark.finding.Place;
import io.github.waymark.notes.finding.Finding;
import io.github.waymark.notes.finding.Level;
import io.github.waymark.notes.finding.Rule;
import io.github.waymark.output.Sarif;
import java.util.ArrayList;
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
        Sarif sarif = new Sarif("release-notes");
        for (Rule rule : Rule.values()) {
            sarif.rule(rule.id(), rule.help());
        }
        for (Finding finding : result.all()) {
            Place place = finding.place();
            sarif.finding(
                    finding.rule().id(),
                    result.level(finding) == Level.ERROR,
                    finding.message() + ". " + finding.mend(),
                    new Sarif.Spot(place.file(), place.line(), place.column()));
        }
        return written(sarif.tree());
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
