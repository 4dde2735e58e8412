package io.github.waymark.yaml;

import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A YAML file that may consist of several documents, separated by lines {@code ---}; limited as a {@link YamlFile}.
 *
 * @param text the characters of the file; empty if they can't be read
 * @param documents the roots of its documents; a document without content is a scalar without a value
 * @param faults what is wrong with the file; there may be documents before a fault
 */
public record YamlDocuments(String text, List<Tree> documents, List<YamlFault> faults) {

    public YamlDocuments {
        documents = List.copyOf(documents);
        faults = List.copyOf(faults);
    }

    /**
     * Reads the text of a file.
     *
     * @param name the file in messages
     */
    public static YamlDocuments read(String text, String name) {
        Optional<YamlFile> plain = text.length() <= YamlFile.MAX_SIZE && PlainLines.isPlain(text)
                ? PlainYaml.read(text, name)
                : Optional.empty();
        if (plain.isPresent() || text.length() > YamlFile.MAX_SIZE) {
            YamlFile file = plain.orElseGet(() -> YamlFile.read(text, name));
            return new YamlDocuments(text, file.root().stream().toList(), file.faults());
        }
        List<Tree> documents = new ArrayList<>();
        return new YamlDocuments(text, documents, ComposedYaml.read(text, name, documents));
    }
}
