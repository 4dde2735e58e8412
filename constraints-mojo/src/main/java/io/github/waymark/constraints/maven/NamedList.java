package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListSettings;
import io.github.waymark.settings.SettingValue;
import io.github.waymark.settings.YamlSettings;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the list and its settings from the environment and from {@code .mvn/waymark.yaml}, as a build does. */
final class NamedList {

    /** The value that disables the list. */
    static final String NONE = "none";

    private static final String FILE = ".mvn/waymark.yaml";
    private static final String ENVIRONMENT = "MAVEN_CONSTRAINTS";

    private NamedList() {}

    /**
     * Finds the list.
     *
     * @param root the folder that contains {@code .mvn}
     */
    static Optional<String> find(Map<String, String> environment, Path root) {
        String named = environment.getOrDefault(ENVIRONMENT, "");
        if (!named.isBlank()) {
            return Optional.of(named);
        }
        SettingValue lists = file(root).get("constraints.list");
        return lists == null ? Optional.empty() : Optional.of(resolve(lists, root));
    }

    /**
     * Reads the settings for one run. Properties override {@code .mvn/waymark.yaml}.
     *
     * @param properties the properties by key, such as {@code constraints.override}
     */
    static ListSettings settings(Path root, Map<String, String> properties) {
        Map<String, SettingValue> values = new HashMap<>(file(root));
        properties.forEach((key, value) -> values.put(key, new SettingValue(value, "-D" + key)));
        return ListSettings.of(values);
    }

    private static Map<String, SettingValue> file(Path root) {
        Path file = root.resolve(FILE);
        try {
            return Files.isRegularFile(file) ? YamlSettings.read(YamlFile.read(file, FILE)) : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes file names absolute, because they are relative to the folder that contains {@code .mvn}. */
    private static String resolve(SettingValue lists, Path root) {
        List<String> names = new ArrayList<>();
        for (String name : lists.text().split(",", -1)) {
            ListLocation location = ListLocation.ofProject(name.strip(), root, lists.where());
            names.add(location instanceof ListLocation.File ? location.toString() : name.strip());
        }
        return String.join(",", names);
    }
}
