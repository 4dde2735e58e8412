package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.source.Location;
import io.github.waymark.settings.SettingValue;
import io.github.waymark.settings.yaml.YamlSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list that a build keeps to where the command line names none: that of the environment, or of {@code .mvn/waymark.yaml}. */
final class NamedList {

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
        Path file = root.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            SettingValue lists = YamlSettings.read(Files.readString(file), FILE).get("constraints.list");
            return lists == null ? Optional.empty() : Optional.of(fromRoot(lists, root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files are named from the folder that holds {@code .mvn}, wherever the user stands. */
    private static String fromRoot(SettingValue lists, Path root) {
        List<String> names = new ArrayList<>();
        for (String name : lists.text().split(",", -1)) {
            Location location = Location.parse(name.strip(), root, lists.where());
            names.add(location instanceof Location.File ? location.toString() : name.strip());
        }
        return String.join(",", names);
    }
}
