package io.github.waymark.output;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report in SARIF 2.1.0, which code hosts and editors show beside the lines of a change.
 *
 * <p>It is made of maps, lists, texts and numbers; how they become JSON is left to whoever asks.
 */
public final class Sarif {

    /**
     * Where something was found.
     *
     * @param file seen from the top of the repository, or a URL
     * @param line counted from 1; 0 where it is about the whole file
     * @param column counted from 1; 0 where it is about the whole line
     */
    public record Spot(String file, int line, int column) {

        private Map<String, Object> location() {
            Map<String, Object> physical = new LinkedHashMap<>();
            physical.put("artifactLocation", Map.of("uri", uri()));
            if (line > 0) {
                Map<String, Object> region = new LinkedHashMap<>();
                region.put("startLine", line);
                if (column > 0) {
                    region.put("startColumn", column);
                }
                physical.put("region", region);
            }
            return Map.of("physicalLocation", physical);
        }

        private String uri() {
            if (file.startsWith("http:") || file.startsWith("https:")) {
                return file;
            }
            return Arrays.stream(file.replace('\\', '/').split("/", -1))
                    .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                    .collect(Collectors.joining("/"));
        }
    }

    private final String tool;
    private final List<Map<String, Object>> rules = new ArrayList<>();
    private final List<Map<String, Object>> results = new ArrayList<>();

    /** An empty report of a tool. */
    public Sarif(String tool) {
        this.tool = tool;
    }

    /** Declares a rule, with a sentence on what it asks for. */
    public Sarif rule(String id, String help) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", id);
        one.put("shortDescription", Map.of("text", help));
        rules.add(one);
        return this;
    }

    /** Adds a finding, where it was found, and what other places have to do with it. */
    public Sarif finding(String rule, boolean error, String message, Spot spot, Spot... related) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("ruleId", rule);
        one.put("level", error ? "error" : "warning");
        one.put("message", Map.of("text", message));
        one.put("locations", List.of(spot.location()));
        if (related.length > 0) {
            one.put(
                    "relatedLocations",
                    Arrays.stream(related).map(Spot::location).toList());
        }
        results.add(one);
        return this;
    }

    /** The whole report. */
    public Map<String, Object> tree() {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", tool);
        driver.put("rules", rules);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("results", results);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        tree.put("version", "2.1.0");
        tree.put("runs", List.of(run));
        return tree;
    }
}
