package io.github.waymark.version.doctor;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingReport;
import io.github.waymark.json.JsonMap;
import io.github.waymark.text.Count;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a repository has, and what should be changed.
 *
 * @param facts what is there, by a word
 * @param findings what should be changed
 */
public record Diagnosis(Map<String, String> facts, List<Finding> findings) {

    private static final int COLUMN = 11;

    public Diagnosis {
        facts = new LinkedHashMap<>(facts);
        findings = List.copyOf(findings);
    }

    /** One screen of text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        facts.forEach((name, value) -> text.append(name)
                .append(" ".repeat(COLUMN - name.length()))
                .append(value)
                .append('\n'));
        text.append(findings.isEmpty() ? "no findings\n" : Count.of(findings.size(), "finding") + ":\n");
        for (Finding finding : findings) {
            text.append("- ")
                    .append(finding.place().text())
                    .append(": ")
                    .append(finding.message())
                    .append(". ")
                    .append(finding.why())
                    .append("\n  fix: ")
                    .append(finding.fix())
                    .append('\n');
        }
        return text.toString();
    }

    /** One line of JSON, schema 1. */
    public String json() {
        return JsonMap.report()
                .add("facts", facts)
                .add("findings", findings.stream().map(FindingReport::json).toList())
                .line();
    }
}
