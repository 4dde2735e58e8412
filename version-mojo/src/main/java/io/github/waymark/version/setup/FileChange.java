package io.github.waymark.version.setup;

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
 * A new file, or a change of an existing one.
 *
 * @param file the file
 * @param name its path relative to the root folder, with {@code /}
 * @param before its bytes; empty for a new file
 * @param after its new bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Instances are not compared.
public record FileChange(Path file, String name, Optional<byte[]> before, byte[] after) {

    /** The change as a unified diff. */
    public String diff() {
        return UnifiedDiff.of(name, before, after);
    }

    /**
     * Writes the file.
     *
     * @throws ProblemException if it isn't as it was when the change was computed
     */
    public void write() {
        if (!isCurrent()) {
            throw new ProblemException(new Problem(
                    "The file was changed meanwhile.",
                    file.toString(),
                    "The change was computed for its old content.",
                    "Run the goal again."));
        }
        OutputFile.write(file, after);
    }

    private boolean isCurrent() {
        try {
            return before.isPresent()
                    ? Files.isRegularFile(file) && Arrays.equals(before.get(), Files.readAllBytes(file))
                    : !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return false;
        }
    }
}
