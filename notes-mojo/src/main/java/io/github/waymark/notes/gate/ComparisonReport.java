package io.github.waymark.notes.gate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the last release has and the next one hasn't, or has in another form: a report in JSON of {@code entry-points:diff} or
 * {@code config-options:diff}.
 *
 * @param name of the file, for messages
 * @param changes those that belong to a section of a release note
 */
public record ComparisonReport(String name, List<Change> changes) {

    /** What is new needs no note: users who don't read about it miss nothing that they had. */
    private static final Set<String> NEEDED = Set.of("upgrade", "deprecations");

    /**
     * A change.
     *
     * @param section of the release note that it belongs to
     * @param name of the provider, service, command or option
     * @param text one sentence
     */
    public record Change(String section, String name, String text) {

        boolean isNeeded() {
            return NEEDED.contains(section);
        }

        /** The name as a whole: {@code a.b} isn't in {@code a.b.c}. */
        boolean isNamedIn(String entry) {
            return Pattern.compile("(?<![\\w$.-])" + Pattern.quote(name) + "(?![\\w$-]|\\.\\w)")
                    .matcher(entry)
                    .find();
        }
    }

    public ComparisonReport {
        changes = List.copyOf(changes);
    }

    /**
     * Reads a report.
     *
     * @param name of the file, for messages
     * @throws ProblemException if it can't be read or is no such report
     */
    public static ComparisonReport read(Path file, String name) {
        try {
            JsonObject root = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            if (root.get("schema").getAsInt() != 1) {
                throw malformed(name, "Its schema is " + root.get("schema") + ", not 1.", null);
            }
            List<Change> changes = new ArrayList<>();
            for (JsonElement element : root.getAsJsonArray("changes")) {
                JsonObject change = element.getAsJsonObject();
                if (change.has("section")) {
                    changes.add(new Change(
                            change.get("section").getAsString(),
                            change.get("name").getAsString(),
                            change.get("text").getAsString()));
                }
            }
            return new ComparisonReport(name, changes);
        } catch (IOException
                | JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException e) {
            // Gson throws these if a value is missing or has another type.
            throw malformed(name, "It has another form: " + e + ".", e);
        }
    }

    private static ProblemException malformed(String name, String why, @Nullable Exception e) {
        Problem problem = new Problem(
                "A report of what changed can't be read.",
                name,
                why,
                "Write it with `mvn entry-points:diff -Dentry-points.format=json -Dentry-points.output=" + name
                        + "`, or with config-options:diff.");
        return e == null ? new ProblemException(problem) : new ProblemException(problem, e);
    }

    /**
     * A problem for each change that users notice and that no entry of a note names.
     *
     * @param entries the texts of the next release's notes
     */
    public List<Problem> missing(List<String> entries) {
        return changes.stream()
                .filter(change -> change.isNeeded() && entries.stream().noneMatch(change::isNamedIn))
                .map(this::problem)
                .toList();
    }

    private Problem problem(Change change) {
        String sentence = change.text().endsWith(".") ? change.text() : change.text() + ".";
        return new Problem(
                "No release note names " + change.name() + ": " + sentence,
                name,
                "Those who upgrade notice it, and the notes are where they look for the reason.",
                "Add an entry to a note of the change, or create one with `mvn release-notes:new`: " + change.section()
                        + ": ['" + sentence.replace("'", "''") + "']");
    }
}
