package io.github.waymark.version.authors;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the text before the list of authors, as pbr's {@code AUTHORS.in}. */
public final class Preamble {

    private Preamble() {}

    /** The text of the file; empty if it doesn't exist. */
    public static String read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The preamble can't be read.",
                            file.toString(),
                            "The list of authors would not contain it: " + e,
                            "Save it as UTF-8 text and make it readable for this user."),
                    e);
        }
    }
}
