package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.Dialect;

/** Finds out which framework a program uses, by the jars of its class path. */
final class FrameworkSearch {

    private FrameworkSearch() {}

    static Dialect dialect(ArtifactVersions versions) {
        if (versions.of("spring-boot").isPresent()) {
            return Dialect.SPRING;
        }
        if (versions.of("quarkus-core").isPresent()) {
            return Dialect.QUARKUS;
        }
        if (versions.of("micronaut-context").isPresent()) {
            return Dialect.MICRONAUT;
        }
        if (versions.hasPrefix("helidon-config") || versions.hasPrefix("helidon-common")) {
            return Dialect.HELIDON;
        }
        if (versions.of("microprofile-config-api").isPresent()) {
            return Dialect.MICROPROFILE;
        }
        // A starter's own module may have metadata of Spring without Spring Boot itself on its class path.
        return versions.hasPrefix("spring-") ? Dialect.SPRING : Dialect.PLAIN;
    }

    /** The framework and its version. */
    static String title(Dialect dialect, ArtifactVersions versions) {
        String artifact = switch (dialect) {
            case SPRING -> "spring-boot";
            case QUARKUS -> "quarkus-core";
            case MICRONAUT -> "micronaut-context";
            case HELIDON -> "helidon-config";
            case MICROPROFILE -> "microprofile-config-api";
            case PLAIN -> "";
        };
        return versions.of(artifact)
                .map(version -> dialect.title() + " " + version)
                .orElse(dialect.title());
    }
}
