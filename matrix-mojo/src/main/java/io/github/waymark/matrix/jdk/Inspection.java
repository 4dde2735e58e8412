package io.github.waymark.matrix.jdk;

import io.github.waymark.cache.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Inspects a folder: whether it is a usable JDK, and which.
 *
 * <p>The file {@code release} is read each time, so that an update in place is noticed. Only if it has no version is {@code java}
 * started; its answer is cached until the files of the JDK change.
 */
final class Inspection {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Machine machine;
    private final Programs programs;
    private final Cache cache;

    Inspection(Machine machine, Programs programs, Cache cache) {
        this.machine = machine;
        this.programs = programs;
        this.cache = cache;
    }

    /** Why this folder can't be used; empty if it looks like a JDK. */
    Optional<String> rejectionReason(Path home) {
        if (!Files.isDirectory(home)) {
            return Optional.of(Files.exists(home) ? "it is not a folder" : "it does not exist");
        }
        Path java = home.resolve("bin").resolve(machine.program("java"));
        if (!Files.isRegularFile(java)) {
            return Optional.of("it has no bin/java");
        }
        if (!Files.isExecutable(java)) {
            return Optional.of("its bin/java is not executable");
        }
        if (!Files.isRegularFile(home.resolve("bin").resolve(machine.program("javac")))) {
            return Optional.of("it has no compiler (bin/javac): it is a JRE, or the development package is missing");
        }
        return Optional.empty();
    }

    /** The metadata of a JDK; without a version if that can't be determined. */
    ReleaseFile release(Path home) {
        ReleaseFile release = ReleaseFile.read(home);
        return release.hasVersion() ? release : releaseFromJava(home);
    }

    private ReleaseFile releaseFromJava(Path home) {
        String state = state(home);
        String name = "jdk-" + Integer.toHexString(home.toString().hashCode());
        ReleaseFile cached = new ReleaseFile(cache.read(name, state));
        if (cached.hasVersion()) {
            return cached;
        }
        Path java = home.resolve("bin").resolve(machine.program("java"));
        ReleaseFile release = programs.output(List.of(java.toString(), "-XshowSettings:properties", "-version"), LIMIT)
                .map(ReleaseFile::parse)
                .orElse(new ReleaseFile(Map.of()));
        if (release.hasVersion()) {
            cache.write(name, state, release.values());
        }
        return release;
    }

    /** A text that changes when the JDK is replaced. */
    private static String state(Path home) {
        StringBuilder state = new StringBuilder(home.toString());
        for (String file : List.of("bin/java", "lib/modules", "jre/lib/rt.jar", "lib/rt.jar")) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(home.resolve(file), BasicFileAttributes.class);
                state.append("\n" + file + " " + attributes.size() + " "
                        + attributes.lastModifiedTime().toMillis());
            } catch (IOException e) {
                // Each JDK has only some of these files.
                state.append("\n" + file + " -");
            }
        }
        return state.toString();
    }
}
