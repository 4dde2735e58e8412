package io.github.waymark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The folders of the tests in {@code it/target}, and the properties of the outer build. */
public final class Ground {

    private Ground() {}

    /** The folder {@code it/target}, symbolic links resolved. */
    public static Path target() {
        return Path.of(told("target"));
    }

    /** An empty folder for the project of one case. */
    public static Path project(String name) {
        return empty(target().resolve("projects").resolve(name));
    }

    /** An empty folder outside of any repository, deleted when the tests end; its path is short. */
    static Path outside() {
        try {
            Path folder = Files.createTempDirectory("wm").toRealPath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder {@code it/src/test/projects}. */
    static Path samples() {
        return target().resolveSibling("src").resolve("test").resolve("projects");
    }

    /** Waymark's own root POM. */
    static Path rootPom() {
        return target().resolve("../../pom.xml").normalize();
    }

    /** What the outer build says, by a system property of the tests. */
    public static String told(String name) {
        String value = System.getProperty("waymark.it." + name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The system property waymark.it." + name
                    + " is missing: run these tests by `mvn verify -pl it -am`.");
        }
        return value;
    }

    public static Path empty(Path folder) {
        try {
            delete(folder);
            return Files.createDirectories(folder).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path existing(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        for (Path path : below(folder).sorted(Comparator.reverseOrder()).toList()) {
            try {
                Files.delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void rename(Path file, String name) {
        try {
            Files.move(file, file.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) {
        for (Path path : below(from).toList()) {
            try {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The folder and everything in it, parents first; empty when it doesn't exist. */
    static Stream<Path> below(Path folder) {
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return List.copyOf(paths.sorted().toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a jar with one file. */
    public static Path jar(Path file, String entry, String text) {
        existing(Objects.requireNonNull(file.getParent()));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry(entry));
            jar.write(text.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
