package io.github.waymark.matrix.jdk;

import java.nio.file.Path;
import java.util.List;

/**
 * A usable JDK: it has a compiler, and its version is known.
 *
 * @param home its folder, symbolic links resolved
 * @param version the full version, {@code 25.0.3} or {@code 1.8.0_432}
 * @param feature the feature release, {@code 25} or {@code 8}
 * @param earlyAccess whether it is an early-access build
 * @param vendor the vendor as the JDK names it, {@code Eclipse Adoptium}; empty if unknown
 * @param distribution the short name that {@code actions/setup-java} uses, {@code temurin}; empty if unknown
 * @param arch the processor architecture as the JDK names it, {@code x86_64}; empty if unknown
 * @param sources the variables, files and folders that led to it
 */
public record Jdk(
        Path home,
        String version,
        int feature,
        boolean earlyAccess,
        String vendor,
        String distribution,
        String arch,
        List<String> sources) {

    public Jdk {
        sources = List.copyOf(sources);
    }

    /** Its program {@code java}. */
    public Path java() {
        return home.resolve("bin").resolve(home.getFileSystem().getSeparator().equals("\\") ? "java.exe" : "java");
    }
}
