package io.github.waymark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds JDKs of this machine for tests and benchmarks. */
public final class InstalledJdks {

    private InstalledJdks() {}

    /** A JDK of a feature release: that of {@code waymark.it.jdk25}, of a variable, or in {@code /usr/lib/jvm}. */
    public static Optional<Path> find(String feature) {
        return Stream.concat(named(feature), installed())
                .filter(home -> isOf(home, feature))
                .findFirst();
    }

    private static Stream<Path> named(String feature) {
        return Stream.of(
                        System.getProperty("waymark.it.jdk" + feature),
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
