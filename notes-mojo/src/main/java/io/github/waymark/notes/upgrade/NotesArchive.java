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
 * Reads the zip of release notes that somebody has published with an artifact.
 *
 * <p>It is not to be trusted: nothing of it is unpacked, one entry is read, and that only so far.
 */
public final class NotesArchive {

    private static final String ENTRY = "release-notes.json";
    /** More than that nobody reads. */
    private static final int MOST_BYTES = 16 << 20;

    private NotesArchive() {}

    /**
     * What the zip tells.
     *
     * @param where it comes from, for messages
     * @throws ProblemException when it is no such zip
     */
    public static NotesReport read(Path file, String where) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(ENTRY);
            if (entry == null) {
                throw unreadable(where, "It has no file " + ENTRY + ".");
            }
            try (InputStream input = zip.getInputStream(entry)) {
                byte[] bytes = input.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw unreadable(where, "Its text is longer than " + MOST_BYTES + " bytes.");
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
                "Build that version anew with `release-notes:attach`, or compare other versions."));
    }
}
