package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What jars declare, and names in their classes, for the modules of one build: a jar is read once as long as its size and time stay the same.
 */
public final class MetadataCache {

    private record Key(Path path, long size, FileTime time) {}

    /** Names in classes that begin with a part, compared as a framework does. */
    private record NamesKey(Key jar, String first, Dialect dialect) {}

    private final Map<Key, ReadMetadata> known = new ConcurrentHashMap<>();
    private final Map<NamesKey, UsedNames> names = new ConcurrentHashMap<>();

    ReadMetadata get(Path jar, Supplier<ReadMetadata> reading) throws IOException {
        return known.computeIfAbsent(key(jar), missing -> reading.get());
    }

    /** The names in the classes of a jar that begin with a part. */
    UsedNames names(Path jar, Archive archive, String first, Dialect dialect) throws IOException {
        NamesKey key = new NamesKey(key(jar), first, dialect);
        UsedNames read = names.get(key);
        if (read == null) {
            read = UsedNames.of(archive, first, dialect);
            names.put(key, read);
        }
        return read;
    }

    private static Key key(Path jar) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
        return new Key(jar.toAbsolutePath(), attributes.size(), attributes.lastModifiedTime());
    }
}
