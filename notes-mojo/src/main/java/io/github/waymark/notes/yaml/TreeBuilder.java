package io.github.waymark.notes.yaml;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.notes.tree.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns YAML's nodes into a tree.
 *
 * <p>Aliases make a graph of the nodes, which may be endless or explode when it is unfolded; so nodes are counted.
 */
final class TreeBuilder {

    private static final int MOST_NODES = 20_000;
    private static final int DEEPEST = 30;
    private static final Set<Tag> KNOWN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.SEQ, Tag.MAP, Tag.MERGE);

    private final String file;
    private final String[] lines;
    private final List<Finding> findings;
    private int nodes;

    TreeBuilder(String file, String text, List<Finding> findings) {
        this.file = file;
        this.lines = text.split("\\R", -1);
        this.findings = findings;
    }

    /** The tree of a document; empty, with a finding, when it must not be read. */
    Optional<Value> value(Node node) {
        int before = findings.size();
        Value value = value(node, 0);
        boolean refused = findings.subList(before, findings.size()).stream()
                .anyMatch(finding -> finding.rule() == NoteRule.UNSAFE_YAML);
        return refused ? Optional.empty() : Optional.of(value);
    }

    private Value value(Node node, int depth) {
        Place place = place(node);
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            return refused(place, "The file unfolds to more than " + MOST_NODES + " values", "Use fewer aliases.");
        }
        if (!KNOWN.contains(node.getTag())) {
            return refused(
                    place,
                    "The tag " + node.getTag().getValue() + " asks for a type of its own",
                    "Remove the tag, or quote the text if it starts with an exclamation mark.");
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, place, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<Value> values = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                if (nodes > MOST_NODES) {
                    break;
                }
                values.add(value(item, depth + 1));
            }
            return new Value.Items(values, place);
        }
        ScalarNode scalar = (ScalarNode) node;
        boolean nothing = scalar.getTag().equals(Tag.NULL);
        noteComment(scalar);
        boolean below = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        return new Value.Scalar(
                nothing ? "" : scalar.getValue(),
                nothing,
                scalar.getTag().equals(Tag.STR),
                place,
                below ? place.down(1) : place);
    }

    /** {@code - Fixes #7} means "Fixes" to YAML, which is seldom what was meant. */
    private void noteComment(ScalarNode scalar) {
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN || scalar.getValue().isEmpty()) {
            return;
        }
        Mark mark = scalar.getEndMark();
        String line = mark.getLine() < lines.length ? lines[mark.getLine()] : "";
        // The parser counts code points.
        int length = line.codePointCount(0, line.length());
        int at = line.offsetByCodePoints(0, Math.min(mark.getColumn(), length));
        if (line.substring(at).stripLeading().startsWith("#")) {
            findings.add(new Finding(
                    NoteRule.COMMENT,
                    new Place(file, mark.getLine() + 1, mark.getColumn() + 2),
                    "What follows the # is a comment, and is not shown",
                    "If it belongs to the text, put `|` before the text, or quotes around it."));
        }
    }

    private Value mapping(MappingNode mapping, Place place, int depth) {
        List<Value.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            if (nodes > MOST_NODES) {
                break;
            }
            if (key instanceof ScalarNode name) {
                entries.add(new Value.Entry(name.getValue(), place(key), value(tuple.getValueNode(), depth + 1)));
            } else {
                findings.add(new Finding(
                        NoteRule.WRONG_TYPE,
                        place(key),
                        "The name of a section is not a word",
                        "Write a word before the colon; text in braces or brackets needs quotes."));
            }
        }
        return new Value.Mapping(entries, place);
    }

    private Value refused(Place place, String message, String mend) {
        if (findings.stream().noneMatch(finding -> finding.rule() == NoteRule.UNSAFE_YAML)) {
            findings.add(new Finding(NoteRule.UNSAFE_YAML, place, message, mend));
        }
        return new Value.Scalar("", true, false, place, place);
    }

    private Place place(Node node) {
        return new Place(
                file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
    }
}
