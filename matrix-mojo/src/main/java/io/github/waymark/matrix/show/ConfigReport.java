package io.github.waymark.matrix.show;

import io.github.waymark.json.JsonMap;
import io.github.waymark.matrix.plan.Plan;
import io.github.waymark.matrix.plan.settings.SettingOrigin;
import io.github.waymark.matrix.process.Secrets;
import java.util.List;
import java.util.Map;

/** The settings in force, each with its origin; values whose names are those of secrets are not shown. */
public final class ConfigReport {

    private final Plan plan;
    private final List<String> keys;

    /**
     * Of the environments of a plan.
     *
     * @param keys the keys to show, such as {@code jdk} or {@code properties}; none for all
     */
    public ConfigReport(Plan plan, List<String> keys) {
        this.plan = plan;
        this.keys = List.copyOf(keys);
    }

    /** For people; also YAML, with the origins as comments. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, List<SettingOrigin>> environment : plan.stated().entrySet()) {
            text.append(environment.getKey()).append(":\n");
            Columns table = new Columns();
            for (SettingOrigin stated : environment.getValue()) {
                if (isShown(stated)) {
                    table.row("  " + stated.key() + ": " + quoted(value(stated)), "# " + stated.origin());
                }
            }
            text.append(table.text());
        }
        return text.toString();
    }

    /** For programs. */
    public String json() {
        JsonMap environments = new JsonMap();
        plan.stated().forEach((name, all) -> {
            JsonMap settings = new JsonMap();
            for (SettingOrigin stated : all) {
                if (isShown(stated)) {
                    settings.add(
                            stated.key(),
                            new JsonMap().add("value", value(stated)).add("origin", stated.origin()));
                }
            }
            environments.add(name, settings);
        });
        return JsonMap.report().add("environments", environments).text();
    }

    private boolean isShown(SettingOrigin stated) {
        return keys.isEmpty()
                || keys.stream()
                        .anyMatch(
                                key -> stated.key().equals(key) || stated.key().startsWith(key + "."));
    }

    private static String value(SettingOrigin stated) {
        return Secrets.isSecret(stated.key()) ? Secrets.HIDDEN : stated.value();
    }

    private static String quoted(String value) {
        boolean plain = value.matches("[A-Za-z0-9][A-Za-z0-9 ,._/+=-]*");
        return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
