package io.github.waymark.configuration.migrate;

import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An entry of a YAML document, with the mappings around it.
 *
 * @param document the number of the document, from 0
 * @param path the entries that lead to it, and itself
 * @param mappings the mapping of each entry of the path
 */
record YamlEntry(int document, List<Tree.Entry> path, List<Tree.Mapping> mappings) {

    YamlEntry {
        path = List.copyOf(path);
        mappings = List.copyOf(mappings);
    }

    static YamlEntry top(int document, Tree.Mapping root, Tree.Entry entry) {
        return new YamlEntry(document, List.of(entry), List.of(root));
    }

    YamlEntry child(Tree.Mapping mapping, Tree.Entry entry) {
        List<Tree.Entry> entries = new ArrayList<>(path);
        entries.add(entry);
        List<Tree.Mapping> around = new ArrayList<>(mappings);
        around.add(mapping);
        return new YamlEntry(document, entries, around);
    }

    Tree.Entry entry() {
        return path.get(path.size() - 1);
    }

    /** The entries below it, if its value is a mapping. */
    List<YamlEntry> children() {
        if (!(entry().value() instanceof Tree.Mapping mapping)) {
            return List.of();
        }
        return mapping.entries().stream().map(child -> child(mapping, child)).toList();
    }

    /** Whether the first name is a profile of Quarkus. */
    boolean isBelowProfile() {
        return path.get(0).name().startsWith("%") && path.size() > 1;
    }

    /** The names without that of a profile. */
    List<String> names() {
        return path.subList(isBelowProfile() ? 1 : 0, path.size()).stream()
                .map(Tree.Entry::name)
                .toList();
    }

    /** The name of the setting. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String name : names()) {
            key.append(key.isEmpty() || name.startsWith("[") ? "" : ".").append(name);
        }
        return key.toString();
    }

    /** The mapping that contains the first name. */
    Tree.Mapping root() {
        return mappings.get(isBelowProfile() ? 1 : 0);
    }

    /** All names, which identify the entry in another version of the text. */
    String identity() {
        return document + "\n" + path.stream().map(Tree.Entry::name).collect(Collectors.joining("\n"));
    }

    /** All entries of documents that are mappings of names, parents before children. */
    static List<YamlEntry> all(List<Tree> documents) {
        List<YamlEntry> all = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            if (documents.get(i) instanceof Tree.Mapping root) {
                for (Tree.Entry entry : root.entries()) {
                    add(top(i, root, entry), all);
                }
            }
        }
        return all;
    }

    private static void add(YamlEntry entry, List<YamlEntry> all) {
        all.add(entry);
        entry.children().forEach(child -> add(child, all));
    }

    /** The entry with the same names in another version of the text. */
    static Optional<YamlEntry> find(List<Tree> documents, String identity) {
        return all(documents).stream()
                .filter(entry -> entry.identity().equals(identity))
                .findFirst();
    }
}
