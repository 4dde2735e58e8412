package io.github.waymark.settings.yaml;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.SettingValue;
import io.github.waymark.yaml.YamlNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns a YAML file of nested mappings into keys with dots between the levels. */
public final class YamlSettings {

    private static final int MOST_CHARACTERS = 100_000;

    private final String file;
    private final Map<String, SettingValue> values = new LinkedHashMap<>();

    private YamlSettings(String file) {
        this.file = file;
    }

    /**
     * Reads settings; the items of a list are joined with commas.
     *
     * @param text the content of the file
     * @param file its name in messages
     * @throws ProblemException with {@code file:line:column} when the text is no YAML, or no mapping of names to plain values
     */
    public static Map<String, SettingValue> read(String text, String file) {
        YamlSettings settings = new YamlSettings(file);
        compose(text, file).ifPresent(root -> settings.flatten("", root));
        return settings.values;
    }

    /** The text as a tree, with limits on what strangers could ask for; empty when it is. */
    static Optional<Node> compose(String text, String file) {
        try {
            return YamlNodes.read(text, MOST_CHARACTERS);
        } catch (MarkedYAMLException e) {
            String place = e.getProblemMark() == null
                    ? ""
                    : ":" + (e.getProblemMark().getLine() + 1) + ":"
                            + (e.getProblemMark().getColumn() + 1);
            throw new ProblemException(malformed(file + place, String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            throw new ProblemException(malformed(file, String.valueOf(e.getMessage())));
        }
    }

    private static Problem malformed(String place, String reason) {
        return new Problem(
                "The settings file can't be read as YAML.",
                place,
                "What it asks for is unknown: " + reason + ".",
                "Correct the line; the shape is a section's name, as `version:`, and indented below it lines of `name: value`.");
    }

    private void flatten(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (!(entry.getKeyNode() instanceof ScalarNode name)
                        || name.getValue().isEmpty()) {
                    throw new ProblemException(
                            unsuitable(key, entry.getKeyNode(), "The name of a setting must be a word"));
                }
                put(key.isEmpty() ? name.getValue() : key + "." + name.getValue(), entry.getValueNode(), name);
            }
        } else {
            throw new ProblemException(unsuitable(key, node, "Settings are names with values"));
        }
    }

    private void put(String key, Node node, ScalarNode name) {
        if (node instanceof MappingNode) {
            flatten(key, node);
            return;
        }
        String where = where(name);
        SettingValue before = values.put(key, new SettingValue(text(key, node), where));
        if (before != null) {
            throw new ProblemException(new Problem(
                    "The setting '" + key + "' stands twice.",
                    where + " and " + before.where(),
                    "Only one of the two can hold.",
                    "Remove one of them."));
        }
    }

    private String text(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        List<String> items = new ArrayList<>();
        for (Node item : ((SequenceNode) node).getValue()) {
            if (!(item instanceof ScalarNode scalar)) {
                throw new ProblemException(unsuitable(key, item, "The items of a list must be plain values"));
            }
            items.add(scalar.getValue());
        }
        return String.join(",", items);
    }

    private Problem unsuitable(String key, Node node, String rule) {
        return new Problem(
                "The settings file has a place of the wrong shape" + (key.isEmpty() ? "." : ", below '" + key + "'."),
                where(node),
                rule + ".",
                "Write it as `name: value`, indented below its section.");
    }

    private String where(Node node) {
        Mark mark = node.getStartMark();
        return file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }
}
