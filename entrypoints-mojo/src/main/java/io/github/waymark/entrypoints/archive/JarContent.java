package io.github.waymark.entrypoints.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The entries of a jar. It is opened again if it is needed after it was closed. */
final class JarContent implements Content {

    private final Path jar;
    private final long size;
    private final FileTime time;
    private final Set<String> names = new HashSet<>();
    private @Nullable ZipFile open;

    JarContent(Path jar) throws IOException {
        this.jar = jar;
        this.size = Files.size(jar);
        this.time = Files.getLastModifiedTime(jar);
        Enumeration<? extends ZipEntry> entries = zip().entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                names.add(entry.getName());
            }
        }
    }

    private ZipFile zip() throws IOException {
        ZipFile zip = open;
        if (zip == null) {
            zip = new ZipFile(jar.toFile());
            open = zip;
        }
        return zip;
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public synchronized Optional<byte[]> bytes(String name, int limit) throws IOException {
        if (!names.contains(name)) {
            return Optional.empty();
        }
        ZipFile zip = zip();
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            return Optional.of(stream.readNBytes(limit));
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    @Override
    public boolean isChanged() {
        try {
            return Files.size(jar) != size || !Files.getLastModifiedTime(jar).equals(time);
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public synchronized void close() {
        ZipFile zip = open;
        open = null;
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
