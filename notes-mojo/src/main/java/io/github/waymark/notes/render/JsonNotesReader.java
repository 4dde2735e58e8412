package io.github.waymark.notes.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.waymark.finding.Place;
import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import io.github.waymark.notes.text.Entry;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the output of {@link JsonNotesWriter}, possibly from another project, with the texts in Markdown. */
public final class JsonNotesReader {

    private final String where;

    private JsonNotesReader(String where) {
        this.where = where;
    }

    /**
     * Reads a report.
     *
     * @param where the origin of the text, for messages
     * @throws ProblemException if the text is not a report with schema 1
     */
    public static NotesReport read(String json, String where) {
        try {
            JsonObject root = JsonParser.parseString(json).getAsJsonObject();
            if (root.get("schema").getAsInt() != 1) {
                throw malformed(where, "Its schema is " + root.get("schema") + ", not 1.", null);
            }
            return new JsonNotesReader(where).report(root);
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException e) {
            // Gson throws these if a value is missing or has another type.
            throw malformed(where, String.valueOf(e.getMessage()), e);
        }
    }

    private static ProblemException malformed(String where, String why, @Nullable Exception e) {
        Problem problem = new Problem(
                "The release notes do not have the format of `release-notes:attach`.",
                where,
                why.lines().findFirst().orElse(""),
                "Publish a version that is built with this version of the plugin, or compare other versions.");
        return e == null ? new ProblemException(problem) : new ProblemException(problem, e);
    }

    private NotesReport report(JsonObject root) {
        List<ReportRelease> releases = new ArrayList<>();
        objects(root, "releases").forEach(release -> releases.add(release(release)));
        return new NotesReport(
                root.get("title").getAsString(), Optional.empty(), MarkupLanguage.MARKDOWN, releases, List.of());
    }

    private ReportRelease release(JsonObject release) {
        List<ReportEntry> preludes = new ArrayList<>();
        objects(release, "preludes").forEach(prelude -> preludes.add(entry(prelude)));
        List<ReportSection> sections = new ArrayList<>();
        for (JsonObject section : objects(release, "sections")) {
            List<ReportEntry> entries = new ArrayList<>();
            objects(section, "entries").forEach(entry -> entries.add(entry(entry)));
            sections.add(new ReportSection(
                    new Section(
                            section.get("id").getAsString(),
                            section.get("title").getAsString(),
                            section.get("level").getAsInt()),
                    entries));
        }
        return new ReportRelease(
                release.get("name").getAsString(),
                release.get("title").getAsString(),
                release.has("also") ? texts(release.get("also")) : List.of(),
                text(release, "tag"),
                text(release, "commit"),
                text(release, "date"),
                release.get("released").getAsBoolean(),
                "Prelude",
                preludes,
                sections);
    }

    private ReportEntry entry(JsonObject entry) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (entry.has("fields")) {
            entry.getAsJsonObject("fields").asMap().forEach((name, values) -> fields.put(name, texts(values)));
        }
        // The Markdown already contains issues, links and authors.
        List.of("issues", "links", "authors").forEach(fields::remove);
        return new ReportEntry(
                entry.get("id").getAsString(),
                entry.get("note").getAsString(),
                new Entry(entry.get("markdown").getAsString(), Place.of(where), fields),
                Optional.empty());
    }

    private static List<String> texts(JsonElement values) {
        return values.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private static Optional<String> text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? Optional.empty() : Optional.of(value.getAsString());
    }

    private static List<JsonObject> objects(JsonObject object, String name) {
        JsonArray array = object.getAsJsonArray(name);
        return array.asList().stream().map(JsonElement::getAsJsonObject).toList();
    }
}
