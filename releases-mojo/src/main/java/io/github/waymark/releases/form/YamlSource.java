package io.github.waymark.releases.form;

import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a YAML file with its tree: the source of each name and value, and the comments between them.
 *
 * <p>What is neither a name, a value, a comment nor punctuation (an anchor, an alias, a tag, a directive) is not supported.
 */
final class YamlSource {

    private static final Pattern COMMENT = Pattern.compile("(?<![^\\s])#[^\n]*");
    private static final String PUNCTUATION = " \n-:,[]{}";

    private final String text;
    private final List<Integer> lines = new ArrayList<>();
    private final List<CommentLine> comments = new ArrayList<>();
    private int end;

    /**
     * Reads the comments.
     *
     * @param text without carriage returns and tabs
     */
    YamlSource(String text, Tree root) {
        this.text = text;
        lines.add(0);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines.add(at + 1);
        }
        visit(root);
        gap(text.length());
    }

    List<CommentLine> comments() {
        return comments;
    }

    private void visit(Tree tree) {
        if (isVerbatim(tree)) {
            token(tree.start(), endOf(tree));
        } else if (tree instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                token(offset(entry.place()), offset(entry.place()) + key(entry).length());
                visit(entry.value());
            }
        } else {
            ((Tree.Items) tree).values().forEach(this::visit);
        }
    }

    private void token(int from, int to) {
        gap(from);
        end = Math.max(end, to);
    }

    /** Reads what is between the last name or value and an offset. */
    private void gap(int to) {
        if (to < end) {
            throw new UnsupportedFormException("it has an alias");
        }
        String gap = text.substring(end, to);
        String rest = end == 0 ? gap.replaceFirst("(?m)^---(?=\\s|$)", "   ") : gap;
        Matcher matcher = COMMENT.matcher(rest);
        int last = 0;
        while (matcher.find()) {
            emptyLines(end + last, end + matcher.start());
            int offset = end + matcher.start();
            int start = text.lastIndexOf('\n', offset) + 1;
            boolean trailing = !text.substring(start, offset).isBlank();
            comments.add(new CommentLine(matcher.group().stripTrailing(), offset, offset - start, trailing));
            last = matcher.end();
        }
        emptyLines(end + last, to);
        String other = matcher.replaceAll("");
        for (int i = 0; i < other.length(); i++) {
            if (PUNCTUATION.indexOf(other.charAt(i)) < 0) {
                throw new UnsupportedFormException("it has '" + other.substring(i, i + 1)
                        + "', which starts an anchor, an alias, a tag or a directive");
            }
        }
    }

    /** Several empty lines count as one. */
    private void emptyLines(int from, int to) {
        int first = text.indexOf('\n', from);
        if (first >= 0 && first < to) {
            int second = text.indexOf('\n', first + 1);
            if (second >= 0 && second < to && text.substring(first, second).isBlank()) {
                comments.add(new CommentLine("", first + 1, 0, false));
            }
        }
    }

    /** Whether a value is copied as it is: scalars, and lists and mappings in one line without others in them. */
    boolean isVerbatim(Tree tree) {
        if (tree instanceof Tree.Scalar) {
            return true;
        }
        boolean flow = tree.start() < text.length() && "[{".indexOf(text.charAt(tree.start())) >= 0;
        return flow
                && text.substring(tree.start(), tree.end()).indexOf('\n') < 0
                && children(tree).stream().noneMatch(YamlSource::hasValues);
    }

    private static boolean hasValues(Tree tree) {
        return !(tree instanceof Tree.Scalar) && !children(tree).isEmpty();
    }

    private static List<Tree> children(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.entries().stream().map(Tree.Entry::value).toList();
        }
        return tree instanceof Tree.Items items ? items.values() : List.of();
    }

    /** The offset of a place. */
    int offset(Place place) {
        return text.offsetByCodePoints(lines.get(place.line() - 1), place.column() - 1);
    }

    /** The name of an entry as written. */
    String key(Tree.Entry entry) {
        int start = offset(entry.place());
        char quote = text.charAt(start);
        if (quote != '"' && quote != '\'') {
            if (!text.startsWith(entry.name(), start)) {
                throw new UnsupportedFormException("a name is not a word");
            }
            return entry.name();
        }
        int close = start + 1;
        while (text.charAt(close) != quote || (quote == '\'' && text.charAt(close + 1) == quote)) {
            boolean escape = text.charAt(close) == '\\' && quote == '"';
            close += escape || text.charAt(close) == quote ? 2 : 1;
        }
        return text.substring(start, close + 1);
    }

    /** Whether a comment is in the line that goes on at an offset, with nothing but blanks between them. */
    boolean isTrailing(int offset, CommentLine comment) {
        return comment.trailing()
                && comment.offset() >= offset
                && text.substring(offset, comment.offset()).matches("[ :,\\[\\]{}]*");
    }

    /** Whether a value starts below its key, as OpenStack's tools write long addresses. */
    boolean isBelow(int after, Tree value) {
        return value.start() > after && text.substring(after, value.start()).matches(":? *\n *");
    }

    /** A value as written. */
    String value(Tree tree) {
        return text.substring(tree.start(), endOf(tree));
    }

    /** The mark of a block includes the empty lines after it. */
    private int endOf(Tree tree) {
        int last = tree.end();
        while (last > tree.start() && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }
}
