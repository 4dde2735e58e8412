package io.github.waymark.notes.migrate;

import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the YAML files of other tools. */
final class ImportFiles {

    private ImportFiles() {}

    /** The file name without its extension. */
    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The texts of a field; empty if it is not set. */
    static List<String> texts(Tree.Mapping entry, String name) {
        return entry.value(name).flatMap(Tree::texts).orElse(List.of());
    }

    static Tree.Mapping yaml(Path file) throws IOException {
        Tree root = YamlFile.read(file, file.toString())
                .root("change", "Its text would be missing from the release notes.")
                .orElse(null);
        return root instanceof Tree.Mapping mapping ? mapping : Tree.empty(file.toString());
    }
}
