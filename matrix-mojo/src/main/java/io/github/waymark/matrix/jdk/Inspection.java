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
 * Looks at one folder, and tells what JDK it is, or why it is none.
 *
 * <p>The file {@code release} is read each time, so an update in place is noticed. Only where it doesn't tell the version,
 * {@code java} is started; its answer is kept until the JDK's own files change.
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

    /** Why this folder can't be used; empty when it seems to be a JDK. */
    Optional<String> objection(Path home) {
        if (!Files.isDirectory(home)) {
            return Optional.of(Files.exists(home) ? "it is no folder" : "there is no such folder");
        }
        Path java = home.resolve("bin").resolve(machine.program("java"));
        if (!Files.isRegularFile(java)) {
            return Optional.of("it has no bin/java");
        }
        if (!Files.isExecutable(java)) {
            return Optional.of("its bin/java can't be executed");
        }
        if (!Files.isRegularFile(home.resolve("bin").resolve(machine.program("javac")))) {
            return Optional.of(
                    "it has no compiler (bin/javac): it is a JRE, or its package for development is missing");
        }
        return Optional.empty();
    }

    /** What the JDK says of itself; without a version when it says nothing that can be used. */
    ReleaseFile release(Path home) {
        ReleaseFile release = ReleaseFile.in(home);
        return release.isTelling() ? release : probed(home);
    }

    private ReleaseFile probed(Path home) {
        String state = state(home);
        String name = "jdk-" + Integer.toHexString(home.toString().hashCode());
        ReleaseFile known = new ReleaseFile(cache.read(name, state));
        if (known.isTelling()) {
            return known;
        }
        Path java = home.resolve("bin").resolve(machine.program("java"));
        ReleaseFile probed = programs.output(List.of(java.toString(), "-XshowSettings:properties", "-version"), LIMIT)
                .map(ReleaseFile::printed)
                .orElse(new ReleaseFile(Map.of()));
        if (probed.isTelling()) {
            cache.write(name, state, probed.values());
        }
        return probed;
    }

    /** What changes when the JDK is replaced. */
    private static String state(Path home) {
        StringBuilder state = new StringBuilder(home.toString());
        for (String file : List.of("bin/java", "lib/modules", "jre/lib/rt.jar", "lib/rt.jar")) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(home.resolve(file), BasicFileAttributes.class);
                state.append('\n')
                        .append(file)
                        .append(' ')
                        .append(attributes.size())
                        .append(' ');
                state.append(attributes.lastModifiedTime().toMillis());
            } catch (IOException e) {
                // This one isn't there: a JDK has either of them.
                state.append('\n').append(file).append(" -");
            }
        }
        return state.toString();
    }
}
