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
 * A Maven distribution on the disk.
 *
 * @param folder its folder, with {@code boot}, {@code bin/m2.conf} and {@code lib}
 * @param version its version, {@code 3.9.16}
 */
public record MavenHome(Path folder, String version) {

    private static final String LAUNCHER = "org.codehaus.plexus.classworlds.launcher.Launcher";

    /** Whether a folder has what it takes to start a Maven from it. */
    public static boolean isUsable(Path folder) {
        return Files.isRegularFile(folder.resolve("bin").resolve("m2.conf"))
                && Files.isDirectory(folder.resolve("boot"))
                && Files.isDirectory(folder.resolve("lib"));
    }

    /** Whether it is a Maven 4. */
    public boolean isFour() {
        return version.startsWith("4.");
    }

    /** Whether it looks into further local repositories, {@code maven.repo.local.tail}: Maven 3.9 and later do. */
    public boolean hasTail() {
        return !isBefore39();
    }

    /** Whether an extension may say how the goals of a module are gone through: Maven 3.9 and later let it. */
    public boolean hasStrategies() {
        return !isBefore39();
    }

    private boolean isBefore39() {
        return version.matches("3\\.[0-8](\\..*)?");
    }

    /** Whether its local repository is only safe for one process, unless it is told otherwise. */
    public boolean needsFileLocks() {
        return version.matches("3\\.9(\\..*)?");
    }

    /**
     * The command that {@code bin/mvn} runs in the end.
     *
     * @param java the program {@code java} to run it with
     * @param options of that JVM
     * @param projectFolder where {@code .mvn} is, or would be
     * @param arguments Maven's own
     */
    public List<String> command(Path java, List<String> options, Path projectFolder, List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(java.toString());
        line.addAll(options);
        line.add("-classpath");
        line.add(launcher().toString());
        line.add("-Dclassworlds.conf=" + folder.resolve("bin").resolve("m2.conf"));
        line.add("-Dmaven.home=" + folder);
        if (isFour()) {
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
            throw new ProblemException(noMaven(String.valueOf(e)), e);
        }
        throw new ProblemException(noMaven("there is no boot/plexus-classworlds-*.jar"));
    }

    private Problem noMaven(String reason) {
        return new Problem(
                "This is no Maven that can be started: " + reason + ".",
                folder.toString(),
                "The environments that need Maven " + version + " can't be run.",
                "Name another Maven, or delete the folder, so that it is fetched again.");
    }
}
