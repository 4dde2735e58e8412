package io.github.waymark.entrypoints.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The archives that a build has opened. A jar is read once for all modules, unless it changes. Thread-safe.
 *
 * <p>After {@link #close} files are closed, but what was read of them stays known.
 */
public final class Archives implements AutoCloseable {

    private final int release;
    private final Map<Path, Archive> known = new ConcurrentHashMap<>();

    /**
     * Creates an empty cache.
     *
     * @param release the Java version that programs run with
     */
    public Archives(int release) {
        this.release = release;
    }

    /** The Java version that programs run with. */
    public int release() {
        return release;
    }

    /**
     * Opens a jar or folder.
     *
     * @throws IOException if it is no jar, or damaged or encrypted
     */
    public Archive open(Path file) throws IOException {
        Path key = file.toAbsolutePath().normalize();
        Archive archive = known.get(key);
        if (archive != null && !archive.isChanged()) {
            return archive;
        }
        Archive read = Archive.open(key, release);
        known.put(key, read);
        return read;
    }

    @Override
    public void close() {
        known.values().forEach(Archive::close);
    }
}
