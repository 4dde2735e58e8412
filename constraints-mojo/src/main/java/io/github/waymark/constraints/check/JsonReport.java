package io.github.waymark.constraints.check;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.waymark.constraint.Place;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Findings for programs: each in each module, as JSON and as SARIF. */
final class JsonReport {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** A file of the build and its line; what is declared in a published parent has coordinates instead. */
    private static final Pattern LINE = Pattern.compile("((?:[A-Za-z]:)?[^:]+):(\\d+)");

    private JsonReport() {}

    static String json(Result result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", 1);
        tree.put("list", result.settings().list());
        tree.put(
                "mode",
                result.settings().modes().stream().sorted().map(Mode::word).toList());
        tree.put("enforced", result.enforced());
        tree.put("modules", result.modules().size());
        tree.put("artifacts", result.artifacts());
        tree.put("violations", findings(result.violations()));
        tree.put("warnings", findings(result.warnings()));
        return GSON.toJson(tree) + "\n";
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rule", finding.rule().id());
            one.put("module", finding.module().name());
            one.put("part", finding.part());
            one.put("coordinates", finding.use().coordinates());
            one.put("version", finding.use().version());
            one.put("asked", finding.use().asked());
            one.put("scope", finding.use().scope());
            one.put("listed", finding.listed());
            one.put("place", finding.place().line(":"));
            one.put("file", finding.place().source());
            one.put("line", finding.place().line());
            one.put("path", finding.path());
            one.put("requester", finding.requester());
            one.put(
                    "others",
                    finding.others().stream()
                            .map(other -> Map.of("by", other.by(), "asked", other.asked()))
                            .map(TreeMap::new)
                            .toList());
            one.put("message", finding.message());
            one.put("why", finding.brought());
            one.put("mend", finding.mend());
            all.add(one);
        }
        return all;
    }

    static String sarif(Result result) {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", rule.id());
            one.put("shortDescription", Map.of("text", rule.help()));
            rules.add(one);
        }
        List<Map<String, Object>> results = new ArrayList<>();
        for (Finding finding : result.all()) {
            results.add(sarif(finding));
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "constraints");
        driver.put("rules", rules);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("results", results);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        tree.put("version", "2.1.0");
        tree.put("runs", List.of(run));
        return GSON.toJson(tree) + "\n";
    }

    private static Map<String, Object> sarif(Finding finding) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("ruleId", finding.rule().id());
        one.put("level", finding.violation() ? "error" : "warning");
        one.put(
                "message",
                Map.of(
                        "text",
                        finding.message() + ". Path: " + String.join(" -> ", finding.path()) + ". " + finding.mend()));
        // The POM is what a reviewer can change; the list's entry is told beside it.
        one.put("locations", List.of(location(finding)));
        Place place = finding.place();
        // The coordinates of a BOM are no place that a viewer could show.
        if (place.line() > 0) {
            one.put("relatedLocations", List.of(location(place.source(), place.line())));
        }
        return one;
    }

    /** Where the module declares what brought it in: viewers show a finding at a line. */
    private static Map<String, Object> location(Finding finding) {
        String pom = finding.module().pom();
        String declared =
                finding.module().places().declared(finding.use().direct()).orElse("");
        Matcher line = LINE.matcher(declared);
        return line.matches() ? location(line.group(1), Integer.parseInt(line.group(2))) : location(pom, 1);
    }

    private static Map<String, Object> location(String uri, int line) {
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", encoded(uri)));
        physical.put("region", Map.of("startLine", line));
        return Map.of("physicalLocation", physical);
    }

    private static String encoded(String file) {
        if (file.startsWith("http:") || file.startsWith("https:")) {
            return file;
        }
        return Arrays.stream(file.replace('\\', '/').split("/", -1))
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
