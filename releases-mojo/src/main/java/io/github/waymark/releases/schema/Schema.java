package io.github.waymark.releases.schema;

import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The JSON schemas of the plugin, draft 2020-12. */
public enum Schema {
    /** The schema of the releases of a deliverable. */
    DELIVERABLE,
    /** The schema of the list of all series. */
    SERIES_STATUS;

    private static final Map<Schema, SchemaNode> ROOTS = roots();

    private final String text;

    Schema() {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".schema.json";
        try (InputStream stream = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Schema, SchemaNode> roots() {
        Map<Schema, SchemaNode> roots = new EnumMap<>(Schema.class);
        for (Schema schema : values()) {
            // JSON is a subset of YAML.
            Tree.Mapping declaration = (Tree.Mapping) YamlFile.read(schema.text, schema.name())
                    .root("schema", "It is part of the plugin.")
                    .orElseThrow();
            roots.put(schema, SchemaNode.of(declaration, declaration));
        }
        return Collections.unmodifiableMap(roots);
    }

    /** The schema's text, ending with a line break. */
    public String text() {
        return text;
    }

    /**
     * The keys of a mapping in the order of the schema; none if its keys are free.
     *
     * @param path the keys that lead to the mapping, without the positions of items
     */
    public List<String> keys(List<String> path) {
        SchemaNode node = Objects.requireNonNull(ROOTS.get(this)).itemOrSelf();
        for (String key : path) {
            SchemaNode known = node.properties().get(key);
            SchemaNode next = known == null ? node.others() : known;
            if (next == null) {
                return List.of();
            }
            node = next.itemOrSelf();
        }
        return List.copyOf(node.properties().keySet());
    }

    /** All violations of the schema in a file, in the order of the file. */
    public List<SchemaFault> faults(Tree file) {
        return new SchemaCheck().of(file, Objects.requireNonNull(ROOTS.get(this)));
    }
}
