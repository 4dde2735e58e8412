package io.github.waymark.checkout;

import io.github.waymark.git.BoundedFile;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The sections of {@code .mvn/waymark.yaml} that a single plugin reads and checks. */
public final class PluginSettings {

    /** The name of the file in messages. */
    public static final String FILE = SettingsFile.NAME;

    /** The sections whose content is left to plugins. */
    public static final Set<String> SECTIONS = Set.of("entry-points", "config-options");

    private PluginSettings() {}

    /**
     * A section of the file in the root folder of the build; empty if there is no file or no such section.
     *
     * @throws io.github.waymark.problem.ProblemException if the file is not YAML
     */
    public static Optional<Tree> section(Path root, String name) throws IOException {
        Path file = root.resolve(SettingsFile.NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return YamlFile.read(BoundedFile.read(file, YamlFile.MAX_SIZE), SettingsFile.NAME)
                .root("settings file", "The settings of the build are unknown.")
                .filter(Tree.Mapping.class::isInstance)
                .flatMap(tree -> ((Tree.Mapping) tree).value(name));
    }
}
