package io.github.waymark.entrypoints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceJarsTest {

    @TempDir
    private Path folder;

    @Test
    void sourcesNextToAJarAreReadAndDamagedOnesLeftOut() throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("store-1-sources.jar"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("com/acme/Store.java"));
            zip.write("/** Keeps things. */ interface Store {}".getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("broken-1-sources.jar"), "no jar");
        List<Path> jars =
                List.of(folder.resolve("store-1.jar"), folder.resolve("broken-1.jar"), folder.resolve("other-1.jar"));

        try (SourceJars sources = new SourceJars(jars)) {
            assertEquals(1, sources.folders().size());
            assertEquals(
                    "/** Keeps things. */ interface Store {}",
                    Files.readString(sources.folders().get(0).resolve("com/acme/Store.java")));
        }
    }
}
