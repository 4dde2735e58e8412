package io.github.waymark.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK 25 next to the one that runs the tests, for tests that need two. */
final class Newer {

    private Newer() {}

    /** Skips the test, and says so, where there are no JDK 17 and JDK 25. */
    static void require() {
        boolean there = find("17").isPresent() && find("25").isPresent();
        if (!there) {
            System.err.println(
                    "[WARNING] Not tested: this needs a JDK 17 and a JDK 25, in JAVA_HOME, JAVA_HOME_25_X64 or"
                            + " /usr/lib/jvm.");
        }
        assumeTrue(there, "there are no JDK 17 and JDK 25");
    }

    private static Optional<Path> find(String feature) {
        return Stream.concat(named(feature), installed())
                .filter(home -> isOf(home, feature))
                .findFirst();
    }

    private static Stream<Path> named(String feature) {
        return Stream.of(
                        System.getProperty("java.home"),
                        System.getenv("JAVA_HOME"),
                        System.getenv("JAVA_HOME_" + feature + "_X64"),
                        System.getenv("JAVA_HOME_" + feature + "_ARM64"))
                .filter(home -> home != null && !home.isBlank())
                .map(Path::of);
    }

    private static Stream<Path> installed() {
        Path folder = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return List.copyOf(homes.toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOf(Path home, String feature) {
        Path release = home.resolve("release");
        return Files.isRegularFile(release)
                && Files.isExecutable(home.resolve("bin/javac"))
                && Ground.read(release).contains("JAVA_VERSION=\"" + feature + ".");
    }
}
