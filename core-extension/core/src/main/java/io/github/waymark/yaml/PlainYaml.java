package io.github.waymark.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the form of YAML that nearly all settings and lists have: names and dashes, each value on one line, with comments.
 *
 * <p>Each build reads its files in a fresh JVM, where SnakeYAML's scanner is loaded and interpreted cold: for a constraints list of 600
 * entries that is 7 % of a short build. Whatever has another form, or might be wrong, is left to SnakeYAML. So nothing is ever found wrong
 * here, and what is read is what SnakeYAML would read, to the place of each node. Only the ends of blocks differ: there they are the
 * starts of what follows.
 */
final class PlainYaml {

    static final int DEEPEST = 20;
    private static final int LONGEST_NAME = 100;

    /** Tells that SnakeYAML has to read a text. */
    private static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotPlain() {
            super("not plain", null, false, false);
        }
    }

    private final String text;
    private final PlainLines lines;
    private final PlainTags tags = new PlainTags();
    private int at;
    private int depth;

    private PlainYaml(String text, PlainLines lines) {
        this.text = text;
        this.lines = lines;
        this.at = lines.content();
    }

    /** The root of a text; empty where SnakeYAML has to read it. */
    static Optional<Node> read(String text) {
        PlainLines lines = new PlainLines(text);
        if (!PlainLines.isPlain(text) || !lines.next()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PlainYaml(text, lines).root());
        } catch (NotPlain e) {
            return Optional.empty();
        }
    }

    private Node root() {
        Node root = block();
        demand(lines.isAtEnd());
        return root;
    }

    private static void demand(boolean plain) {
        if (!plain) {
            throw new NotPlain();
        }
    }

    private int column() {
        return lines.isAtEnd() ? -1 : at - lines.start();
    }

    private void nextLine() {
        lines.next();
        at = lines.content();
    }

    private Mark mark(int offset) {
        return new Mark("", offset, lines.number(), offset - lines.start(), new int[0], 0);
    }

    /** A mapping or sequence that starts here. */
    private Node block() {
        demand(++depth < DEEPEST);
        Node block = isDash() ? sequence() : mapping();
        depth--;
        return block;
    }

    private boolean isDash() {
        return text.charAt(at) == '-' && at + 1 < lines.end() && text.charAt(at + 1) == ' ';
    }

    private Node mapping() {
        int column = column();
        Mark start = mark(at);
        List<NodeTuple> entries = new ArrayList<>();
        while (column() == column && !(isDash() && !entries.isEmpty())) {
            int colon = nameEnd();
            demand(colon > at);
            Node name = plain(at, colon);
            at = colon + 1;
            entries.add(new NodeTuple(name, isRestEmpty() ? below(column) : onLine(column)));
        }
        demand(column() < column);
        return new MappingNode(Tag.MAP, true, entries, start, start, FlowStyle.BLOCK);
    }

    /** The colon behind a name that starts here; where none does, here. */
    private int nameEnd() {
        int end = at;
        while (end < lines.end() && PlainLines.isOfName(text.charAt(end))) {
            end++;
        }
        boolean colon =
                end < lines.end() && text.charAt(end) == ':' && (end + 1 == lines.end() || text.charAt(end + 1) == ' ');
        return colon && end - at <= LONGEST_NAME && Character.isLetter(text.charAt(at)) ? end : at;
    }

    /** A block as the value of a name in this column; a sequence may stand in the name's own column. */
    private Node below(int column) {
        nextLine();
        demand(column() > column || (column() == column && isDash()));
        return block();
    }

    /** A value on what is left of the line; what is indented further below it would belong to it. */
    private Node onLine(int column) {
        Node value = value();
        demand(isRestEmpty());
        nextLine();
        demand(column() <= column);
        return value;
    }

    private Node sequence() {
        int column = column();
        Mark start = mark(at);
        List<Node> items = new ArrayList<>();
        while (column() == column && isDash()) {
            at++;
            demand(!isRestEmpty());
            skipBlanks();
            if (nameEnd() > at) {
                items.add(block());
                demand(column() <= column);
            } else {
                items.add(onLine(column));
            }
        }
        return new SequenceNode(Tag.SEQ, true, items, start, start, FlowStyle.BLOCK);
    }

    private Node value() {
        skipBlanks();
        return switch (text.charAt(at)) {
            case '"', '\'' -> quoted();
            case '[' -> flow();
            default -> plain();
        };
    }

    private ScalarNode plain() {
        demand(PlainLines.startsPlain(text.charAt(at)));
        int end = at + 1;
        while (end < lines.end() && !(text.charAt(end) == '#' && text.charAt(end - 1) == ' ')) {
            // Behind a colon and a blank there would be a value.
            demand(text.charAt(end) != ':' || (end + 1 < lines.end() && text.charAt(end + 1) != ' '));
            end++;
        }
        while (text.charAt(end - 1) == ' ') {
            end--;
        }
        return plain(at, end);
    }

    private ScalarNode plain(int from, int to) {
        String value = text.substring(from, to);
        at = to;
        return new ScalarNode(tags.of(value), value, mark(from), mark(to), ScalarStyle.PLAIN);
    }

    private ScalarNode quoted() {
        char quote = text.charAt(at);
        int start = at;
        int end = text.indexOf(quote, start + 1);
        demand(end > 0 && end < lines.end());
        String value = text.substring(start + 1, end);
        demand(quote == '\'' ? !text.startsWith("'", end + 1) : value.indexOf('\\') < 0);
        at = end + 1;
        ScalarStyle style = quote == '"' ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.SINGLE_QUOTED;
        return new ScalarNode(Tag.STR, value, mark(start), mark(at), style);
    }

    /** {@code [a, "b"]} */
    private SequenceNode flow() {
        Mark start = mark(at++);
        List<Node> items = new ArrayList<>();
        skipBlanks();
        while (at < lines.end() && text.charAt(at) != ']') {
            items.add(word());
            skipBlanks();
            demand(at < lines.end() && (text.charAt(at) == ',' || text.charAt(at) == ']'));
            if (text.charAt(at) == ',') {
                at++;
                skipBlanks();
                demand(at < lines.end() && text.charAt(at) != ']');
            }
        }
        demand(at++ < lines.end());
        return new SequenceNode(Tag.SEQ, true, items, start, mark(at), FlowStyle.FLOW);
    }

    private ScalarNode word() {
        if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
            return quoted();
        }
        int end = at;
        while (end < lines.end() && PlainLines.isOfName(text.charAt(end))) {
            end++;
        }
        demand(end > at && text.charAt(at) != '-');
        return plain(at, end);
    }

    private void skipBlanks() {
        while (at < lines.end() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** Whether nothing but a comment follows on the line. */
    private boolean isRestEmpty() {
        int rest = at;
        while (rest < lines.end() && text.charAt(rest) == ' ') {
            rest++;
        }
        return rest == lines.end() || (rest > at && text.charAt(rest) == '#');
    }
}
