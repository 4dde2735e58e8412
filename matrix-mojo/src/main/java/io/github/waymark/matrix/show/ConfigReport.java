package io.github.waymark.matrix.show;

import io.github.waymark.json.JsonMap;
import io.github.waymark.matrix.plan.Plan;
import io.github.waymark.matrix.plan.settings.SettingOrigin;
import io.github.waymark.matrix.process.Secrets;
import java.util.List;
import java.util.Map;

/** Shows the settings of environments with their origins; values of secrets are hidden. */
public final class ConfigReport {

    private final Plan plan;
    private final List<String> keys;

    /**
     * Shows the environments of a plan.
     *
     * @param keys the keys to show, such as {@code jdk} or {@code properties}; empty for all
     */
    public ConfigReport(Plan plan, List<String> keys) {
        this.plan = plan;
        this.keys = List.copyOf(keys);
    }

    /** For people: YAML, with the origins as comments. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, List<SettingOrigin>> environment : plan.stated().entrySet()) {
            text.append(environment.getKey()).append(":\n");
            Columns table = new Columns();
            for (SettingOrigin setting : environment.getValue()) {
                if (isShown(setting)) {
                    table.row("  " + setting.key() + ": " + quoted(value(setting)), "# " + setting.origin());
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
            for (SettingOrigin setting : all) {
                if (isShown(setting)) {
                    settings.add(
                            setting.key(),
                            new JsonMap().add("value", value(setting)).add("origin", setting.origin()));
                }
            }
            environments.add(name, settings);
        });
        return JsonMap.report().add("environments", environments).text();
    }

    private boolean isShown(SettingOrigin setting) {
        return keys.isEmpty()
                || keys.stream()
                        .anyMatch(key ->
                                setting.key().equals(key) || setting.key().startsWith(key + "."));
    }

    private static String value(SettingOrigin setting) {
        return Secrets.isSecret(setting.key()) ? Secrets.HIDDEN : setting.value();
    }

    private static String quoted(String value) {
        boolean plain = value.matches("[A-Za-z0-9][A-Za-z0-9 ,._/+=-]*");
        return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
