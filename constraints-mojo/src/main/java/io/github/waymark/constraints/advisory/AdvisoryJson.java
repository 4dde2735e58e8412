package io.github.waymark.constraints.advisory;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraints.advisory.Advisory.Affected;
import io.github.waymark.constraints.advisory.Advisory.Interval;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads advisories from JSON. */
final class AdvisoryJson {

    /** What a file of a database looks like. */
    static final String FORM =
            "Use advisories in the format of OSV: a JSON object with `id` and `affected` in each file.";

    private static final String ECOSYSTEM = "Maven";
    private static final int SUMMARY_LENGTH = 160;

    private AdvisoryJson() {}

    /**
     * Reads a file with one advisory, or with an array of them. Those of other ecosystems and withdrawn ones are left out.
     *
     * @throws MalformedException if it is not in the format of OSV
     */
    static List<Advisory> read(String text) throws MalformedException {
        try {
            JsonElement root = JsonParser.parseString(text);
            List<Advisory> advisories = new ArrayList<>();
            if (root.isJsonArray()) {
                for (JsonElement one : root.getAsJsonArray()) {
                    advisory(one.getAsJsonObject()).ifPresent(advisories::add);
                }
            } else {
                advisory(root.getAsJsonObject()).ifPresent(advisories::add);
            }
            return advisories;
        } catch (JsonParseException
                | IllegalStateException
                | NumberFormatException
                | ClassCastException
                | UnsupportedOperationException e) {
            throw malformed(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private static MalformedException malformed(String reason) {
        return new MalformedException(reason, FORM);
    }

    private static Optional<Advisory> advisory(JsonObject json) throws MalformedException {
        String id = text(json, "id");
        if (id.isEmpty()) {
            throw malformed("it has no id");
        }
        if (json.has("withdrawn")) {
            return Optional.empty();
        }
        List<Affected> affected = new ArrayList<>();
        for (JsonObject one : objects(json, "affected")) {
            JsonObject artifact = object(one, "package");
            if (text(artifact, "ecosystem").equals(ECOSYSTEM)) {
                affected.add(
                        new Affected(text(artifact, "name"), intervals(one), new HashSet<>(texts(one, "versions"))));
            }
        }
        return affected.isEmpty()
                ? Optional.empty()
                : Optional.of(new Advisory(
                        id, texts(json, "aliases"), summary(json), severity(json), link(json, id), affected));
    }

    private static String summary(JsonObject json) {
        String summary = text(json, "summary");
        String line = (summary.isEmpty() ? text(json, "details") : summary)
                .strip()
                .lines()
                .findFirst()
                .orElse("");
        return line.length() > SUMMARY_LENGTH ? line.substring(0, SUMMARY_LENGTH) + "…" : line;
    }

    private static String severity(JsonObject json) {
        String word = text(object(json, "database_specific"), "severity");
        if (!word.isEmpty()) {
            return word;
        }
        List<JsonObject> scores = objects(json, "severity");
        return scores.isEmpty() ? "" : text(scores.get(scores.size() - 1), "score");
    }

    /** The advisory itself if it has a page; OSV's databases link it with the type {@code ADVISORY} or {@code WEB}. */
    private static String link(JsonObject json, String id) {
        List<String> links = new ArrayList<>();
        for (JsonObject one : objects(json, "references")) {
            String url = text(one, "url");
            if (url.startsWith("https://")) {
                if (url.endsWith(id)) {
                    return url;
                }
                if (text(one, "type").equals("ADVISORY")) {
                    links.add(url);
                }
            }
        }
        return links.isEmpty() ? "" : links.get(0);
    }

    private static List<Interval> intervals(JsonObject affected) {
        List<Interval> intervals = new ArrayList<>();
        for (JsonObject range : objects(affected, "ranges")) {
            if (!text(range, "type").equals("GIT")) {
                addIntervals(range, intervals);
            }
        }
        return intervals;
    }

    /** Each {@code introduced} is followed by its end, if it has one. Databases needn't write the events in order. */
    private static void addIntervals(JsonObject range, List<Interval> intervals) {
        List<JsonObject> events = objects(range, "events");
        events.sort(Comparator.comparing(AdvisoryJson::version, AdvisoryJson::compare));
        String open = "";
        for (JsonObject event : events) {
            String introduced = text(event, "introduced");
            if (!introduced.isEmpty()) {
                open = open.isEmpty() ? introduced : open;
            } else if (!open.isEmpty() && !version(event).isEmpty()) {
                intervals.add(
                        new Interval(open, version(event), text(event, "fixed").isEmpty()));
                open = "";
            }
        }
        if (!open.isEmpty()) {
            intervals.add(new Interval(open, "", false));
        }
    }

    /** The version of an event; empty for {@code limit}, which is about commits. */
    private static String version(JsonObject event) {
        String introduced = text(event, "introduced");
        String fixed = text(event, "fixed");
        return introduced.isEmpty() ? fixed.isEmpty() ? text(event, "last_affected") : fixed : introduced;
    }

    /** {@code 0} is before all versions. */
    private static int compare(String one, String other) {
        boolean first = one.equals("0");
        return first || other.equals("0")
                ? Boolean.compare(other.equals("0"), first)
                : VersionOrder.compare(one, other);
    }

    private static String text(JsonObject json, String key) {
        JsonElement value = json.get(key);
        return isMissing(value) ? "" : value.getAsString();
    }

    private static JsonObject object(JsonObject json, String key) {
        JsonElement value = json.get(key);
        return isMissing(value) ? new JsonObject() : value.getAsJsonObject();
    }

    private static List<JsonObject> objects(JsonObject json, String key) {
        List<JsonObject> objects = new ArrayList<>();
        array(json, key).forEach(one -> objects.add(one.getAsJsonObject()));
        return objects;
    }

    private static List<String> texts(JsonObject json, String key) {
        Set<String> texts = new LinkedHashSet<>();
        array(json, key).forEach(one -> texts.add(one.getAsString()));
        return List.copyOf(texts);
    }

    private static JsonArray array(JsonObject json, String key) {
        JsonElement value = json.get(key);
        return isMissing(value) ? new JsonArray() : value.getAsJsonArray();
    }

    private static boolean isMissing(@Nullable JsonElement value) {
        return value == null || value.isJsonNull();
    }
}
