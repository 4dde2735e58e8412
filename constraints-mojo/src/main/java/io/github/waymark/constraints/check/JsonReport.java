package io.github.waymark.constraints.check;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.waymark.constraint.Place;
import io.github.waymark.output.Sarif;
import io.github.waymark.output.Sarif.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        Sarif sarif = new Sarif("constraints");
        for (Rule rule : Rule.values()) {
            sarif.rule(rule.id(), rule.help());
        }
        for (Finding finding : result.all()) {
            // The POM is what a reviewer can change; the list's entry is told beside it.
            sarif.finding(
                    finding.rule().id(),
                    finding.violation(),
                    finding.message() + ". Path: " + String.join(" -> ", finding.path()) + ". " + finding.mend(),
                    declared(finding),
                    listed(finding.place()));
        }
        return GSON.toJson(sarif.tree()) + "\n";
    }

    /** Where the module declares what brought it in: viewers show a finding at a line. */
    private static Spot declared(Finding finding) {
        String declared =
                finding.module().places().declared(finding.use().direct()).orElse("");
        Matcher line = LINE.matcher(declared);
        return line.matches()
                ? new Spot(line.group(1), Integer.parseInt(line.group(2)), 0)
                : new Spot(finding.module().pom(), 1, 0);
    }

    /** The coordinates of a BOM are no place that a viewer could show. */
    private static Spot[] listed(Place place) {
        return place.line() > 0 ? new Spot[] {new Spot(place.source(), place.line(), 0)} : new Spot[0];
    }
}
