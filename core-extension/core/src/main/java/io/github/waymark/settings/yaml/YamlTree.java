package io.github.waymark.settings.yaml;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlNodes;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a YAML file of a project as a tree with places.
 *
 * <p>Files are untrusted: no types, limits on size, depth and aliases, and nodes are counted, as aliases make a graph that may be
 * endless or explode when it is unfolded.
 */
public final class YamlTree {

    private static final int MOST_CHARACTERS = 500_000;
    private static final int MOST_NODES = 20_000;
    private static final int DEEPEST = 20;
    private static final Set<Tag> KNOWN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.SEQ, Tag.MAP, Tag.MERGE);

    private final String file;
    private int nodes;

    private YamlTree(String file) {
        this.file = file;
    }

    /**
     * Reads one document; a merge key ({@code <<: *name}) brings in the names that the mapping doesn't have.
     *
     * @param text the content of the file
     * @param file its name in messages
     * @return empty when the file is
     * @throws ProblemException with {@code file:line:column} when the text is no YAML, or not harmless
     */
    public static Optional<Tree> read(String text, String file) {
        return new YamlTree(file).root(text);
    }

    private Optional<Tree> root(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw refused(file, "it has more than " + MOST_CHARACTERS + " characters", "Shorten it.");
        }
        Optional<Node> plain = YamlNodes.plain(text, MOST_CHARACTERS);
        return plain.isPresent() ? plain.map(node -> tree(node, 0)) : parsed(text);
    }

    private Optional<Tree> parsed(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(50);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(MOST_CHARACTERS);
        try {
            Iterator<Node> documents = new Yaml(new SafeConstructor(options))
                    .composeAll(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))
                    .iterator();
            Optional<Tree> root = documents.hasNext() ? Optional.of(tree(documents.next(), 0)) : Optional.empty();
            if (documents.hasNext()) {
                throw refused(
                        place(documents.next().getStartMark()),
                        "a second document starts here",
                        "Remove the line `---` and what is below it.");
            }
            return root;
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw refused(mark == null ? file : place(mark), String.valueOf(e.getProblem()), "Correct the line.");
        } catch (YAMLException e) {
            throw refused(file, String.valueOf(e.getMessage()), "Correct the file.");
        }
    }

    private Tree tree(Node node, int depth) {
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            throw refused(place(node), "it unfolds to more than " + MOST_NODES + " values", "Use fewer aliases.");
        }
        if (!KNOWN.contains(node.getTag())) {
            throw refused(
                    place(node),
                    "the tag " + node.getTag().getValue() + " asks for a type of its own",
                    "Remove the tag, or quote the text if it starts with an exclamation mark.");
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<Tree> values = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                values.add(tree(item, depth + 1));
            }
            return new Tree.Items(values, place(node));
        }
        boolean nothing = node.getTag().equals(Tag.NULL);
        return new Tree.Text(nothing ? "" : ((ScalarNode) node).getValue(), nothing, place(node));
    }

    private Tree.Mapping mapping(MappingNode node, int depth) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        List<Tree.Mapping> merged = new ArrayList<>();
        for (NodeTuple tuple : node.getValue()) {
            Tree value = tree(tuple.getValueNode(), depth + 1);
            if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
                merged.addAll(mergeable(value));
            } else {
                put(entries, tuple.getKeyNode(), value);
            }
        }
        Tree.Mapping whole = new Tree.Mapping(List.copyOf(entries.values()), place(node));
        for (Tree.Mapping other : merged) {
            List<Tree.Entry> more = new ArrayList<>(whole.entries());
            for (Tree.Entry entry : other.entries()) {
                if (whole.value(entry.name()).isEmpty()) {
                    more.add(entry);
                }
            }
            whole = new Tree.Mapping(more, whole.place());
        }
        return whole;
    }

    private List<Tree.Mapping> mergeable(Tree value) {
        if (value instanceof Tree.Mapping mapping) {
            return List.of(mapping);
        }
        List<Tree.Mapping> all = new ArrayList<>();
        if (value instanceof Tree.Items items) {
            for (Tree item : items.values()) {
                all.addAll(mergeable(item));
            }
            return all;
        }
        throw refused(value.place(), "only mappings can be merged by <<", "Name a mapping: `<<: *name`.");
    }

    private void put(Map<String, Tree.Entry> entries, Node key, Tree value) {
        if (!(key instanceof ScalarNode name)) {
            throw refused(
                    place(key),
                    "a name is no word",
                    "Write a word before the colon; text in braces or brackets needs quotes.");
        }
        Tree.Entry before = entries.put(name.getValue(), new Tree.Entry(name.getValue(), place(key), value));
        if (before != null) {
            throw new ProblemException(new Problem(
                    "'" + name.getValue() + "' stands twice.",
                    place(key) + " and " + before.place(),
                    "Only one of the two can hold.",
                    "Remove one of them."));
        }
    }

    private String place(Node node) {
        return place(node.getStartMark());
    }

    private String place(Mark mark) {
        return file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }

    private static ProblemException refused(String place, String reason, String mend) {
        return new ProblemException(new Problem(
                "The file can't be read as YAML: " + reason + ".", place, "What it says is unknown.", mend));
    }
}
