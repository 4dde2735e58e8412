package io.github.waymark.notes.migrate;

import io.github.waymark.notes.tree.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the folder of logchange: a YAML file a change, in {@code v1.2.0/} with {@code release-date.txt}, or {@code unreleased/}. */
final class LogChange {

    private LogChange() {}

    static List<Imported> read(Path folder) throws IOException {
        List<Imported> notes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                Path parent = file.getParent();
                boolean entry = name.endsWith(".yml") || name.endsWith(".yaml");
                if (parent != null && !parent.equals(folder) && entry && Files.isRegularFile(file)) {
                    notes.add(note(file, parent));
                }
            }
        }
        return notes;
    }

    private static Imported note(Path file, Path parent) throws IOException {
        String name = String.valueOf(parent.getFileName());
        Optional<String> version =
                name.startsWith("unreleased") ? Optional.empty() : Optional.of(name.replaceFirst("^v", ""));
        Path date = parent.resolve("release-date.txt");
        Optional<String> released =
                Files.isRegularFile(date) ? Optional.of(Files.readString(date).strip()) : Optional.empty();
        Value.Mapping entry = Sources.yaml(file);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("issues", texts(entry, "issues"));
        List<String> links = new ArrayList<>(named(entry, "links", "url"));
        fields.put("links", links);
        fields.put("authors", named(entry, "authors", "name"));
        fields.put("modules", texts(entry, "modules"));
        List<String> requests = texts(entry, "merge_requests");
        if (!requests.isEmpty()) {
            fields.put(
                    "issues",
                    Stream.concat(
                                    fields.getOrDefault("issues", List.of()).stream(),
                                    requests.stream().map(r -> "!" + r))
                            .toList());
        }
        Imported.Builder builder = new Imported.Builder();
        String text = String.join("\n", texts(entry, "title"));
        String type = String.join("", texts(entry, "type"));
        if (!text.isBlank()) {
            builder.add(Tool.section(type), text, fields);
        }
        for (String important : texts(entry, "important_notes")) {
            builder.add("upgrade", important, Map.of());
        }
        return builder.build(Sources.stem(file), version, released, Optional.empty());
    }

    private static List<String> texts(Value.Mapping entry, String name) {
        return entry.value(name).flatMap(Value::texts).orElse(List.of());
    }

    /** One field of each mapping in a list; texts among them as they are. */
    private static List<String> named(Value.Mapping entry, String name, String field) {
        List<String> texts = new ArrayList<>();
        if (entry.value(name).orElse(null) instanceof Value.Items items) {
            for (Value item : items.values()) {
                if (item instanceof Value.Mapping mapping) {
                    texts.addAll(texts(mapping, field).isEmpty() ? texts(mapping, "nick") : texts(mapping, field));
                } else {
                    texts.addAll(item.texts().orElse(List.of()));
                }
            }
        }
        return texts;
    }
}
