package io.github.waymark.settings.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Picks some settings out of a file that another tool owns, and lets the rest be whatever it is. */
public final class YamlWords {

    private YamlWords() {}

    /**
     * The words that top-level settings list; a single word is a list of one.
     *
     * @param file its name in messages
     * @param keys the settings that are looked for; those that aren't there are left out
     * @throws io.github.waymark.problem.ProblemException with {@code file:line:column} when the text is no YAML
     */
    public static Map<String, List<String>> read(String text, String file, Set<String> keys) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        if (YamlSettings.compose(text, file).orElse(null) instanceof MappingNode root) {
            for (NodeTuple entry : root.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key && keys.contains(key.getValue())) {
                    found.put(key.getValue(), words(entry.getValueNode()));
                }
            }
        }
        return found;
    }

    private static List<String> words(Node node) {
        List<String> words = new ArrayList<>();
        if (node instanceof ScalarNode scalar) {
            words.add(scalar.getValue());
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> words.addAll(words(item)));
        }
        return words;
    }
}
