package io.github.waymark.configuration.file;

import java.util.Locale;
import java.util.Optional;

/** The formats of configuration files. */
public enum FileFormat {
    PROPERTIES,
    YAML,
    /** Lines {@code NAME=value}, as shells, containers and systemd read them. */
    ENVIRONMENT,
    /** Sections with {@code name = value}, as oslo.config reads them. */
    INI;

    /** The format of a file with this name; empty if it is not read. */
    static Optional<FileFormat> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".properties")) {
            return Optional.of(PROPERTIES);
        }
        if (lower.endsWith(".yml") || lower.endsWith(".yaml")) {
            return Optional.of(YAML);
        }
        if (lower.endsWith(".ini") || lower.endsWith(".conf") || lower.endsWith(".cfg")) {
            return Optional.of(INI);
        }
        return lower.endsWith(".env") ? Optional.of(ENVIRONMENT) : Optional.empty();
    }
}
