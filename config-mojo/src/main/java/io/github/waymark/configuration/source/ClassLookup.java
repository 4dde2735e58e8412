package io.github.waymark.configuration.source;

import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Dialect;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds classes of a class path by name, first in the jar that mentions them, last in the running JDK. */
public final class ClassLookup implements Closeable {

    private final MetadataCache cache;
    private final Map<String, ClassPathEntry> entries = new LinkedHashMap<>();
    private final Map<String, Optional<Archive>> open = new HashMap<>();
    private final Map<String, Optional<DeclaredClass>> found = new HashMap<>();
    private final Map<UsedKey, Optional<UsedNames>> used = new HashMap<>();

    /** The names with a first part in a jar. */
    private record UsedKey(String artifact, String first) {}

    /**
     * Prepares to look for classes; no jar is opened yet.
     *
     * @param classPath in the order of the class path
     * @param cache of names in classes
     */
    ClassLookup(List<ClassPathEntry> classPath, MetadataCache cache) {
        this.cache = cache;
        classPath.forEach(entry -> entries.putIfAbsent(entry.name(), entry));
    }

    /**
     * Finds a class.
     *
     * @param name the binary name, such as {@code com.acme.Server$Ssl}; type arguments are ignored
     * @param artifact the jar or module that mentions it
     */
    public synchronized Optional<DeclaredClass> find(String name, String artifact) {
        int arguments = name.indexOf('<');
        String raw = arguments < 0 ? name : name.substring(0, arguments);
        return found.computeIfAbsent(raw, key -> search(key.replace('.', '/'), artifact));
    }

    private Optional<DeclaredClass> search(String internalName, String artifact) {
        if (internalName.startsWith("java/") || internalName.startsWith("javax/")) {
            Optional<DeclaredClass> ofJdk = JdkClasses.running().find(internalName);
            if (ofJdk.isPresent() || internalName.startsWith("java/")) {
                return ofJdk;
            }
        }
        if (internalName.indexOf('/') < 0) {
            return Optional.empty();
        }
        Optional<DeclaredClass> near = read(artifact, internalName);
        if (near.isPresent()) {
            return near;
        }
        for (String name : entries.keySet()) {
            Optional<DeclaredClass> read = read(name, internalName);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether classes of a jar have the name of a setting, which its metadata doesn't declare.
     *
     * @param first the first part of the name, as the jar writes it
     */
    synchronized boolean isUsed(CanonicalName name, String first, String artifact, Dialect dialect) {
        return used.computeIfAbsent(new UsedKey(artifact, first), key -> usedNames(key, dialect))
                .map(names -> names.has(name))
                .orElse(false);
    }

    private Optional<UsedNames> usedNames(UsedKey key, Dialect dialect) {
        Optional<Archive> archive = open.computeIfAbsent(key.artifact, this::open);
        ClassPathEntry entry = entries.get(key.artifact);
        if (archive.isEmpty() || entry == null) {
            return Optional.empty();
        }
        try {
            boolean jar = !entry.own() && Files.isRegularFile(entry.path());
            return Optional.of(
                    jar
                            ? cache.names(entry.path(), archive.get(), key.first, dialect)
                            : UsedNames.of(archive.get(), key.first, dialect));
        } catch (IOException e) {
            // As if the damaged jar were absent.
            return Optional.empty();
        }
    }

    private Optional<DeclaredClass> read(String entry, String internalName) {
        Optional<Archive> archive = open.computeIfAbsent(entry, this::open);
        if (archive.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<InputStream> stream = archive.get().find(internalName + ".class");
            if (stream.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream bytes = stream.get()) {
                return DeclaredClass.read(bytes.readNBytes(DeclaredClass.MAX_BYTES));
            }
        } catch (IOException e) {
            // A damaged entry: the class is not known then, as if it were absent.
            return Optional.empty();
        }
    }

    private Optional<Archive> open(String entry) {
        ClassPathEntry known = entries.get(entry);
        if (known == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Archive.open(known.path()));
        } catch (IOException e) {
            // That the jar can't be read was reported when its metadata was looked for.
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        for (Optional<Archive> archive : open.values()) {
            try {
                if (archive.isPresent()) {
                    archive.get().close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        open.clear();
    }
}
