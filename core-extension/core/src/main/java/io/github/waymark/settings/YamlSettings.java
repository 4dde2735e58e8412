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
import java.util.Set;

/** Flattens the nested mappings of a YAML file into keys with dots. */
public final class YamlSettings {

    private final Map<String, SettingValue> values = new LinkedHashMap<>();

    private YamlSettings() {}

    /**
     * Reads settings; the items of a list are joined with commas.
     *
     * @throws ProblemException with {@code file:line:column} if the text is not YAML, or not a mapping of names to plain values
     */
    public static Map<String, SettingValue> read(YamlFile file) {
        return read(file, Set.of());
    }

    /**
     * As {@link #read(YamlFile)}.
     *
     * @param others the sections that are left out, because others read them
     */
    public static Map<String, SettingValue> read(YamlFile file, Set<String> others) {
        Optional<Tree> root = file.root("settings file", "The settings of the build are unknown.");
        YamlSettings settings = new YamlSettings();
        if (root.isPresent()) {
            settings.flatten("", without(others, root.get()));
        }
        return settings.values;
    }

    private static Tree without(Set<String> others, Tree root) {
        if (!(root instanceof Tree.Mapping mapping)) {
            return root;
        }
        List<Tree.Entry> rest = mapping.entries().stream()
                .filter(entry -> !others.contains(entry.name()))
                .toList();
        return new Tree.Mapping(rest, mapping.place(), mapping.start(), mapping.end());
    }

    private void flatten(String key, Tree tree) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            throw invalid(key, tree.place(), "Settings are written as `name: value`");
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
            throw invalid(key, entry.value().place(), "The items of a list must be plain values");
        }
        String where = entry.place().toString();
        SettingValue before = values.put(key, new SettingValue(String.join(",", texts.get()), where));
        if (before != null) {
            throw new ProblemException(new Problem(
                    "The setting '" + key + "' is given twice.",
                    where + " and " + before.where(),
                    "Only one value can be used.",
                    "Remove one of them."));
        }
    }

    private static ProblemException invalid(String key, Place place, String rule) {
        return new ProblemException(new Problem(
                "Invalid structure in the settings file" + (key.isEmpty() ? "." : ", below '" + key + "'."),
                place.toString(),
                rule + ".",
                "Write `name: value`, indented below its section."));
    }
}
