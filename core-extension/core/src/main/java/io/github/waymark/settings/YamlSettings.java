package io.github.waymark.settings;

import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a YAML file of nested mappings into keys with dots between the levels. */
public final class YamlSettings {

    private final Map<String, SettingValue> values = new LinkedHashMap<>();

    private YamlSettings() {}

    /**
     * Reads settings; the items of a list are joined with commas.
     *
     * @throws ProblemException with {@code file:line:column} when the text is no YAML, or no mapping of names to plain values
     */
    public static Map<String, SettingValue> read(YamlFile file) {
        Optional<Tree> root = file.root("settings file", "The settings of the build are unknown.");
        YamlSettings settings = new YamlSettings();
        if (root.isPresent()) {
            settings.flatten("", root.get());
        }
        return settings.values;
    }

    private void flatten(String key, Tree tree) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            throw unsuitable(key, tree.place(), "Settings are names with values");
        }
        for (Tree.Entry entry : mapping.entries()) {
            put(key.isEmpty() ? entry.name() : key + "." + entry.name(), entry);
        }
    }

    private void put(String key, Tree.Entry entry) {
        if (entry.value() instanceof Tree.Mapping mapping) {
            flatten(key, mapping);
            return;
        }
        Optional<List<String>> texts = entry.value().texts();
        if (texts.isEmpty()) {
            throw unsuitable(key, entry.value().place(), "The items of a list must be plain values");
        }
        String where = entry.place().toString();
        SettingValue before = values.put(key, new SettingValue(String.join(",", texts.get()), where));
        if (before != null) {
            throw new ProblemException(new Problem(
                    "The setting '" + key + "' is given twice.",
                    where + " and " + before.where(),
                    "Only one of the two can be used.",
                    "Remove one of them."));
        }
    }

    private static ProblemException unsuitable(String key, Place place, String rule) {
        return new ProblemException(new Problem(
                "The settings file has a value of the wrong form" + (key.isEmpty() ? "." : ", below '" + key + "'."),
                place.toString(),
                rule + ".",
                "Write it as `name: value`, indented below its section."));
    }
}
