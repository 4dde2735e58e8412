package io.github.waymark.settings;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The effective values of settings: the command line overrides the file. */
public final class Settings {

    private final Map<String, SettingValue> values;

    private Settings(Map<String, SettingValue> values) {
        this.values = values;
    }

    /**
     * Merges the values of the file and of the command line.
     *
     * @param known all declared settings
     * @param file the values of the file by key, such as {@code version.style}
     * @param properties the user properties; each that starts with {@code waymark.} must be a known setting
     * @param otherProperties user properties that start with {@code waymark.} but are not settings
     * @throws ProblemException with each unknown key and the nearest known one
     */
    public static Settings of(
            List<Setting> known,
            Map<String, SettingValue> file,
            Map<String, String> properties,
            Set<String> otherProperties) {
        Map<String, SettingValue> values = new LinkedHashMap<>(file);
        for (Map.Entry<String, String> property : new TreeMap<>(properties).entrySet()) {
            String name = property.getKey();
            if (name.startsWith("waymark.") && !otherProperties.contains(name)) {
                values.put(name.substring("waymark.".length()), new SettingValue(property.getValue(), "-D" + name));
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, SettingValue> value : values.entrySet()) {
            if (!declared(known, value.getKey())) {
                problems.add(unknown(known, value.getKey(), value.getValue(), otherProperties));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Settings(values);
    }

    private static boolean declared(List<Setting> known, String key) {
        for (Setting setting : known) {
            if (setting.declares(key)) {
                return true;
            }
        }
        return false;
    }

    private static Problem unknown(List<Setting> known, String key, SettingValue value, Set<String> otherProperties) {
        Set<String> keys = new TreeSet<>();
        boolean property = value.where().startsWith("-D");
        String prefix = property ? "waymark." : "";
        for (Setting setting : known) {
            keys.add(prefix + setting.name());
        }
        if (property) {
            keys.addAll(otherProperties);
        }
        return new Problem(
                "Unknown setting '" + prefix + key + "'.",
                value.where(),
                "A mistyped setting would be silently ignored, and the build could get a different version.",
                NearestName.question(prefix + key, keys) + "Valid settings: " + String.join(", ", keys) + ".");
    }

    /** The value of a setting; empty if it is not set. */
    public Optional<SettingValue> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a boolean setting; false if it is not set. */
    public boolean flag(String key) {
        SettingValue value = values.get(key);
        if (value == null || value.text().equals("false")) {
            return false;
        }
        // `-Dwaymark.version.branch` alone has the value "true" in all versions of Maven, and "" in some tools.
        if (value.text().equals("true") || value.text().isEmpty()) {
            return true;
        }
        throw invalid(key, value, "true or false");
    }

    /** The items of a list, which was written as a YAML list or separated by commas. */
    public Optional<List<String>> list(String key) {
        SettingValue value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(SettingValue.items(value.text()));
    }

    /** The names in place of the star of a key such as {@code version.products.*.path}. */
    public Set<String> names(String prefix) {
        Set<String> names = new TreeSet<>();
        for (String key : values.keySet()) {
            if (key.startsWith(prefix + ".")) {
                String rest = key.substring(prefix.length() + 1);
                names.add(rest.substring(0, rest.indexOf('.')));
            }
        }
        return names;
    }

    /** The problem of an invalid value. */
    public static ProblemException invalid(String key, SettingValue value, String expected) {
        return new ProblemException(new Problem(
                "Invalid value '" + value.text() + "' for the setting '" + key + "'.",
                value.where(),
                "Expected: " + expected + ".",
                "Correct the value, or remove the setting."));
    }
}
