package io.github.waymark.notes.fix;

import io.github.waymark.history.jgit.UnifiedDiff;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The correction of one note.
 *
 * @param file the note
 * @param name its path relative to the top of the repository
 * @param target the file that it is renamed to, in the same folder; the same file if it keeps its name
 * @param before its bytes
 * @param after its corrected bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Instances are not compared.
public record NoteFix(Path file, String name, Path target, byte[] before, byte[] after) {

    boolean isRenamed() {
        return !target.equals(file);
    }

    /** The name of the file afterwards. */
    public String newName() {
        return name.substring(0, name.lastIndexOf('/') + 1) + target.getFileName();
    }

    /** The correction as a unified diff, after a line for the new name. */
    public String diff() {
        String renamed = isRenamed() ? "rename " + name + " to " + newName() + "\n" : "";
        return renamed + (Arrays.equals(before, after) ? "" : UnifiedDiff.of(name, Optional.of(before), after));
    }

    /**
     * Writes the note.
     *
     * @throws ProblemException if the file isn't as it was when the correction was computed
     */
    public void write() {
        try {
            boolean isCurrent = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Arrays.equals(before, Files.readAllBytes(file))
                    && (!isRenamed() || !Files.exists(target, LinkOption.NOFOLLOW_LINKS));
            if (!isCurrent) {
                throw new ProblemException(new Problem(
                        "The note was changed meanwhile.",
                        name,
                        "The correction was computed for its old content.",
                        "Run the goal again."));
            }
            OutputFile.write(file, after);
            if (isRenamed()) {
                Files.move(file, target);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The note can't be corrected.",
                            name,
                            String.valueOf(e),
                            "Make the file and its folder writable for this user."),
                    e);
        }
    }
}
