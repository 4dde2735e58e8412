package io.github.waymark.notes.upgrade;

import io.github.waymark.notes.render.JsonNotesReader;
import io.github.waymark.notes.render.NotesReport;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the zip with release notes that was published with an artifact.
 *
 * <p>The zip is untrusted: nothing is unpacked, and only one entry is read, up to a maximum size.
 */
public final class NotesArchive {

    private static final String ENTRY = "release-notes.json";
    private static final int MAX_BYTES = 16 << 20;

    private NotesArchive() {}

    /**
     * Reads a zip.
     *
     * @param where the origin of the zip, for messages
     * @throws ProblemException if it does not contain valid release notes
     */
    public static NotesReport read(Path file, String where) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(ENTRY);
            if (entry == null) {
                throw unreadable(where, "The zip does not contain " + ENTRY + ".");
            }
            try (InputStream input = zip.getInputStream(entry)) {
                byte[] bytes = input.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    throw unreadable(where, ENTRY + " is longer than " + MAX_BYTES + " bytes.");
                }
                return JsonNotesReader.read(new String(bytes, StandardCharsets.UTF_8), where);
            }
        } catch (ZipException | EOFException e) {
            throw unreadable(where, String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException unreadable(String where, String why) {
        return new ProblemException(new Problem(
                "The published release notes can't be read.",
                where,
                why,
                "Publish a version that is built with `release-notes:attach`, or compare other versions."));
    }
}
