package io.github.waymark.notes.migrate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the releases of a GitHub repository, as its API returns them in JSON: an array of releases with the fields {@code tag_name},
 * {@code published_at}, {@code draft} and {@code body}. Pages that were joined to an array of arrays are read, too.
 */
final class GitHubReleases {

    /** {@code Title by @user in https://github.com/o/r/pull/7}, as GitHub generates items. */
    private static final Pattern GENERATED = Pattern.compile(
            "(.*?) by @([A-Za-z0-9-]+(?:\\[bot])?) in (?:(https?://\\S+/(?:pull|issues)/(\\d+))|#(\\d+))");

    private static final Pattern CHANGELOG = Pattern.compile("\\**Full Changelog\\**:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEW_CONTRIBUTOR =
            Pattern.compile("[*-] @\\S+ made their first contribution in .*", Pattern.CASE_INSENSITIVE);

    private final Path file;
    private final ImportReport report;

    private GitHubReleases(Path file, ImportReport report) {
        this.file = file;
        this.report = report;
    }

    static List<ImportedNote> read(Path file, ImportReport report) throws IOException {
        return new GitHubReleases(file, report).read();
    }

    private List<ImportedNote> read() throws IOException {
        List<ImportedNote> notes = new ArrayList<>();
        try {
            JsonElement root = JsonParser.parseString(ImportFiles.text(file));
            if (!root.isJsonArray()) {
                throw malformed("It is no array.", null);
            }
            add(root.getAsJsonArray(), "", notes);
        } catch (JsonParseException e) {
            throw malformed(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        } catch (StackOverflowError e) {
            throw malformed("It is nested too deep.", null);
        }
        return notes;
    }

    private ProblemException malformed(String why, @Nullable Exception e) {
        Problem problem = new Problem(
                "The file does not contain the releases of a GitHub repository.",
                file.toString(),
                why,
                "Get it with `gh api --paginate --slurp repos/OWNER/NAME/releases > " + file.getFileName() + "`.");
        return e == null ? new ProblemException(problem) : new ProblemException(problem, e);
    }

    private void add(JsonArray array, String at, List<ImportedNote> notes) {
        for (int i = 0; i < array.size(); i++) {
            JsonElement element = array.get(i);
            String where = at + "[" + i + "]";
            if (element.isJsonArray() && at.isEmpty()) {
                add(element.getAsJsonArray(), where, notes);
            } else if (element.isJsonObject()) {
                release(element.getAsJsonObject(), where, notes);
            } else {
                report.add(file + where, String.valueOf(element), "left out, as it is no release");
            }
        }
    }

    private void release(JsonObject release, String at, List<ImportedNote> notes) {
        String tag = text(release, "tag_name").orElse("");
        String where = file + at + " " + tag;
        VersionHeading heading = VersionHeading.of(tag);
        String day = text(release, "published_at")
                .or(() -> text(release, "created_at"))
                .orElse("");
        if (text(release, "draft").equals(Optional.of("true"))) {
            report.add(where, text(release, "name").orElse(tag), "left out, as it is a draft");
        } else if (heading.version().isEmpty()) {
            report.add(where, tag, "left out, as its tag has no version");
        } else {
            notes.add(note(release, where, new VersionHeading(heading.version(), VersionHeading.date(day), false)));
        }
    }

    private ImportedNote note(JsonObject release, String where, VersionHeading heading) {
        ReleaseLines lines = new ReleaseLines(
                MarkdownNotation.BELOW_RELEASE, Optional.of(MarkupLanguage.MARKDOWN), report, GitHubReleases::item);
        List<String> body = ImportFiles.lines(text(release, "body").orElse(""));
        boolean contributors = false;
        for (int i = 0; i < body.size(); i++) {
            String line = body.get(i);
            String place = where + ", line " + (i + 1);
            boolean generated = CHANGELOG.matcher(line.strip()).matches()
                    || NEW_CONTRIBUTOR.matcher(line.strip()).matches();
            if (line.strip().matches("#+ New Contributors")) {
                contributors = true;
            } else if (!generated && !(contributors && line.isBlank())) {
                // git knows the contributors and the changes, and the body of a release shows both.
                contributors = false;
                lines.line(line, place);
            }
        }
        return lines.note(heading);
    }

    private static ReleaseLines.Item item(ReleaseLines.Item item) {
        Map<String, List<String>> fields = new LinkedHashMap<>(item.fields());
        String text = item.text();
        Matcher generated = GENERATED.matcher(text);
        if (generated.matches()) {
            text = generated.group(1);
            String number = generated.group(4) == null ? generated.group(5) : generated.group(4);
            fields.put("issues", List.of(number));
            if (generated.group(3) != null) {
                fields.put("links", List.of(generated.group(3)));
            }
            if (!generated.group(2).endsWith("[bot]")) {
                fields.put("authors", List.of("@" + generated.group(2)));
            }
        }
        fields.putAll(UpdateTitle.fields(text));
        return new ReleaseLines.Item(text, fields);
    }

    private static Optional<String> text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonPrimitive() ? Optional.empty() : Optional.of(value.getAsString());
    }
}
