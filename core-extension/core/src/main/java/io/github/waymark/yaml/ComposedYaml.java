package io.github.waymark.yaml;

import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Makes a tree of what SnakeYAML reads.
 *
 * <p>Aliases make a graph of its nodes, which may be endless or explode when it is unfolded; so nodes are counted. A merge key
 * ({@code <<: *name}) brings in the names that a mapping doesn't have.
 */
final class ComposedYaml {

    private static final int MOST_ALIASES = 50;

    /** How many more values than characters there may be; without aliases there are fewer. */
    private static final int MORE_VALUES = 20_000;

    private static final Set<Tag> KNOWN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.SEQ, Tag.MAP, Tag.MERGE);

    /** Carries the fault that ends the reading. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient YamlFault fault;

        Refused(YamlFault fault) {
            super(fault.reason(), null, false, false);
            this.fault = fault;
        }
    }

    private final String text;
    private final String name;
    private final List<YamlFault> faults = new ArrayList<>();
    private int values;
    private int index;
    private int offset;

    private ComposedYaml(String text, String name) {
        this.text = text;
        this.name = name;
        // A byte order mark is neither read nor counted.
        this.offset = text.startsWith("\uFEFF") ? 1 : 0;
    }

    static YamlFile read(String text, String name) {
        ComposedYaml composed = new ComposedYaml(text, name);
        Optional<Tree> root = composed.root();
        return new YamlFile(text, root, composed.faults);
    }

    private Optional<Tree> root() {
        try {
            Composer documents = composer(text.substring(offset));
            Optional<Tree> root = documents.checkNode() ? Optional.of(tree(documents.getNode(), 0)) : Optional.empty();
            if (documents.checkNode()) {
                found(
                        YamlFault.Kind.SECOND_DOCUMENT,
                        place(documents.getNode().getStartMark()),
                        "a second document starts here",
                        "Remove the line `---` and what is below it, or move that into a file of its own.");
            }
            return root;
        } catch (Refused e) {
            faults.add(e.fault);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            String problem = String.valueOf(e.getProblem());
            found(
                    problem.contains("tag is not allowed") ? YamlFault.Kind.UNSAFE : YamlFault.Kind.SYNTAX,
                    mark == null ? Place.of(name) : place(mark),
                    problem,
                    SyntaxAdvice.of(problem));
        } catch (YAMLException e) {
            String message = String.valueOf(e.getMessage());
            boolean limit = message.contains("exceeds") || message.contains("Nesting Depth");
            found(limit ? YamlFault.Kind.UNSAFE : YamlFault.Kind.SYNTAX, Place.of(name), message, "Correct it.");
        }
        return Optional.empty();
    }

    /** No {@code Yaml}: that is made for writing and for objects too, and loads as many classes again. */
    private static Composer composer(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(YamlFile.DEEPEST);
        options.setCodePointLimit(YamlFile.LONGEST);
        return new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options);
    }

    private Tree tree(Node node, int depth) {
        if (depth > YamlFile.DEEPEST || ++values > text.length() + MORE_VALUES) {
            throw refused(place(node), "its aliases unfold to too many values", "Use fewer aliases.");
        }
        if (!KNOWN.contains(node.getTag())) {
            throw refused(
                    place(node),
                    "the tag " + node.getTag().getValue() + " asks for a custom type",
                    "Remove the tag, or quote the text if it starts with an exclamation mark.");
        }
        int start = offset(node.getStartMark());
        int end = offset(node.getEndMark());
        if (node instanceof ScalarNode scalar) {
            Tree.Type type = ScalarTypes.of(scalar.getTag());
            String value = type == Tree.Type.NOTHING ? "" : scalar.getValue();
            ScalarStyle style = scalar.getScalarStyle();
            boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
            return new Tree.Scalar(value, type, block, place(node), start, end);
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, start, mapping.getFlowStyle() == FlowStyle.BLOCK ? start : end, depth);
        }
        SequenceNode sequence = (SequenceNode) node;
        List<Tree> items = new ArrayList<>();
        // The end mark of a block includes the comments that follow it.
        int last = sequence.getFlowStyle() == FlowStyle.BLOCK ? start : end;
        for (Node item : sequence.getValue()) {
            Tree tree = tree(item, depth + 1);
            items.add(tree);
            last = Math.max(last, tree.end());
        }
        return new Tree.Items(items, place(node), start, last);
    }

    private Tree.Mapping mapping(MappingNode node, int start, int end, int depth) {
        List<Tree.Entry> entries = new ArrayList<>();
        List<Tree.Mapping> merged = new ArrayList<>();
        int last = end;
        for (NodeTuple tuple : node.getValue()) {
            Node key = tuple.getKeyNode();
            Tree value = tree(tuple.getValueNode(), depth + 1);
            last = Math.max(last, Math.max(offset(key.getEndMark()), value.end()));
            if (key.getTag().equals(Tag.MERGE)) {
                merge(value, merged);
            } else if (!(key instanceof ScalarNode scalar) || scalar.getValue().isEmpty()) {
                found(
                        YamlFault.Kind.NAME,
                        place(key),
                        "a name is no word",
                        "Write a word before the colon; text in braces or brackets needs quotes.");
            } else {
                entries.add(new Tree.Entry(scalar.getValue(), place(key), value));
            }
        }
        YamlFault.findDuplicates(entries, faults);
        Tree.Mapping mapping = new Tree.Mapping(entries, place(node), start, last);
        for (Tree.Mapping other : merged) {
            mapping = mapping.with(other.entries());
        }
        return mapping;
    }

    private void merge(Tree value, List<Tree.Mapping> merged) {
        if (value instanceof Tree.Mapping mapping) {
            merged.add(mapping);
        } else if (value instanceof Tree.Items items) {
            for (Tree item : items.values()) {
                merge(item, merged);
            }
        } else {
            throw refused(value.place(), "only mappings can be merged by <<", "Name a mapping: `<<: *name`.");
        }
    }

    private void found(YamlFault.Kind kind, Place place, String reason, String fix) {
        faults.add(new YamlFault(kind, place, reason, fix));
    }

    private static Refused refused(Place place, String reason, String fix) {
        return new Refused(new YamlFault(YamlFault.Kind.UNSAFE, place, reason, fix));
    }

    private Place place(Node node) {
        return place(node.getStartMark());
    }

    private Place place(Mark mark) {
        return new Place(name, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** SnakeYAML counts code points. */
    private int offset(Mark mark) {
        offset = text.offsetByCodePoints(offset, mark.getIndex() - index);
        index = mark.getIndex();
        return offset;
    }
}
