package io.github.waymark.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A temporary folder of this process. The folders of processes that were killed are deleted when the next one is created.
 *
 * <p>The operating system holds a lock on a file in the folder for this process; a process that was killed holds none.
 */
public final class ScratchFolder implements AutoCloseable {

    private static final String OWNER = "owner.lock";
    /** Closing any channel of a file releases the locks that this process has on it. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel owner;

    /** What has to be done before an abandoned folder is deleted. */
    @FunctionalInterface
    public interface Cleaning {

        void clean(Path abandoned) throws IOException;
    }

    private static final Cleaning NOTHING = abandoned -> {};

    private ScratchFolder(Path path, FileChannel owner) {
        this.path = path;
        this.owner = owner;
    }

    /**
     * Creates a folder in the system's folder for temporary files.
     *
     * @param prefix the start of its name
     * @param cleaning what else is cleaned for a folder of a killed process
     */
    public static ScratchFolder create(String prefix, Cleaning cleaning) throws IOException {
        return own(Files.createTempDirectory(prefix), prefix, cleaning);
    }

    /** Creates a folder that needs no other cleaning. */
    public static ScratchFolder create(String prefix) throws IOException {
        return create(prefix, NOTHING);
    }

    /** Creates a folder in another folder than the system's. */
    public static ScratchFolder create(Path parent, String prefix) throws IOException {
        return create(parent, prefix, NOTHING);
    }

    static ScratchFolder create(Path parent, String prefix, Cleaning cleaning) throws IOException {
        return own(Files.createTempDirectory(parent, prefix), prefix, cleaning);
    }

    private static ScratchFolder own(Path created, String prefix, Cleaning cleaning) throws IOException {
        Path folder = created.toRealPath();
        OWN.add(folder);
        // Locked before it has its name, so that nobody finds it without a lock.
        Path draft = folder.resolve(OWNER + ".tmp");
        FileChannel owner = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (isLocked(owner)) {
            Files.move(draft, folder.resolve(OWNER), StandardCopyOption.ATOMIC_MOVE);
        }
        deleteAbandoned(folder, prefix, cleaning);
        return new ScratchFolder(folder, owner);
    }

    /** Locks a file until its channel is closed. Without locks in the file system, nobody deletes the folder of another process. */
    private static boolean isLocked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static void deleteAbandoned(Path folder, String prefix, Cleaning cleaning) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(folder.getParent(), prefix + "*")) {
            for (Path other : others) {
                if (!OWN.contains(other) && Files.isRegularFile(other.resolve(OWNER))) {
                    deleteIfAbandoned(other, folder, cleaning);
                }
            }
        } catch (DirectoryIteratorException e) {
            // The folder for temporary files can't be listed: only space is lost.
            return;
        }
    }

    private static void deleteIfAbandoned(Path other, Path mine, Cleaning cleaning) {
        try {
            // What another user has prepared is not this user's to clean.
            if (!Files.getOwner(other).equals(Files.getOwner(mine))) {
                return;
            }
            try (FileChannel channel = FileChannel.open(other.resolve(OWNER), StandardOpenOption.WRITE)) {
                if (isLocked(channel)) {
                    cleaning.clean(other);
                    TemporaryDirectory.delete(other);
                }
            }
        } catch (IOException e) {
            // Another process deletes it at the same time, or it can't be deleted: only space is lost.
            return;
        }
    }

    /** The folder, without symbolic links. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                if (!entry.endsWith(OWNER)) {
                    TemporaryDirectory.delete(entry);
                }
            }
        } finally {
            owner.close();
            OWN.remove(path);
        }
        Files.deleteIfExists(path.resolve(OWNER));
        Files.deleteIfExists(path);
    }
}
