package io.github.waymark.matrix.launch;

import io.github.waymark.output.TemporaryDirectory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An archive of a Maven distribution, {@code apache-maven-3.9.16-bin.zip}. */
public final class MavenArchive {

    /** Ten times the size of a distribution; a larger archive is rejected. */
    private static final int MOST_ENTRIES = 5_000;

    private static final long MOST_BYTES = 200_000_000;

    private static final String DRAFT = ".unpacking-";
    private static final long HOUR_MILLIS = 60L * 60 * 1000;

    private final Path zip;

    public MavenArchive(Path zip) {
        this.zip = zip;
    }

    /**
     * Unpacks the archive, without its top-level folder. Several processes may do so at the same time.
     *
     * @param home the folder to create; if it exists already, nothing happens
     * @throws ProblemException if it is not a Maven distribution, or has entries outside of its folder
     */
    public void unpack(Path home) {
        if (MavenHome.isUsable(home)) {
            return;
        }
        try {
            Files.createDirectories(home.getParent());
            Path draft = Files.createTempDirectory(home.getParent(), DRAFT);
            try {
                deleteOld(draft);
                extract(draft);
                move(draft, home);
            } finally {
                TemporaryDirectory.delete(draft);
            }
        } catch (IOException e) {
            throw new ProblemException(unusable(String.valueOf(e)), e);
        }
        if (!MavenHome.isUsable(home)) {
            throw new ProblemException(unusable("it has no bin/m2.conf, boot and lib"));
        }
    }

    /** Deletes the folders of processes that were killed while they unpacked. */
    private static void deleteOld(Path draft) throws IOException {
        long limit = Files.getLastModifiedTime(draft).toMillis() - HOUR_MILLIS;
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(draft.getParent(), DRAFT + "*")) {
            for (Path other : drafts) {
                if (Files.getLastModifiedTime(other).toMillis() < limit) {
                    TemporaryDirectory.delete(other);
                }
            }
        } catch (DirectoryIteratorException | NoSuchFileException e) {
            // Another process deletes the same folder.
            return;
        }
    }

    private static void move(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!MavenHome.isUsable(home)) {
                throw e;
            }
            // Another process has unpacked it.
        }
    }

    private void extract(Path draft) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() > MOST_ENTRIES) {
                throw new IOException("it has more than " + MOST_ENTRIES + " entries");
            }
            long left = MOST_BYTES;
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                left -= extract(file, entry, draft, left);
            }
        }
    }

    private static long extract(ZipFile file, ZipEntry entry, Path draft, long left) throws IOException {
        String name = entry.getName().replace('\\', '/');
        String inside = name.substring(name.indexOf('/') + 1);
        if (inside.isEmpty() || entry.isDirectory()) {
            return 0;
        }
        Path target = draft.resolve(inside).normalize();
        if (!target.startsWith(draft) || name.indexOf('/') < 0) {
            throw new IOException("its entry " + name + " is outside of the folder");
        }
        Files.createDirectories(target.getParent());
        long written = 0;
        try (InputStream in = file.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > left) {
                    throw new IOException("it contains more than " + MOST_BYTES + " bytes");
                }
                out.write(buffer, 0, read);
            }
        }
        if (inside.startsWith("bin/") && !target.toFile().setExecutable(true)) {
            throw new IOException("its programs can't be made executable");
        }
        return written;
    }

    private Problem unusable(String reason) {
        return new Problem(
                "The archive is not a Maven distribution.",
                zip.toString(),
                "Environments that use this Maven can't run: " + reason + ".",
                "Delete the archive from the local repository, so that it is downloaded again.");
    }
}
