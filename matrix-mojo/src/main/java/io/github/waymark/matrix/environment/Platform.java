package io.github.waymark.matrix.environment;

import io.github.waymark.matrix.jdk.JdkRequirement;
import java.util.List;

/**
 * What an environment runs on.
 *
 * @param jdk its JDK
 * @param compileJdk the JDK that Maven and the compiler run on in mode {@code test}
 * @param role what its JDK does
 * @param maven its Maven
 * @param os the operating systems that it is for, {@code linux}, {@code macos}, {@code windows}; empty for all
 */
public record Platform(
        JdkRequirement jdk, JdkRequirement compileJdk, Role role, MavenRequirement maven, List<String> os) {

    public Platform {
        os = List.copyOf(os);
    }
}
