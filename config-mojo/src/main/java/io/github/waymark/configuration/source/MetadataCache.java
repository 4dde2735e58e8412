package io.github.waymark.configuration.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What jars declare, for the modules of one build: a jar is read once as long as its size and time stay the same. */
public final class MetadataCache {

    private record Key(Path path, long size, FileTime time) {}

    private final Map<Key, ReadMetadata> known = new ConcurrentHashMap<>();

    ReadMetadata get(Path jar, Supplier<ReadMetadata> reading) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
        Key key = new Key(jar.toAbsolutePath(), attributes.size(), attributes.lastModifiedTime());
        return known.computeIfAbsent(key, missing -> reading.get());
    }
}
