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

/** What a tool that compares APIs wrote: a word, or japicmp's report in XML. */
public final class ApiReport {

    /** The root element comes first; a report of a large API has many megabytes. */
    private static final int HEAD = 1 << 16;

    private static final Pattern JAPICMP =
            Pattern.compile("<japicmp(?:\\s+[\\w:]+=\"[^\"]*\")*?\\s+semanticVersioning=\"([^\"]*)\"");

    private ApiReport() {}

    /**
     * The change that a report asks for; empty when it found none.
     *
     * @param file {@code major}, {@code minor}, {@code patch} or {@code none}; or a report of japicmp in XML
     * @throws ProblemException when it can't be read, or is neither
     */
    public static Optional<Bump> read(Path file) {
        String text = head(file);
        Matcher japicmp = JAPICMP.matcher(text);
        String answer = japicmp.find() ? japicmp.group(1) : text.strip().toLowerCase(Locale.ROOT);
        return switch (answer) {
            case "major", "1.0.0" -> Optional.of(Bump.MAJOR);
            case "minor", "0.1.0" -> Optional.of(Bump.MINOR);
            case "patch", "0.0.1" -> Optional.of(Bump.PATCH);
            case "none", "0.0.0" -> Optional.empty();
            default ->
                throw new ProblemException(
                        new Problem(
                                "The report on the API says nothing that is known.",
                                file.toString(),
                                "Whether the trailers fit the change can't be told.",
                                "Let the file hold one word: major, minor, patch or none; or name a report of japicmp in XML."));
        };
    }

    private static String head(Path file) {
        try (var input = Files.newInputStream(file)) {
            return new String(input.readNBytes(HEAD), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The report on the API can't be read.",
                            file.toString(),
                            "Whether the trailers fit the change can't be told: " + e,
                            "Run the tool that writes it first, or correct -Dversion.impactFile."),
                    e);
        }
    }
}
