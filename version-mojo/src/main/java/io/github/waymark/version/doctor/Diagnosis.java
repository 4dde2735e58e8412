package io.github.waymark.version.doctor;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingReport;
import io.github.waymark.json.JsonMap;
import io.github.waymark.text.Count;
import java.util.ArrayList;
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
    /** How many findings with the same fix are shown. */
    private static final int SHOWN = 3;

    public Diagnosis {
        facts = new LinkedHashMap<>(facts);
        findings = List.copyOf(findings);
    }

    /** One screen of text: of findings that differ only in their places, the first ones. */
    public String text() {
        StringBuilder text = new StringBuilder();
        facts.forEach((name, value) -> text.append(name)
                .append(" ".repeat(COLUMN - name.length()))
                .append(value)
                .append('\n'));
        text.append(findings.isEmpty() ? "no findings\n" : Count.of(findings.size(), "finding") + ":\n");
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        for (Finding finding : findings) {
            alike.computeIfAbsent(finding.why() + '\n' + finding.fix(), key -> new ArrayList<>())
                    .add(finding);
        }
        alike.values().forEach(some -> append(some, text));
        return text.toString();
    }

    private static void append(List<Finding> alike, StringBuilder text) {
        String why = ". " + alike.get(0).why();
        for (Finding finding : alike.subList(0, Math.min(alike.size(), SHOWN))) {
            text.append("- ")
                    .append(finding.place().text())
                    .append(": ")
                    .append(finding.message())
                    .append(why)
                    .append('\n');
            why = "";
        }
        if (alike.size() > SHOWN) {
            text.append("- and ").append(alike.size() - SHOWN).append(" more: -Dversion.format=json lists all\n");
        }
        text.append("  fix: ").append(alike.get(0).fix()).append('\n');
    }

    /** One line of JSON, schema 1. */
    public String json() {
        return JsonMap.report()
                .add("facts", facts)
                .add("findings", findings.stream().map(FindingReport::json).toList())
                .line();
    }
}
