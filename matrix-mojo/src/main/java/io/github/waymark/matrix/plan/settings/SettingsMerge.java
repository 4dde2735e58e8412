package io.github.waymark.matrix.plan.settings;

import io.github.waymark.matrix.command.Template;
import io.github.waymark.matrix.declare.Keys;
import io.github.waymark.matrix.declare.SettingsLayer;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.settings.Setting;
import io.github.waymark.settings.Setting.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges settings, the weakest first: values of some keys are joined, for all others the strongest is used. */
final class SettingsMerge {

    private static final String ARGS = "args";

    private final Map<String, Value> values = new LinkedHashMap<>();

    /** Merges a stronger layer. */
    SettingsMerge add(SettingsLayer layer) {
        layer.values().forEach((path, value) -> {
            boolean adds = Keys.adds(path);
            values.merge(path, value, (weaker, stronger) -> adds ? joined(path, weaker, stronger) : stronger);
        });
        return this;
    }

    SettingsMerge add(List<SettingsLayer> layers) {
        layers.forEach(this::add);
        return this;
    }

    /** Merges a stronger layer without joining values. */
    SettingsMerge replace(SettingsLayer layer) {
        values.putAll(layer.values());
        return this;
    }

    private static Value joined(String path, Value weaker, Value stronger) {
        String place =
                weaker.place().equals(stronger.place()) ? weaker.place() : weaker.place() + ", " + stronger.place();
        boolean text = Keys.setting(path).filter(key -> key.form() == Form.TEXT).isPresent();
        if (text) {
            return Value.of((weaker.text() + " " + stronger.text()).strip(), place);
        }
        List<String> items = new ArrayList<>(weaker.items());
        // Names are listed once; words of a command line may repeat: -pl a -pl b.
        stronger.items().stream()
                .filter(item -> path.equals(ARGS) || !items.contains(item))
                .forEach(items::add);
        return new Value(items, place);
    }

    Optional<Value> value(String path) {
        return Optional.ofNullable(values.get(path));
    }

    String text(String path, String fallback) {
        return value(path).map(Value::text).orElse(fallback);
    }

    List<String> items(String path, List<String> fallback) {
        return value(path).map(Value::items).orElse(fallback);
    }

    boolean flag(String path) {
        return text(path, "false").equals("true");
    }

    /** Whether a value has the substitution <code>{args}</code>. */
    boolean usesArgs() {
        return usesArgs(values.values());
    }

    static boolean usesArgs(Collection<Value> values) {
        return values.stream()
                .flatMap(value -> value.items().stream())
                .anyMatch(item -> item.contains("{args") && Template.uses(item, "args"));
    }

    /** The values of a mapping, by the names after the dot. */
    Map<String, Value> below(String key) {
        Map<String, Value> below = new LinkedHashMap<>();
        values.forEach((path, value) -> {
            if (path.startsWith(key + ".")) {
                below.put(path.substring(key.length() + 1), value);
            }
        });
        return below;
    }

    /** All settings with their origins, in the order of the declared keys, with default values. */
    List<SettingOrigin> stated() {
        List<SettingOrigin> stated = new ArrayList<>();
        for (Setting key : Keys.SETTINGS) {
            if (Keys.isMapping(key)) {
                below(key.name())
                        .forEach((name, value) ->
                                stated.add(new SettingOrigin(key.name() + "." + name, value.text(), value.place())));
            } else if (values.containsKey(key.name())) {
                Value value = values.get(key.name());
                stated.add(new SettingOrigin(key.name(), value.text(), value.place()));
            } else if (!key.fallback().isEmpty()) {
                stated.add(new SettingOrigin(key.name(), key.fallback(), "default"));
            }
        }
        return stated;
    }
}
