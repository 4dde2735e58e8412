package io.github.waymark.notes.migrate;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the folder of logchange: one YAML file per change, in {@code v1.2.0/} with {@code release-date.txt}, or in {@code
 * unreleased/}.
 */
final class LogChange {

    private LogChange() {}

    static List<ImportedNote> read(Path folder, ImportReport report) throws IOException {
        List<ImportedNote> notes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                Path parent = file.getParent();
                boolean entry = name.endsWith(".yml") || name.endsWith(".yaml");
                if (!Files.isRegularFile(file)) {
                    continue;
                }
                if (parent != null && !parent.equals(folder) && entry) {
                    notes.add(note(file, parent, report));
                } else if (!name.equals("release-date.txt") && !name.startsWith(".")) {
                    report.add(file.toString(), name, "file not read");
                }
            }
        }
        return notes;
    }

    private static ImportedNote note(Path file, Path parent, ImportReport report) throws IOException {
        String name = String.valueOf(parent.getFileName());
        Optional<String> version =
                name.startsWith("unreleased") ? Optional.empty() : Optional.of(name.replaceFirst("^v", ""));
        Path date = parent.resolve("release-date.txt");
        Optional<String> released =
                Files.isRegularFile(date) ? Optional.of(ImportFiles.text(date).strip()) : Optional.empty();
        Tree.Mapping entry = ImportFiles.yaml(file);
        Map<String, List<String>> fields = fields(entry);
        ImportedNote.Builder builder = new ImportedNote.Builder(Optional.of(MarkupLanguage.MARKDOWN));
        String text = String.join("\n", ImportFiles.texts(entry, "title"));
        String type = String.join("", ImportFiles.texts(entry, "type"));
        if (!text.isBlank()) {
            fields.putAll(update(type, text));
            builder.add(ImportTool.section(type, file.toString(), report), text, fields);
        }
        for (String important : ImportFiles.texts(entry, "important_notes")) {
            builder.add("upgrade", important, Map.of());
        }
        if (entry.value("configurations").orElse(null) instanceof Tree.Items configurations) {
            configurations
                    .values()
                    .forEach(one -> configuration(one).ifPresent(change -> builder.add("upgrade", change, Map.of())));
        }
        return builder.build(ImportFiles.stem(file), version, released, Optional.empty());
    }

    private static Map<String, List<String>> fields(Tree.Mapping entry) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> issues = new ArrayList<>(ImportFiles.texts(entry, "issues"));
        ImportFiles.texts(entry, "merge_requests").forEach(request -> issues.add("!" + request));
        fields.put("issues", issues);
        fields.put("links", named(entry, "links", "url"));
        fields.put("authors", named(entry, "authors", "name"));
        fields.put("modules", ImportFiles.texts(entry, "modules"));
        return fields;
    }

    /** The dependency and its versions in the title, so that several updates can be merged. */
    private static Map<String, List<String>> update(String type, String title) {
        return type.equals("dependency_update") ? UpdateTitle.fields(title) : Map.of();
    }

    /** {@code Adds `key` (application.yml), by default `true`: what it does} */
    private static Optional<String> configuration(Tree value) {
        if (!(value instanceof Tree.Mapping setting)) {
            return Optional.empty();
        }
        String defaultValue = String.join("", ImportFiles.texts(setting, "default_value"));
        List<String> descriptions = new ArrayList<>();
        descriptions.addAll(ImportFiles.texts(setting, "description"));
        descriptions.addAll(ImportFiles.texts(setting, "more_info"));
        String action = String.join("", ImportFiles.texts(setting, "action"));
        return Optional.of("Configuration: " + (action.isEmpty() ? "" : action + " ") + "`"
                + String.join("", ImportFiles.texts(setting, "key")) + "` ("
                + String.join("", ImportFiles.texts(setting, "type")) + ")"
                + (defaultValue.isEmpty() ? "" : ", by default `" + defaultValue + "`")
                + (descriptions.isEmpty() ? "" : ": " + String.join(" ", descriptions)));
    }

    /** One field of each mapping in a list; other items as texts. */
    private static List<String> named(Tree.Mapping entry, String name, String field) {
        List<String> texts = new ArrayList<>();
        if (entry.value(name).orElse(null) instanceof Tree.Items items) {
            for (Tree item : items.values()) {
                if (item instanceof Tree.Mapping mapping) {
                    texts.addAll(
                            ImportFiles.texts(mapping, field).isEmpty()
                                    ? ImportFiles.texts(mapping, "nick")
                                    : ImportFiles.texts(mapping, field));
                } else {
                    texts.addAll(item.texts().orElse(List.of()));
                }
            }
        }
        return texts;
    }
}
