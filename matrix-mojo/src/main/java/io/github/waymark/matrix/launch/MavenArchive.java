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

/** A Maven distribution as it is published, {@code apache-maven-3.9.16-bin.zip}. */
public final class MavenArchive {

    /** Ten times what a distribution has; an archive that has more is none. */
    private static final int MOST_ENTRIES = 5_000;

    private static final long MOST_BYTES = 200_000_000;

    private static final String DRAFT = ".unpacking-";
    private static final long HOUR_MILLIS = 60L * 60 * 1000;

    private final Path zip;

    public MavenArchive(Path zip) {
        this.zip = zip;
    }

    /**
     * Unpacks it, without the folder that all of it is in; another process that does the same at the same time does no harm.
     *
     * @param home the folder that is made; when it is there already, nothing happens
     * @throws ProblemException when it is no archive, or would write elsewhere
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
            throw new ProblemException(unusable("it holds no bin/m2.conf, boot and lib"));
        }
    }

    /** What processes left behind that were killed while they unpacked. */
    private static void deleteOld(Path draft) throws IOException {
        long limit = Files.getLastModifiedTime(draft).toMillis() - HOUR_MILLIS;
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(draft.getParent(), DRAFT + "*")) {
            for (Path other : drafts) {
                if (Files.getLastModifiedTime(other).toMillis() < limit) {
                    TemporaryDirectory.delete(other);
                }
            }
        } catch (DirectoryIteratorException | NoSuchFileException e) {
            // Another process deletes the same.
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
            // Another process was quicker.
        }
    }

    private void extract(Path draft) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() > MOST_ENTRIES) {
                throw new IOException("it has " + file.size() + " entries");
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
            throw new IOException("its entry " + name + " would be written elsewhere");
        }
        Files.createDirectories(target.getParent());
        long written = 0;
        try (InputStream in = file.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > left) {
                    throw new IOException("it holds more than " + MOST_BYTES + " bytes");
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
                "This is no Maven distribution.",
                zip.toString(),
                "Environments of that Maven can't be run: " + reason + ".",
                "Delete it from the local repository, so that it is downloaded again.");
    }
}
