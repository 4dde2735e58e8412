package io.github.waymark.classfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The classes of a JDK, in all its modules, also those that are not exported. */
public final class JdkClasses implements AutoCloseable {

    private static final URI IMAGE = URI.create("jrt:/");

    private final FileSystem image;
    private final boolean opened;
    private final Map<String, Optional<DeclaredClass>> classes = new ConcurrentHashMap<>();

    private JdkClasses(FileSystem image, boolean opened) {
        this.image = image;
        this.opened = opened;
    }

    /** Those of the JDK that runs this code. */
    public static JdkClasses running() {
        return new JdkClasses(FileSystems.getFileSystem(IMAGE), false);
    }

    /**
     * Those of a JDK.
     *
     * @throws UncheckedIOException if there is no JDK with modules in the folder
     */
    public static JdkClasses of(Path javaHome) {
        try {
            return new JdkClasses(FileSystems.newFileSystem(IMAGE, Map.of("java.home", javaHome.toString())), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class by its internal name; empty if the JDK has none or if it can't be read. */
    public Optional<DeclaredClass> find(String internalName) {
        return classes.computeIfAbsent(internalName, this::read);
    }

    private Optional<DeclaredClass> read(String internalName) {
        int end = internalName.lastIndexOf('/');
        if (end <= 0) {
            return Optional.empty();
        }
        Path modules = image.getPath("packages", internalName.substring(0, end).replace('/', '.'));
        if (!Files.isDirectory(modules)) {
            return Optional.empty();
        }
        try (Stream<Path> links = Files.list(modules)) {
            for (Path link : links.toList()) {
                Path file = image.getPath("modules", link.getFileName().toString(), internalName + ".class");
                if (Files.exists(file)) {
                    return DeclaredClass.read(Files.readAllBytes(file));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the image of another JDK. */
    @Override
    public void close() {
        if (opened) {
            try {
                image.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
