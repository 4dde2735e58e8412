package io.github.waymark.version.release;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.waymark.problem.Problem;
import java.util.List;

/** A rule that is broken. */
public record Finding(Rule rule, Problem problem) {

    /** One object, schema 1. */
    public static String json(String version, List<Finding> findings) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("version", version);
        JsonArray list = new JsonArray();
        for (Finding finding : findings) {
            JsonObject entry = new JsonObject();
            entry.addProperty("rule", finding.rule().id());
            entry.addProperty("what", finding.problem().what());
            entry.addProperty("where", finding.problem().where());
            entry.addProperty("why", finding.problem().why());
            entry.addProperty("mend", finding.problem().mend());
            list.add(entry);
        }
        json.add("findings", list);
        return json + "\n";
    }
}
