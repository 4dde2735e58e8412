package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import io.github.waymark.it.LocalRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** An extension that does nothing: a jar without a class. What it costs, Maven needs to resolve and load any extension. */
final class Idle {

    static final String GROUP = "bench";
    static final String ARTIFACT = "idle";
    static final String VERSION = "1.0";

    private Idle() {}

    static void install(LocalRepository repository) {
        Path folder = Ground.existing(
                repository.folder().resolve(GROUP).resolve(ARTIFACT).resolve(VERSION));
        String name = ARTIFACT + "-" + VERSION;
        Ground.write(folder.resolve(name + ".pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                </project>
                """.formatted(GROUP, ARTIFACT, VERSION));
        Path jar = folder.resolve(name + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), new Manifest())) {
            out.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
