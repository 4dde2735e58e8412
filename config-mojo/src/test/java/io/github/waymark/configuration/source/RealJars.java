package io.github.waymark.configuration.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Class paths of real frameworks, in folders {@code NAME/lib} of {@code -Dwaymark.jars}, and what is known about them. */
public final class RealJars {

    private RealJars() {}

    /** The model of a class path; the test is skipped without it. */
    public static ReadModel model(String name) {
        return new ModelReader(new MetadataCache()).read(classPath(name));
    }

    /** The jars of a class path, sorted by name. */
    public static List<ClassPathEntry> classPath(String name) {
        Path folder = Path.of(System.getProperty("waymark.jars", ""), name, "lib");
        assumeTrue(
                System.getProperty("waymark.jars") != null && Files.isDirectory(folder),
                "skipped: -Dwaymark.jars has no " + name + "/lib");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(ClassPathEntry::jar)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table, without its head; the test is skipped without it. */
    public static List<String[]> table(String name) {
        String data = System.getProperty("waymark.data");
        assumeTrue(data != null, "skipped: -Dwaymark.data is not set");
        Path file = Path.of(data, "data", "config-options", name);
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
