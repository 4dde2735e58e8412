package io.github.waymark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Jars that only need to be there. */
final class Jars {

    private Jars() {}

    static void empty(Path file) {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), new Manifest())) {
            jar.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
