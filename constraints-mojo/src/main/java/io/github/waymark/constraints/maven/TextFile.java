package io.github.waymark.constraints.maven;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that a user names: whatever it holds is answered with its name, never with a stack trace. */
final class TextFile {

    /** Larger than any file that people write; a wrong one shouldn't fill the memory. */
    private static final int MOST_BYTES = 20_000_000;

    private TextFile() {}

    /**
     * Reads it.
     *
     * @param name the file as the user named it
     * @param why what it is needed for
     * @throws ProblemException when it isn't there, is too large, or no text in UTF-8
     */
    static String read(Path file, String name, String why) {
        try {
            if (!Files.isRegularFile(file)) {
                throw problem("There is no file " + name + ".", name, why, "Correct the name.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw problem("The file is too large.", name, why, "Name a file below " + MOST_BYTES + " bytes.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw problem("The file isn't text in UTF-8.", name, why, "Convert it to UTF-8, or name another file.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException problem(String what, String name, String why, String fix) {
        return new ProblemException(new Problem(what, name, why, fix));
    }
}
