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

/** What a build keeps to where the command line doesn't say: the list of the environment, or of {@code .mvn/waymark.yaml}. */
final class NamedList {

    /** Stands in the place of a list where there shall be none. */
    static final String NONE = "none";

    private static final String FILE = ".mvn/waymark.yaml";
    private static final String ENVIRONMENT = "MAVEN_CONSTRAINTS";

    private NamedList() {}

    /**
     * Looks for it.
     *
     * @param root the folder that holds {@code .mvn}
     */
    static Optional<String> of(Map<String, String> environment, Path root) {
        String named = environment.getOrDefault(ENVIRONMENT, "");
        if (!named.isBlank()) {
            return Optional.of(named);
        }
        SettingValue lists = file(root).get("constraints.list");
        return lists == null ? Optional.empty() : Optional.of(fromRoot(lists, root));
    }

    /**
     * How the list holds for one run: as it was told, else as {@code .mvn/waymark.yaml} says, as in a build.
     *
     * @param told by key, as {@code constraints.override}
     */
    static ListSettings settings(Path root, Map<String, String> told) {
        Map<String, SettingValue> values = new HashMap<>(file(root));
        told.forEach((key, value) -> values.put(key, new SettingValue(value, "-D" + key)));
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

    /** Files are named from the folder that holds {@code .mvn}, wherever the user stands. */
    private static String fromRoot(SettingValue lists, Path root) {
        List<String> names = new ArrayList<>();
        for (String name : lists.text().split(",", -1)) {
            ListLocation location = ListLocation.parse(name.strip(), root, lists.where());
            names.add(location instanceof ListLocation.File ? location.toString() : name.strip());
        }
        return String.join(",", names);
    }
}
