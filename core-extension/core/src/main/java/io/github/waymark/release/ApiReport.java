package io.github.waymark.release;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Bump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result of an API comparison: one word, or japicmp's report in XML.
 *
 * @param bump the bump that it requires; empty if the API did not change
 * @param oldVersion the version that was compared with, if the report has it
 */
public record ApiReport(Optional<Bump> bump, Optional<String> oldVersion) {

    /** Only the root element is needed; the report of a large API has many megabytes. */
    private static final int HEAD = 1 << 16;

    private static final Pattern JAPICMP = Pattern.compile("<japicmp((?:\\s+[\\w:]+=\"[^\"]*+\")*+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:]+)=\"([^\"]*)\"");

    /** What japicmp writes for a version that it doesn't know. */
    private static final String UNKNOWN = "n.a.";

    /**
     * Reads a report.
     *
     * @param file {@code major}, {@code minor}, {@code patch} or {@code none}, or a report of japicmp in XML
     * @param setting what names the file, such as {@code -Dversion.impactFile}
     * @throws ProblemException if it can't be read or has another content
     */
    public static ApiReport read(Path file, String setting) {
        String text = head(file, setting);
        Matcher japicmp = JAPICMP.matcher(text);
        Map<String, String> attributes = japicmp.find() ? attributes(japicmp.group(1)) : Map.of();
        String result =
                attributes.getOrDefault("semanticVersioning", text.strip().toLowerCase(Locale.ROOT));
        return new ApiReport(
                bump(result, file),
                Optional.ofNullable(attributes.get("oldVersion"))
                        .filter(version -> !version.isBlank() && !version.equals(UNKNOWN)));
    }

    private static Map<String, String> attributes(String element) {
        Map<String, String> attributes = new HashMap<>();
        for (Matcher attribute = ATTRIBUTE.matcher(element); attribute.find(); ) {
            attributes.put(attribute.group(1), attribute.group(2));
        }
        return attributes;
    }

    private static Optional<Bump> bump(String result, Path file) {
        return switch (result) {
            case "major", "1.0.0" -> Optional.of(Bump.MAJOR);
            case "minor", "0.1.0" -> Optional.of(Bump.MINOR);
            case "patch", "0.0.1" -> Optional.of(Bump.PATCH);
            case "none", "0.0.0" -> Optional.empty();
            default ->
                throw new ProblemException(new Problem(
                        "The API report has an unknown format.",
                        file.toString(),
                        "Without it, the change of the API isn't known.",
                        "Write one word to the file (major, minor, patch or none), or use an XML report of japicmp."));
        };
    }

    private static String head(Path file, String setting) {
        try (var input = Files.newInputStream(file)) {
            return new String(input.readNBytes(HEAD), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The API report can't be read.",
                            file.toString(),
                            "Without it, the change of the API isn't known: " + e,
                            "Run the API comparison first, or correct " + setting + "."),
                    e);
        }
    }
}
