package io.github.waymark.constraint.yaml;

import io.github.waymark.constraint.CommentLines;
import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML text, and where in it nodes lie. */
final class YamlText {

    private final String text;
    private final String source;
    /** SnakeYAML counts code points, which differ from characters in few texts. */
    private final boolean hasSurrogates;

    YamlText(String text, String source) {
        this.text = text;
        this.source = source;
        this.hasSurrogates = text.codePoints().anyMatch(c -> c > Character.MAX_VALUE);
    }

    String source() {
        return source;
    }

    int length() {
        return text.length();
    }

    int start(Node node) {
        return offset(node.getStartMark());
    }

    /** Behind the last character of a node's last scalar; a block's own end mark lies behind the comments that follow it. */
    int end(Node node) {
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK) {
            int end = start(node);
            if (node instanceof MappingNode mapping) {
                for (NodeTuple entry : mapping.getValue()) {
                    end = Math.max(end, Math.max(end(entry.getKeyNode()), end(entry.getValueNode())));
                }
            } else {
                for (Node item : ((SequenceNode) node).getValue()) {
                    end = Math.max(end, end(item));
                }
            }
            return end;
        }
        return offset(node.getEndMark());
    }

    private int offset(Mark mark) {
        // A byte order mark is skipped by the reader, and not counted.
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        return hasSurrogates
                ? text.offsetByCodePoints(start, mark.getIndex())
                : Math.min(text.length(), mark.getIndex() + start);
    }

    boolean isBlock(MappingNode mapping) {
        return mapping.getFlowStyle() == FlowStyle.BLOCK;
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Behind the newline of the line that a node ends in. */
    int lineEnd(int offset) {
        if (offset > 0 && text.charAt(offset - 1) == '\n') {
            return offset;
        }
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline + 1;
    }

    /** Whether nothing but its dash stands before an entry. */
    boolean isOnItsOwn(int lineStart, Node node) {
        return text.substring(lineStart, start(node)).strip().equals("-");
    }

    String indent(int lineStart) {
        int end = lineStart;
        while (text.charAt(end) == ' ') {
            end++;
        }
        return text.substring(lineStart, end);
    }

    /** The words of the comments between two entries; the names of sections and other lines are none. */
    String commentsOf(int from, int to) {
        int first = text.indexOf('#', from);
        if (first < 0 || first >= to) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.substring(Math.min(from, to), to).split("\\R", -1)) {
            if (line.isBlank() || line.strip().startsWith("#")) {
                lines.add(line);
            }
        }
        return CommentLines.words(String.join("\n", lines));
    }

    /** Where the comments that touch an entry start. */
    int touching(int from, int at) {
        int start = at;
        while (start > from) {
            int before = lineStart(start - 1);
            if (before < from || !text.substring(before, start).strip().startsWith("#")) {
                return start;
            }
            start = before;
        }
        return start;
    }

    /** The words of a comment behind a value, on the same line. */
    String remarkBehind(int offset) {
        int end = text.indexOf('\n', offset);
        String rest = text.substring(offset, end < 0 ? text.length() : end);
        String stripped = rest.strip();
        return stripped.startsWith("#") && rest.length() > 1 && Character.isWhitespace(rest.charAt(0))
                ? stripped.substring(1).strip()
                : "";
    }

    String substring(int from, int to) {
        return text.substring(from, to);
    }

    Place place(Node node) {
        Mark mark = node.getStartMark();
        return new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
    }

    Problem problem(Node node, String reason, String mend) {
        return new Problem(
                "An entry of the constraints list can't be read.", place(node).toString(), reason + ".", mend);
    }

    @Override
    public String toString() {
        return text;
    }
}
