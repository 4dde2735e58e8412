package io.github.waymark.notes.draft;

import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import io.github.waymark.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Creates the file of a new note. */
public final class NoteDraft {

    private static final int MAX_ATTEMPTS = 50;

    /** No project has it, so that `lint` and `build` report a note whose section was not chosen. */
    private static final String UNKNOWN_SECTION = "section";

    private final Config config;

    public NoteDraft(Config config) {
        this.config = config;
    }

    /**
     * The content of the note, as far as it is known.
     *
     * @param section the section of the text
     * @param text the description of the change
     */
    public record Content(Optional<String> section, Optional<String> text, List<String> issues, List<String> modules) {
        public Content {
            issues = List.copyOf(issues);
            modules = List.copyOf(modules);
        }
    }

    /**
     * The text of the file: one entry. If neither section nor text is known, it is the template of the project's settings, if any.
     *
     * @throws ProblemException if the section is unknown
     */
    public String text(Content content) {
        if (content.section().isPresent()) {
            requireSection(content.section().get());
        }
        if (content.text().isEmpty() && content.section().isEmpty()) {
            if (config.template().isPresent()) {
                return config.template().get();
            }
        }
        String head = "---\n" + (content.section().isPresent() ? "" : chooseSection());
        String section = content.section().orElse(UNKNOWN_SECTION);
        String text = content.text().orElseGet(this::instruction).strip() + "\n";
        if (section.equals(config.form().prelude())) {
            return head + YamlWriter.of(Map.of(section, text));
        }
        Object entry = text;
        if (!content.issues().isEmpty() || !content.modules().isEmpty()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("text", text);
            if (!content.issues().isEmpty()) {
                fields.put("issues", content.issues());
            }
            if (!content.modules().isEmpty()) {
                fields.put("modules", content.modules());
            }
            entry = fields;
        }
        return head + YamlWriter.of(Map.of(section, List.of(entry)));
    }

    private String chooseSection() {
        return "# Replace `" + UNKNOWN_SECTION + "` with one of: "
                + String.join(", ", config.form().keys()) + ".\n";
    }

    private String instruction() {
        return "Describe the change here, in " + config.form().language().title() + ".";
    }

    private void requireSection(String section) {
        if (config.form().section(section).isEmpty()
                && !section.equals(config.form().prelude())) {
            List<String> keys = config.form().keys();
            throw new ProblemException(new Problem(
                    "Unknown section '" + section + "'.",
                    "-Drelease-notes.section",
                    "Entries of unknown sections are not shown.",
                    "Did you mean '" + NearestName.to(section, keys) + "'? Valid sections: " + String.join(", ", keys)
                            + "."));
        }
    }

    /**
     * What to do with a new note.
     *
     * @param path its path, for messages
     */
    public String nextSteps(String path, Content content) {
        List<String> steps = new ArrayList<>();
        if (content.section().isEmpty()) {
            steps.add("choose the section");
        }
        if (content.text().isEmpty()) {
            steps.add("describe the change in " + config.form().language().title());
        }
        String edit = steps.isEmpty() ? "" : "In " + path + ", " + String.join(" and ", steps) + ". ";
        return edit + "Then run `mvn release-notes:lint`, and commit the file with the change.";
    }

    /**
     * Writes the file under an unused name.
     *
     * @param ids returns 16 hexadecimal digits, different ones on each call
     */
    public Path write(NotesDirectory notesDirectory, Slug slug, String text, Supplier<String> ids) throws IOException {
        Path folder =
                notesDirectory.top().resolve(config.conventions().folders().get(0));
        for (int i = 0; i < MAX_ATTEMPTS; i++) {
            Path file = folder.resolve(slug.text() + "-" + ids.get() + ".yaml");
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try {
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return file;
            } catch (FileAlreadyExistsException e) {
                // Try the next id.
            }
        }
        throw new IOException("no free name for the note in " + folder + " after " + MAX_ATTEMPTS + " tries");
    }
}
