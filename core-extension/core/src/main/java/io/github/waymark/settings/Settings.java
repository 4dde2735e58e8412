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

/** The values in force: those of the command line over those of the file. */
public final class Settings {

    private final Map<String, SettingValue> values;

    private Settings(Map<String, SettingValue> values) {
        this.values = values;
    }

    /**
     * Joins what the file and the command line say.
     *
     * @param known every setting there is
     * @param file the keys of the file, as {@code version.style}
     * @param properties the user properties; those that start with {@code waymark.} must be known
     * @param otherProperties names of user properties that start with {@code waymark.} and are no settings
     * @throws ProblemException that names every unknown key, with the nearest known one
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
                "There is no setting '" + prefix + key + "'.",
                value.where(),
                "A mistyped setting would be ignored in silence, and the build would carry another version.",
                "Did you mean '" + NearestName.to(prefix + key, keys) + "'? Known are: " + String.join(", ", keys)
                        + ".");
    }

    /** The value of a key, where one is set. */
    public Optional<SettingValue> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A truth value; false where it isn't set. */
    public boolean flag(String key) {
        SettingValue value = values.get(key);
        if (value == null || value.text().equals("false")) {
            return false;
        }
        // `-Dwaymark.version.branch` alone gives the text "true" on all Mavens, "" from some tools.
        if (value.text().equals("true") || value.text().isEmpty()) {
            return true;
        }
        throw unsuitable(key, value, "true or false");
    }

    /** A list: of YAML's, or separated by commas. */
    public Optional<List<String>> list(String key) {
        SettingValue value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(SettingValue.items(value.text()));
    }

    /** The names that are used at the level of the star in a key such as {@code version.products.*.path}. */
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

    /** The problem of a value that a setting doesn't take. */
    public static ProblemException unsuitable(String key, SettingValue value, String expected) {
        return new ProblemException(new Problem(
                "The setting '" + key + "' doesn't take the value '" + value.text() + "'.",
                value.where(),
                "It takes " + expected + ".",
                "Correct the value, or remove the setting."));
    }
}
