package io.github.waymark.version.release;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Bump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the result of an API comparison: one word, or japicmp's report in XML. */
public final class ApiReport {

    /** Only the root element is needed; the report of a large API has many megabytes. */
    private static final int HEAD = 1 << 16;

    private static final Pattern JAPICMP =
            Pattern.compile("<japicmp(?:\\s+[\\w:]+=\"[^\"]*\")*?\\s+semanticVersioning=\"([^\"]*)\"");

    private ApiReport() {}

    /**
     * The bump that a report requires; empty if the API did not change.
     *
     * @param file {@code major}, {@code minor}, {@code patch} or {@code none}, or a report of japicmp in XML
     * @throws ProblemException if it can't be read or has another content
     */
    public static Optional<Bump> read(Path file) {
        String text = head(file);
        Matcher japicmp = JAPICMP.matcher(text);
        String result = japicmp.find() ? japicmp.group(1) : text.strip().toLowerCase(Locale.ROOT);
        return switch (result) {
            case "major", "1.0.0" -> Optional.of(Bump.MAJOR);
            case "minor", "0.1.0" -> Optional.of(Bump.MINOR);
            case "patch", "0.0.1" -> Optional.of(Bump.PATCH);
            case "none", "0.0.0" -> Optional.empty();
            default ->
                throw new ProblemException(new Problem(
                        "The API report has an unknown format.",
                        file.toString(),
                        "Without it, the trailers can't be compared with the change.",
                        "Write one word to the file (major, minor, patch or none), or use an XML report of japicmp."));
        };
    }

    private static String head(Path file) {
        try (var input = Files.newInputStream(file)) {
            return new String(input.readNBytes(HEAD), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The API report can't be read.",
                            file.toString(),
                            "Without it, the trailers can't be compared with the change: " + e,
                            "Run the API comparison first, or correct -Dversion.impactFile."),
                    e);
        }
    }
}
