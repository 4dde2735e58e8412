package io.github.waymark.matrix.environment;

import io.github.waymark.matrix.jdk.JdkRequirement;
import java.util.List;

/**
 * The JDKs, Maven and operating systems that an environment runs on.
 *
 * @param jdk its JDK
 * @param compileJdk the JDK that Maven and the compiler run on in mode {@code test}
 * @param role the role of its JDK
 * @param maven its Maven
 * @param os its operating systems, {@code linux}, {@code macos}, {@code windows}; empty for all
 */
public record Platform(
        JdkRequirement jdk, JdkRequirement compileJdk, Role role, MavenRequirement maven, List<String> os) {

    public Platform {
        os = List.copyOf(os);
    }
}
