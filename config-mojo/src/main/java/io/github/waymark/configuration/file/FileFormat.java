package io.github.waymark.configuration.file;

import java.util.Locale;
import java.util.Optional;

/** The formats of configuration files. */
public enum FileFormat {
    PROPERTIES,
    YAML,
    /** Lines {@code NAME=value}, as shells, containers and systemd read them. */
    ENVIRONMENT;

    /** The format of a file with this name; empty if it is not read. */
    static Optional<FileFormat> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".properties")) {
            return Optional.of(PROPERTIES);
        }
        if (lower.endsWith(".yml") || lower.endsWith(".yaml")) {
            return Optional.of(YAML);
        }
        return lower.endsWith(".env") ? Optional.of(ENVIRONMENT) : Optional.empty();
    }
}
