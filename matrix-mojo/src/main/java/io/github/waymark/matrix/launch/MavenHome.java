package io.github.waymark.matrix.launch;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An unpacked Maven distribution.
 *
 * @param folder its folder, with {@code boot}, {@code bin/m2.conf} and {@code lib}
 * @param version its version, {@code 3.9.16}
 */
public record MavenHome(Path folder, String version) {

    private static final String LAUNCHER = "org.codehaus.plexus.classworlds.launcher.Launcher";

    /** Whether Maven can be started from a folder. */
    public static boolean isUsable(Path folder) {
        return Files.isRegularFile(folder.resolve("bin").resolve("m2.conf"))
                && Files.isDirectory(folder.resolve("boot"))
                && Files.isDirectory(folder.resolve("lib"));
    }

    /** Whether it is Maven 4. */
    public boolean isMaven4() {
        return version.startsWith("4.");
    }

    /** Whether it supports layered local repositories, {@code maven.repo.local.tail}: since Maven 3.9. */
    public boolean hasTail() {
        return !isBefore39();
    }

    /** Whether an extension can control how the goals of a module run: since Maven 3.9. */
    public boolean hasStrategies() {
        return !isBefore39();
    }

    private boolean isBefore39() {
        return version.matches("3\\.[0-8](\\..*)?");
    }

    /** Whether several processes can share its local repository only with the option for file locks. */
    public boolean needsFileLocks() {
        return version.matches("3\\.9(\\..*)?");
    }

    /**
     * The command that {@code bin/mvn} runs.
     *
     * @param java the program {@code java}
     * @param options the options of the JVM
     * @param projectFolder the folder of {@code .mvn}, which may be missing
     * @param arguments the arguments of Maven
     */
    public List<String> command(Path java, List<String> options, Path projectFolder, List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(java.toString());
        line.addAll(options);
        line.add("-classpath");
        line.add(launcher().toString());
        line.add("-Dclassworlds.conf=" + folder.resolve("bin").resolve("m2.conf"));
        line.add("-Dmaven.home=" + folder);
        if (isMaven4()) {
            line.add("-Dmaven.mainClass=org.apache.maven.cling.MavenCling");
            line.add("-Dlibrary.jline.path=" + folder.resolve("lib").resolve("jline-native"));
        } else {
            line.add("-Dlibrary.jansi.path=" + folder.resolve("lib").resolve("jansi-native"));
        }
        line.add("-Dmaven.multiModuleProjectDirectory=" + projectFolder);
        line.add(LAUNCHER);
        line.addAll(arguments);
        return List.copyOf(line);
    }

    private Path launcher() {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(folder.resolve("boot"), "plexus-classworlds-*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new ProblemException(unusable(String.valueOf(e)), e);
        }
        throw new ProblemException(unusable("there is no boot/plexus-classworlds-*.jar"));
    }

    private Problem unusable(String reason) {
        return new Problem(
                "Maven can't be started: " + reason + ".",
                folder.toString(),
                "Environments that use Maven " + version + " can't run.",
                "Use another Maven, or delete the folder, so that it is downloaded again.");
    }
}
