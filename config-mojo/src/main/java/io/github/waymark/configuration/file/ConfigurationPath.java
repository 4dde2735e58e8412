package io.github.waymark.configuration.file;

import java.nio.file.Path;

/**
 * A file that is a configuration file by its name.
 *
 * @param name relative to the root of the repository, with {@code /} between names
 * @param base the name without profile and extension: {@code application}, {@code bootstrap}, {@code microprofile-config}
 * @param profile the profile in its name; empty for none
 * @param test whether it belongs to the tests
 * @param filtered whether Maven replaces expressions such as {@code @project.version@} in it
 * @param yamlPath the names of the YAML mapping below which the settings are, joined by dots; empty for the whole file
 */
public record ConfigurationPath(
        Path path,
        String name,
        FileFormat format,
        String base,
        String profile,
        FileLocation location,
        boolean test,
        boolean filtered,
        String yamlPath) {

    /** The file in messages. */
    public String title() {
        return yamlPath.isEmpty() ? name : name + "#" + yamlPath;
    }

    /** A file that is read whatever its name is. */
    public static ConfigurationPath named(Path path, String name, FileFormat format, String yamlPath) {
        FileName parts = FileName.of(path);
        return new ConfigurationPath(
                path, name, format, parts.base(), parts.profile(), FileLocation.NAMED, false, false, yamlPath);
    }
}
