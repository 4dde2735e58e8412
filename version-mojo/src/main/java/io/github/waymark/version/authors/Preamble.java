package io.github.waymark.version.authors;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a project wants to say before the list of its authors, as pbr's {@code AUTHORS.in}. */
public final class Preamble {

    private Preamble() {}

    /** The file's text; empty where there is none. */
    public static String read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The preamble can't be read.",
                            file.toString(),
                            "The list of authors would begin without it: " + e,
                            "Save it as UTF-8 text, and give this user the right to read it."),
                    e);
        }
    }
}
