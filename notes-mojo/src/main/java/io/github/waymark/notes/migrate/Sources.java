package io.github.waymark.notes.migrate;

import io.github.waymark.notes.tree.Tree;
import io.github.waymark.notes.tree.Value;
import io.github.waymark.notes.yaml.YamlFile;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of other tools. */
final class Sources {

    private Sources() {}

    /** The name without its ending. */
    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The texts of a field; none where it isn't set. */
    static List<String> texts(Value.Mapping entry, String name) {
        return entry.value(name).flatMap(Value::texts).orElse(List.of());
    }

    static Value.Mapping yaml(Path file) throws IOException {
        Tree tree = YamlFile.read(Files.readAllBytes(file), file.toString());
        if (tree.root().isPresent() && tree.root().get() instanceof Value.Mapping mapping) {
            return mapping;
        }
        if (!tree.findings().isEmpty()) {
            throw new ProblemException(
                    tree.findings().stream().map(finding -> finding.problem()).toList());
        }
        return new Value.Mapping(List.of(), io.github.waymark.finding.Place.of(file.toString()));
    }
}
