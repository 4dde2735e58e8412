package io.github.waymark.matrix.jdk;

import java.nio.file.Path;
import java.util.List;

/**
 * A JDK that can be used: it has a compiler, and says what it is.
 *
 * @param home its folder, symbolic links resolved; {@code bin/java} and {@code bin/javac} are below it
 * @param version the full version, {@code 25.0.3} or {@code 1.8.0_432}
 * @param feature the feature release, {@code 25} or {@code 8}
 * @param earlyAccess whether it is a build from before the general availability of its feature release
 * @param vendor who made it, in its own words, {@code Eclipse Adoptium}; empty when it doesn't say
 * @param distribution the short name of what it is, as {@code actions/setup-java} has it, {@code temurin}; empty when unknown
 * @param arch the processor that it is built for, in its own words, {@code x86_64}; empty when it doesn't say
 * @param sources where it was found, the strongest first: {@code JAVA_HOME}, {@code toolchains.xml}, a folder of JDKs
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

    /** The program that starts it. */
    public Path java() {
        return home.resolve("bin").resolve(home.getFileSystem().getSeparator().equals("\\") ? "java.exe" : "java");
    }
}
