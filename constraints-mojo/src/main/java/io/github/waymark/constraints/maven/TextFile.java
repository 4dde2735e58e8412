package io.github.waymark.constraints.maven;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text files. A file that is not readable text is a problem that names it. */
final class TextFile {

    /** Larger than any handwritten file. A wrong file must not fill the memory. */
    private static final int MAX_BYTES = 20_000_000;

    private TextFile() {}

    /**
     * Reads a file.
     *
     * @param name the file as the user named it
     * @param why the purpose of the file, for messages
     * @throws ProblemException if it doesn't exist, is too large, or is not text in UTF-8
     */
    static String read(Path file, String name, String why) {
        try {
            if (!Files.isRegularFile(file)) {
                throw problem("There is no file " + name + ".", name, why, "Correct the name.");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw problem("The file is too large.", name, why, "Use a file smaller than " + MAX_BYTES + " bytes.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw problem("The file isn't text in UTF-8.", name, why, "Convert it to UTF-8, or use another file.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException problem(String what, String name, String why, String fix) {
        return new ProblemException(new Problem(what, name, why, fix));
    }
}
