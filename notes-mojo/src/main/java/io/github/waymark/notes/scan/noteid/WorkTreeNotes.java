package io.github.waymark.notes.scan.noteid;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Reads the notes in the working tree. Symbolic links are not followed: they could lead anywhere. */
public final class WorkTreeNotes {

    /** Larger files are refused, as they could exhaust the memory. */
    public static final int MAX_BYTES = 1 << 20;

    private final Path top;

    public WorkTreeNotes(Path top) {
        this.top = top;
    }

    /**
     * The paths of note files, in no particular order.
     *
     * @param known paths that are known to be notes, so their files are not checked
     */
    public Set<String> notes(Iterable<String> folders, Set<String> known) {
        Set<String> found = new HashSet<>();
        for (String folder : folders) {
            try {
                add(top.resolve(folder), folder.isEmpty() ? "" : folder + "/", known, found);
            } catch (IOException e) {
                throw unreadable(folder, e);
            }
        }
        return found;
    }

    private static void add(Path folder, String prefix, Set<String> known, Set<String> found) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            int prefixLength = 0;
            for (Path entry : entries) {
                String file = entry.toString();
                // All entries have the same prefix; getFileName would scan each path.
                prefixLength = prefixLength == 0
                        ? file.length() - String.valueOf(entry.getFileName()).length()
                        : prefixLength;
                String path = prefix + file.substring(prefixLength);
                if (known.contains(path)) {
                    found.add(path);
                } else if (NoteKey.isNote(path) && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(path);
                } else if (!path.endsWith("/.git") && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    add(entry, path + "/", known, found);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // A missing folder has no notes.
            return;
        }
    }

    public byte[] text(String path) {
        Path file = top.resolve(path);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(file.toString());
            }
            if (Files.size(file) > MAX_BYTES) {
                throw tooLarge(path);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    public static ProblemException tooLarge(String path) {
        return new ProblemException(new Problem(
                "The note is larger than " + MAX_BYTES + " bytes.",
                path,
                "Notes are short texts; larger files are refused to protect the build.",
                "Shorten the note, or move the file out of the folder of the notes."));
    }

    private static ProblemException unreadable(String path, IOException cause) {
        return new ProblemException(
                new Problem(
                        "Notes in the working tree can't be read: " + cause,
                        path,
                        "The release notes would be incomplete.",
                        "Make it readable for this user, or run the goal again if the file was being changed."),
                cause);
    }
}
