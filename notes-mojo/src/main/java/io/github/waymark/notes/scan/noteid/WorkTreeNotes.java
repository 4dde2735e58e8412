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

/** The notes' files that lie in the working tree. Links are not followed: they could lead anywhere. */
public final class WorkTreeNotes {

    /** A note is a page of text; what is larger is no note, and would fill the memory. */
    public static final int MOST_BYTES = 1 << 20;

    private final Path top;

    public WorkTreeNotes(Path top) {
        this.top = top;
    }

    /**
     * The paths of files that are notes by their names, in no order.
     *
     * @param known paths of files for which that need not be looked up
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
            int before = 0;
            for (Path entry : entries) {
                String file = entry.toString();
                // All but the first have the same in front of their names, and to ask each for its name takes a loop.
                before = before == 0
                        ? file.length() - String.valueOf(entry.getFileName()).length()
                        : before;
                String path = prefix + file.substring(before);
                if (known.contains(path)) {
                    found.add(path);
                } else if (NoteKey.isNote(path) && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(path);
                } else if (!path.endsWith("/.git") && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    add(entry, path + "/", known, found);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // A folder that is not there holds no notes.
            return;
        }
    }

    public byte[] text(String path) {
        Path file = top.resolve(path);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(file.toString());
            }
            if (Files.size(file) > MOST_BYTES) {
                throw tooLarge(path);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    public static ProblemException tooLarge(String path) {
        return new ProblemException(new Problem(
                "The note is larger than " + MOST_BYTES + " bytes.",
                path,
                "A note is a page of text; a file of this size is something else, or meant to do harm.",
                "Shorten it, or move it out of the folder of the notes."));
    }

    private static ProblemException unreadable(String path, IOException cause) {
        return new ProblemException(
                new Problem(
                        "Notes in the working tree cannot be read: " + cause,
                        path,
                        "Release notes must not leave out what is there.",
                        "Give this user the right to read it, or run the goal again if the file was just being changed."),
                cause);
    }
}
