package io.github.waymark.entrypoints.maven;

import io.github.waymark.classfile.JdkClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * The JDK that a project is compiled with: that of its toolchain, or else the one that runs Maven.
 *
 * @param home its folder; empty for the one that runs Maven
 * @param feature its version, such as 17
 */
record ProjectJdk(Optional<Path> home, int feature) {

    /** The JDK of the current project. */
    static ProjectJdk of(ToolchainManager toolchains, MavenSession session) throws IOException {
        Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
        String java = toolchain == null ? null : toolchain.findTool("java");
        Path bin = java == null ? null : Path.of(java).toAbsolutePath().getParent();
        Path home = bin == null ? null : bin.getParent();
        if (home == null || !Files.isRegularFile(home.resolve("lib/modules"))) {
            return new ProjectJdk(Optional.empty(), Runtime.version().feature());
        }
        return new ProjectJdk(Optional.of(home), feature(home));
    }

    private static int feature(Path home) throws IOException {
        Properties release = new Properties();
        Path file = home.resolve("release");
        if (Files.isRegularFile(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                release.load(reader);
            }
        }
        String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
        String first = version.split("[.+-]", 2)[0];
        return first.matches("\\d{1,3}")
                ? Integer.parseInt(first)
                : Runtime.version().feature();
    }

    /** Its classes. */
    JdkClasses classes() {
        return home.map(JdkClasses::of).orElseGet(JdkClasses::running);
    }
}
