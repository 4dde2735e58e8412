package io.github.waymark.notes.migrate;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the folder of changie: one YAML file per change in {@code unreleased/}, and one Markdown file per release. */
final class Changie {

    private Changie() {}

    static List<ImportedNote> read(Path folder, ImportReport report) throws IOException {
        List<ImportedNote> notes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                boolean inSubfolder = !folder.equals(file.getParent());
                if (inSubfolder && (name.endsWith(".yaml") || name.endsWith(".yml"))) {
                    notes.add(note(file, report));
                } else if (!inSubfolder && name.matches("v?\\d.*\\.md")) {
                    notes.addAll(KeepAChangelog.read(file, report));
                } else if (!name.startsWith(".")) {
                    report.add(file.toString(), name, "file not read");
                }
            }
        }
        return notes;
    }

    private static ImportedNote note(Path file, ImportReport report) throws IOException {
        Tree.Mapping change = ImportFiles.yaml(file);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("issues", custom(change, "issue"));
        fields.put("authors", custom(change, "author"));
        fields.put("modules", ImportFiles.texts(change, "component"));
        ImportedNote.Builder builder = new ImportedNote.Builder(Optional.of(MarkupLanguage.MARKDOWN));
        String body = String.join("\n", ImportFiles.texts(change, "body"));
        if (!body.isBlank()) {
            builder.add(
                    ImportTool.section(String.join("", ImportFiles.texts(change, "kind")), file.toString(), report),
                    body,
                    fields);
        }
        return builder.build(ImportFiles.stem(file), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Projects choose the names of custom fields, so case and a plural are ignored. */
    private static List<String> custom(Tree.Mapping change, String name) {
        if (change.value("custom").orElse(null) instanceof Tree.Mapping custom) {
            for (Tree.Entry entry : custom.entries()) {
                String field = entry.name().toLowerCase(Locale.ROOT);
                if (field.equals(name) || field.equals(name + "s")) {
                    return entry.value().texts().orElse(List.of());
                }
            }
        }
        return List.of();
    }
}
