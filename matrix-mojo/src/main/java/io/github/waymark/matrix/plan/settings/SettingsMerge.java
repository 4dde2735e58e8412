package io.github.waymark.matrix.plan.settings;

import io.github.waymark.matrix.declare.Keys;
import io.github.waymark.matrix.declare.SettingsLayer;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.settings.Setting;
import io.github.waymark.settings.Setting.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays settings over each other, the weakest first: some keys add up, of the others the strongest holds. */
final class SettingsMerge {

    private final Map<String, Value> values = new LinkedHashMap<>();

    /** Lays one over what is there. */
    SettingsMerge add(SettingsLayer layer) {
        layer.values().forEach((path, given) -> {
            boolean adds = Keys.adds(path);
            values.merge(path, given, (weaker, stronger) -> adds ? joined(path, weaker, stronger) : stronger);
        });
        return this;
    }

    SettingsMerge add(List<SettingsLayer> layers) {
        layers.forEach(this::add);
        return this;
    }

    /** Lays one over what is there; nothing adds up. */
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
        stronger.items().stream().filter(item -> !items.contains(item)).forEach(items::add);
        return new Value(items, place);
    }

    Optional<Value> given(String path) {
        return Optional.ofNullable(values.get(path));
    }

    String text(String path, String fallback) {
        return given(path).map(Value::text).orElse(fallback);
    }

    List<String> items(String path, List<String> fallback) {
        return given(path).map(Value::items).orElse(fallback);
    }

    boolean truth(String path) {
        return text(path, "false").equals("true");
    }

    /** The values below a mapping, by what is behind the dot. */
    Map<String, Value> below(String key) {
        Map<String, Value> below = new LinkedHashMap<>();
        values.forEach((path, given) -> {
            if (path.startsWith(key + ".")) {
                below.put(path.substring(key.length() + 1), given);
            }
        });
        return below;
    }

    /** Every setting with its origin, those of the declared list first that nobody states. */
    List<SettingOrigin> stated() {
        List<SettingOrigin> stated = new ArrayList<>();
        for (Setting key : Keys.SETTINGS) {
            if (Keys.isMapping(key)) {
                below(key.name())
                        .forEach((name, given) ->
                                stated.add(new SettingOrigin(key.name() + "." + name, given.text(), given.place())));
            } else if (values.containsKey(key.name())) {
                Value given = values.get(key.name());
                stated.add(new SettingOrigin(key.name(), given.text(), given.place()));
            } else if (!key.fallback().isEmpty()) {
                stated.add(new SettingOrigin(key.name(), key.fallback(), "default"));
            }
        }
        return stated;
    }
}
