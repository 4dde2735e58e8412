package io.github.waymark.yaml;

import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
 * Reads YAML with SnakeYAML as a tree.
 *
 * <p>With aliases, SnakeYAML's nodes form a graph, which can be cyclic or expand to a huge tree; so nodes are counted. A merge key
 * ({@code <<: *name}) adds the names that a mapping doesn't have.
 */
final class ComposedYaml {

    private static final int MAX_ALIASES = 50;

    /** The maximum number of values in addition to the number of characters; without aliases there are fewer than characters. */
    private static final int MAX_EXTRA_VALUES = 20_000;

    private static final Set<Tag> ALLOWED_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.SEQ, Tag.MAP, Tag.MERGE);

    /** Thrown to stop reading at a fault. */
    private static final class Rejection extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient YamlFault fault;

        Rejection(YamlFault fault) {
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

    /** Adds the roots of all documents before the first fault; returns the faults. */
    static List<YamlFault> read(String text, String name, List<Tree> documents) {
        ComposedYaml composed = new ComposedYaml(text, name);
        composed.compose(composer -> {
            while (composer.checkNode()) {
                documents.add(composed.tree(composer.getNode(), 0));
            }
        });
        return composed.faults;
    }

    private Optional<Tree> root() {
        List<Tree> roots = new ArrayList<>();
        boolean complete = compose(documents -> {
            if (documents.checkNode()) {
                roots.add(tree(documents.getNode(), 0));
            }
            if (documents.checkNode()) {
                addFault(
                        YamlFault.Kind.SECOND_DOCUMENT,
                        place(documents.getNode().getStartMark()),
                        "a second document starts here",
                        "Remove the line `---` and everything below it, or move that to a separate file.");
            }
        });
        return complete ? roots.stream().findFirst() : Optional.empty();
    }

    /** Whether the text was read to its end. */
    private boolean compose(Consumer<Composer> reading) {
        try {
            reading.accept(composer(text.substring(offset)));
            return true;
        } catch (Rejection e) {
            faults.add(e.fault);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            String problem = String.valueOf(e.getProblem());
            addFault(
                    problem.contains("tag is not allowed") ? YamlFault.Kind.UNSAFE : YamlFault.Kind.SYNTAX,
                    mark == null ? Place.of(name) : place(mark),
                    problem,
                    SyntaxAdvice.of(problem));
        } catch (YAMLException e) {
            String message = String.valueOf(e.getMessage());
            boolean limit = message.contains("exceeds") || message.contains("Nesting Depth");
            addFault(
                    limit ? YamlFault.Kind.UNSAFE : YamlFault.Kind.SYNTAX,
                    Place.of(name),
                    message,
                    "Correct the file.");
        }
        return false;
    }

    /** Avoids {@code Yaml}, which also supports writing and objects and loads twice as many classes. */
    private static Composer composer(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setNestingDepthLimit(YamlFile.MAX_DEPTH);
        options.setCodePointLimit(YamlFile.MAX_SIZE);
        return new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options);
    }

    private Tree tree(Node node, int depth) {
        if (depth > YamlFile.MAX_DEPTH || ++values > text.length() + MAX_EXTRA_VALUES) {
            throw rejection(place(node), "its aliases expand to too many values", "Use fewer aliases.");
        }
        if (!ALLOWED_TAGS.contains(node.getTag())) {
            throw rejection(
                    place(node),
                    "the tag " + node.getTag().getValue() + " requires a custom type",
                    "Remove the tag; put quotes around a text that starts with an exclamation mark.");
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
        // The end mark of a block includes the comments after it.
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
                addFault(
                        YamlFault.Kind.NAME,
                        place(key),
                        "a name is not a word",
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
            throw rejection(value.place(), "only mappings can be merged by <<", "Name a mapping: `<<: *name`.");
        }
    }

    private void addFault(YamlFault.Kind kind, Place place, String reason, String fix) {
        faults.add(new YamlFault(kind, place, reason, fix));
    }

    private static Rejection rejection(Place place, String reason, String fix) {
        return new Rejection(new YamlFault(YamlFault.Kind.UNSAFE, place, reason, fix));
    }

    private Place place(Node node) {
        return place(node.getStartMark());
    }

    private Place place(Mark mark) {
        return new Place(name, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Converts an offset of SnakeYAML, which counts code points. */
    private int offset(Mark mark) {
        offset = text.offsetByCodePoints(offset, mark.getIndex() - index);
        index = mark.getIndex();
        return offset;
    }
}
