package io.github.waymark.finding;

import io.github.waymark.json.JsonMap;
import io.github.waymark.xml.XmlWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports the findings of a goal as text, JSON, SARIF, JUnit XML or GitHub annotations.
 *
 * <p>One class for all formats, as a goal uses one format only and so loads one class.
 */
public final class FindingReport {

    /**
     * A finding in a report.
     *
     * @param text the finding as text, of one or more lines
     * @param related other relevant places
     */
    private record Entry(Finding finding, String text, List<Place> related) {

        boolean isError() {
            return finding.level() == Level.ERROR;
        }

        /** The severity in reports of other tools, which differ in how they call a remark. */
        String word(String info) {
            return switch (finding.level()) {
                case ERROR -> "error";
                case INFO -> info;
                case WARN, OFF -> "warning";
            };
        }

        String sentence() {
            return finding.message() + ". " + finding.fix();
        }
    }

    private final String tool;
    private final List<Rule> rules;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> tests = new LinkedHashMap<>();

    /**
     * Creates an empty report.
     *
     * @param tool the name of the tool, such as {@code release-notes}
     * @param rules all rules that were checked
     */
    public FindingReport(String tool, Rule... rules) {
        this.tool = tool;
        this.rules = List.of(rules);
    }

    /** Adds a JUnit test, which passes unless an error is added to it. */
    public void test(String name) {
        tests.computeIfAbsent(name, key -> new ArrayList<>());
    }

    /** Adds a finding; its file is the name of its JUnit test. */
    public void add(Finding finding) {
        add(finding, finding.place().file(), finding.line());
    }

    /**
     * Adds a finding.
     *
     * @param test the name of its JUnit test
     * @param text the finding as text
     * @param related other relevant places
     */
    public void add(Finding finding, String test, String text, Place... related) {
        Entry entry = new Entry(finding, text, List.of(related));
        entries.add(entry);
        test(test);
        tests.getOrDefault(test, entries).add(entry);
    }

    /** The texts of the findings, each after its level. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(entry.finding.level().word())
                    .append(' ')
                    .append(entry.text)
                    .append('\n');
        }
        return text.toString();
    }

    /** A JSON object for each finding. */
    public List<JsonMap> json() {
        return entries.stream().map(entry -> json(entry.finding)).toList();
    }

    /** A finding as a JSON object, to which an area can add members. */
    public static JsonMap json(Finding finding) {
        return new JsonMap()
                .add("rule", finding.rule().id())
                .add("level", finding.level().word())
                .add("file", finding.place().file())
                .add("line", finding.place().line())
                .add("column", finding.place().column())
                .add("message", finding.message())
                .add("fix", finding.fix());
    }

    /** SARIF 2.1.0. */
    public String sarif() {
        List<JsonMap> declared = rules.stream()
                .map(rule -> new JsonMap().add("id", rule.id()).add("shortDescription", Map.of("text", rule.help())))
                .toList();
        JsonMap driver = new JsonMap().add("name", tool).add("rules", declared);
        List<JsonMap> results = entries.stream().map(FindingReport::result).toList();
        return new JsonMap()
                .add("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .add("version", "2.1.0")
                .add(
                        "runs",
                        List.of(new JsonMap()
                                .add("tool", Map.of("driver", driver))
                                .add("results", results)))
                .text();
    }

    private static JsonMap result(Entry entry) {
        JsonMap result = new JsonMap()
                .add("ruleId", entry.finding.rule().id())
                .add("level", entry.word("note"))
                .add("message", Map.of("text", entry.sentence()))
                .add("locations", List.of(location(entry.finding.place())));
        return entry.related.isEmpty()
                ? result
                : result.add(
                        "relatedLocations",
                        entry.related.stream().map(FindingReport::location).toList());
    }

    private static JsonMap location(Place place) {
        JsonMap physical = new JsonMap().add("artifactLocation", Map.of("uri", uri(place.file())));
        if (place.line() > 0) {
            JsonMap region = new JsonMap().add("startLine", place.line());
            physical.add("region", place.column() > 0 ? region.add("startColumn", place.column()) : region);
        }
        return new JsonMap().add("physicalLocation", physical);
    }

    private static String uri(String file) {
        if (file.startsWith("http:") || file.startsWith("https:")) {
            return file;
        }
        return URLEncoder.encode(file.replace('\\', '/'), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    /**
     * JUnit XML.
     *
     * @param checked the number of tests, if there were more than the named ones
     */
    public String junit(int checked) {
        long failures = tests.values().stream()
                .filter(found -> found.stream().anyMatch(Entry::isError))
                .count();
        XmlWriter xml = new XmlWriter()
                .start("testsuite", "name", tool, "tests", Math.max(checked, tests.size()), "failures", failures);
        tests.forEach((test, found) -> {
            xml.start("testcase", "classname", tool, "name", test);
            String errors = text(found, true);
            if (!errors.isEmpty()) {
                Entry first = found.stream().filter(Entry::isError).findFirst().orElseThrow();
                xml.element("failure", errors, "message", first.finding.message());
            }
            String warnings = text(found, false);
            if (!warnings.isEmpty()) {
                xml.element("system-out", warnings);
            }
            xml.end();
        });
        return xml.end().toString();
    }

    private static String text(List<Entry> entries, boolean errors) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(entry.isError() == errors ? entry.text + "\n" : "");
        }
        return text.toString();
    }

    /** GitHub workflow commands, one per line. */
    public String github() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            Place place = entry.finding.place();
            text.append("::").append(entry.word("notice"));
            text.append(" file=").append(property(place.file()));
            text.append(place.line() > 0 ? ",line=" + place.line() : "");
            text.append(place.column() > 0 ? ",col=" + place.column() : "");
            text.append(",title=").append(property(entry.finding.rule().id()));
            text.append("::").append(data(entry.sentence())).append('\n');
        }
        return text.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
