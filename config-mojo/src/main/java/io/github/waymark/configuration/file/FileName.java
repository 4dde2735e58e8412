package io.github.waymark.configuration.file;

import io.github.waymark.configuration.option.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The parts of the name of a configuration file: {@code application-prod.yml}.
 *
 * @param base empty if the name is not one that a framework reads
 * @param profile empty for none
 */
record FileName(String base, String profile) {

    private static final FileName OTHER = new FileName("", "");
    private static final String MICROPROFILE = "microprofile-config";

    static FileName of(Path file) {
        return of(file, List.of("application", "bootstrap", MICROPROFILE));
    }

    /** The name, if a framework reads files of it. */
    static Optional<FileName> of(Path file, Dialect dialect) {
        FileName name = of(file, bases(dialect));
        boolean read = !name.base.isEmpty() && (!name.base.equals(MICROPROFILE) || isProperties(file));
        return read ? Optional.of(name) : Optional.empty();
    }

    private static List<String> bases(Dialect dialect) {
        return switch (dialect) {
            case SPRING, MICRONAUT -> List.of("application", "bootstrap");
            case QUARKUS, HELIDON -> List.of("application", MICROPROFILE);
            case MICROPROFILE -> List.of(MICROPROFILE);
            case PLAIN -> List.of("application");
        };
    }

    private static boolean isProperties(Path file) {
        return FileFormat.of(String.valueOf(file.getFileName())).equals(Optional.of(FileFormat.PROPERTIES));
    }

    private static FileName of(Path file, List<String> bases) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        for (String base : bases) {
            if (stem.equals(base)) {
                return new FileName(base, "");
            }
            if (stem.startsWith(base + "-") && stem.length() > base.length() + 1) {
                return new FileName(base, stem.substring(base.length() + 1));
            }
        }
        return OTHER;
    }
}
