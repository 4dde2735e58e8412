package io.github.waymark.constraint.yaml;

import io.github.waymark.constraint.CommentLines;
import io.github.waymark.constraint.Item;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.ListText.Span;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.Nearest;
import io.github.waymark.yaml.YamlNodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Goes through the sections of a YAML text. */
final class YamlReader {

    private static final int MOST_CHARACTERS = 20_000_000;
    private static final String SHAPE = "A list has the sections " + String.join(", ", YamlForm.SECTIONS.keySet())
            + ", each a list of entries such as `- ga: g:a`.";

    private final YamlForm form;
    private final YamlText text;
    private final List<Item> items = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String bom = "";
    private String header = "";
    private int gapStart;

    YamlReader(YamlForm form, String text, String source) {
        this.form = form;
        this.text = new YamlText(text, source);
    }

    ListText read() {
        Node root = compose();
        if (root instanceof MappingNode mapping) {
            startAt(root);
            sections(mapping);
        } else if (root instanceof SequenceNode sequence) {
            items("constraints", sequence);
        } else if (root != null) {
            problems.add(text.problem(root, "a list of entries is expected here", SHAPE));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        String rest = text.commentsOf(gapStart, text.length());
        ListContent content = new ListContent(bom, root == null ? rest : header, items, root == null ? "" : rest);
        boolean block = root == null || (root instanceof MappingNode mapping && text.isBlock(mapping));
        return new ListText(form, text.toString(), text.source(), content, spans, block ? text.length() : -1);
    }

    private @Nullable Node compose() {
        try {
            return YamlNodes.read(text.toString(), MOST_CHARACTERS).orElse(null);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            String place = mark == null ? "" : ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
            throw new ProblemException(malformed(place, String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            throw new ProblemException(malformed("", String.valueOf(e.getMessage())));
        }
    }

    private Problem malformed(String place, String reason) {
        return new Problem(
                "The constraints list can't be read as YAML.",
                text.source() + place,
                "Without its list the build would use other versions than those that are known to work: " + reason
                        + ".",
                SHAPE);
    }

    /** What stands above the first key speaks of the file as a whole. */
    private void startAt(Node root) {
        int start = text.lineStart(text.start(root));
        header = text.commentsOf(0, start);
        gapStart = start;
    }

    private void sections(MappingNode mapping) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple section : mapping.getValue()) {
            String name = section.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!seen.add(name)) {
                problems.add(text.problem(
                        section.getKeyNode(), "the section '" + name + "' stands twice", "Join the two sections."));
            } else if (name.equals("bom") && section.getValueNode() instanceof ScalarNode scalar) {
                bom = scalar.getValue();
            } else if (!YamlForm.SECTIONS.containsKey(name)) {
                problems.add(text.problem(
                        section.getKeyNode(),
                        "there is no section '" + name + "'",
                        "Did you mean '" + Nearest.to(name, YamlForm.SECTIONS.keySet()) + "'? " + SHAPE));
            } else if (section.getValueNode() instanceof SequenceNode sequence) {
                items(name, sequence);
            } else if (!isEmpty(section.getValueNode())) {
                problems.add(text.problem(
                        section.getValueNode(), "the section '" + name + "' isn't a list of entries", SHAPE));
            }
        }
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    private void items(String section, SequenceNode sequence) {
        for (Node node : sequence.getValue()) {
            int lineStart = text.lineStart(text.start(node));
            boolean ownLines = lineStart >= gapStart && text.isOnItsOwn(lineStart, node);
            int at = ownLines ? lineStart : Math.max(gapStart, text.start(node));
            YamlItem reading = new YamlItem(text, node, problems);
            if (section.equals("constraints") && spans.isEmpty() && header.isEmpty() && gapStart == 0) {
                topOfSequence(at);
            }
            Item item = reading.item(section, text.commentsOf(gapStart, at));
            int to = ownLines ? text.lineEnd(text.end(node)) : text.end(node);
            if (item != null) {
                items.add(item);
                spans.add(span(item, reading, ownLines, at, to));
            }
            gapStart = to;
        }
    }

    /** A text without sections has its header above the first entry, as the text form. */
    private void topOfSequence(int at) {
        String gap = text.toString().substring(0, at);
        int touching = CommentLines.hasBlankLine(gap) ? CommentLines.touching(gap) : gap.length();
        header = text.commentsOf(0, touching);
        gapStart = touching;
    }

    private Span span(Item item, YamlItem reading, boolean ownLines, int at, int to) {
        if (!ownLines) {
            return new Span(item, -1, -1, -1, reading.versionFrom(), reading.versionTo(), "");
        }
        int from = text.touching(gapStart, at);
        return new Span(item, from, at, to, reading.versionFrom(), reading.versionTo(), text.indent(at));
    }
}
