package io.github.waymark.constraints.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as test results: a case for each module. */
final class JunitReport {

    private JunitReport() {}

    static String of(Result result) {
        Map<String, List<Finding>> modules = new LinkedHashMap<>();
        result.modules().forEach(module -> modules.put(module.name(), new ArrayList<>()));
        for (Finding finding : result.all()) {
            modules.computeIfAbsent(finding.module().name(), key -> new ArrayList<>())
                    .add(finding);
        }
        long failures = modules.values().stream()
                .filter(findings -> findings.stream().anyMatch(Finding::violation))
                .count();
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"constraints\" tests=\"");
        xml.append(modules.size()).append("\" failures=\"").append(failures).append("\">\n");
        modules.forEach((module, findings) -> testcase(module, findings, xml));
        return xml.append("</testsuite>\n").toString();
    }

    private static void testcase(String module, List<Finding> findings, StringBuilder xml) {
        xml.append("  <testcase classname=\"constraints\" name=\"")
                .append(escape(module))
                .append("\">\n");
        List<Finding> violations = findings.stream().filter(Finding::violation).toList();
        if (!violations.isEmpty()) {
            xml.append("    <failure message=\"")
                    .append(escape(violations.get(0).message()))
                    .append("\">");
            TextReport.findings(violations)
                    .forEach(text -> xml.append(escape(text)).append('\n'));
            xml.append("</failure>\n");
        }
        List<Finding> warnings =
                findings.stream().filter(finding -> !finding.violation()).toList();
        if (!warnings.isEmpty()) {
            xml.append("    <system-out>");
            TextReport.findings(warnings)
                    .forEach(text -> xml.append(escape(text)).append('\n'));
            xml.append("</system-out>\n");
        }
        xml.append("  </testcase>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
