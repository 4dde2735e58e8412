package io.github.waymark.releases.form;

import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Writes a YAML file in the form that OpenStack's tools use: {@code ---} at the start, indented by two blanks, also lists, and one entry in
 * each line.
 *
 * <p>Names, values and comments stay as they are written; of several empty lines, one stays. A file whose values or comments would change is
 * refused.
 */
public final class CanonicalForm {

    private static final int INDENT = 2;

    private final KeyOrder order;

    /**
     * Creates a form.
     *
     * @param order the order of keys in mappings
     */
    public CanonicalForm(KeyOrder order) {
        this.order = order;
    }

    /**
     * A formatted file.
     *
     * @param text the canonical text; the present one if it is refused
     * @param refused why the file is left alone; empty if it isn't
     */
    public record Result(String text, Optional<String> refused) {}

    /**
     * Formats a file.
     *
     * @param file a file that can be read as YAML
     */
    public Result of(YamlFile file, String name) {
        String text = file.text();
        if (!file.faults().isEmpty() || file.root().isEmpty()) {
            return new Result(text, Optional.of("it can't be read as YAML"));
        }
        String plain = text.replace("\r\n", "\n");
        if (plain.chars().anyMatch(character -> "\r\t\u0085\u2028\u2029\uFEFF".indexOf(character) >= 0)) {
            return new Result(text, Optional.of("it has tabs or unusual line ends"));
        }
        Tree root = plain.equals(text)
                ? file.root().get()
                : YamlFile.read(plain, name).root().orElseThrow();
        try {
            YamlSource source = new YamlSource(plain, root);
            String formatted = new Writing(source).of(root);
            return isSame(root, source, formatted, name)
                    ? new Result(formatted, Optional.empty())
                    : new Result(text, Optional.of("its values or comments would change"));
        } catch (UnsupportedFormException e) {
            return new Result(text, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static boolean isSame(Tree root, YamlSource source, String formatted, String name) {
        YamlFile read = YamlFile.read(formatted, name);
        return read.faults().isEmpty()
                && read.root().isPresent()
                && SameTree.test(root, read.root().get())
                && comments(source)
                        .equals(comments(new YamlSource(formatted, read.root().get())));
    }

    private static List<String> comments(YamlSource source) {
        return source.comments().stream()
                .map(CommentLine::text)
                .filter(text -> !text.isEmpty())
                .sorted()
                .toList();
    }

    /** The text as far as it is written. */
    private final class Writing {

        private final YamlSource source;
        private final StringBuilder text = new StringBuilder("---\n");
        private final Deque<CommentLine> waiting;

        Writing(YamlSource source) {
            this.source = source;
            this.waiting = new ArrayDeque<>(source.comments());
        }

        String of(Tree root) {
            if (source.isVerbatim(root)) {
                throw new UnsupportedFormException("it is neither a list nor a mapping in several lines");
            }
            // What is above the first key belongs to the file.
            commentsBefore(
                    root instanceof Tree.Mapping mapping
                            ? source.offset(mapping.entries().get(0).place())
                            : root.start(),
                    0);
            write(root, 0, List.of());
            commentsBefore(Integer.MAX_VALUE, 0);
            return text.toString().stripTrailing() + "\n";
        }

        private void write(Tree tree, int indent, List<String> path) {
            if (tree instanceof Tree.Mapping mapping) {
                writeMapping(mapping, indent, path, false);
            } else {
                writeItems((Tree.Items) tree, indent, path);
            }
        }

        /**
         * Writes the entries of a mapping.
         *
         * @param started whether the first one is in the line of a dash
         */
        private void writeMapping(Tree.Mapping mapping, int indent, List<String> path, boolean started) {
            List<KeyOrder.Block> blocks = new ArrayList<>();
            List<Tree.Entry> entries = mapping.entries();
            for (int i = 0; i < entries.size(); i++) {
                Tree.Entry entry = entries.get(i);
                int from = text.length();
                int offset = source.offset(entry.place());
                boolean commented = !(i == 0 && started) && commentsBefore(offset, indent);
                text.append(" ".repeat(indent)).append(source.key(entry)).append(':');
                List<String> inner = new ArrayList<>(path);
                inner.add(entry.name());
                writeValue(entry.value(), indent, offset + source.key(entry).length(), inner);
                if (i + 1 < entries.size()) {
                    commentsAfter(source.offset(entries.get(i + 1).place()), indent);
                }
                blocks.add(new KeyOrder.Block(entry.name(), text.substring(from), commented));
                text.setLength(from);
            }
            boolean first = started;
            for (KeyOrder.Block block : order.sorted(blocks, path, started)) {
                // The dash is already written.
                text.append(first ? block.text().stripLeading() : block.text());
                first = false;
            }
        }

        private void writeItems(Tree.Items items, int indent, List<String> path) {
            List<Tree> values = items.values();
            for (int i = 0; i < values.size(); i++) {
                Tree item = values.get(i);
                commentsBefore(item.start(), indent);
                text.append(" ".repeat(indent)).append('-');
                if (!source.isVerbatim(item) && item instanceof Tree.Mapping mapping) {
                    text.append(' ');
                    writeMapping(mapping, indent + INDENT, path, true);
                } else {
                    writeValue(item, indent, item.start(), path);
                }
                if (i + 1 < values.size()) {
                    commentsAfter(values.get(i + 1).start(), indent);
                }
            }
        }

        /**
         * Writes what follows a name or a dash.
         *
         * @param after the offset after the name
         */
        private void writeValue(Tree value, int indent, int after, List<String> path) {
            if (!source.isVerbatim(value)) {
                trailingComment(after);
                text.append('\n');
                write(value, indent + INDENT, path);
                return;
            }
            String written = source.value(value);
            boolean block = value instanceof Tree.Scalar scalar && scalar.block();
            if (!written.isEmpty()) {
                boolean below = !block && source.isBelow(after, value);
                text.append(below ? "\n" + " ".repeat(indent + INDENT) : " ")
                        .append(block ? block(written, indent) : lines(written, indent));
            }
            trailingComment(written.isEmpty() ? after : value.start() + written.length());
            text.append('\n');
        }

        /**
         * Writes the comments before an offset.
         *
         * @return whether there are any
         */
        private boolean commentsBefore(int offset, int indent) {
            int from = text.length();
            while (!waiting.isEmpty() && waiting.getFirst().offset() < offset) {
                write(waiting.removeFirst(), indent);
            }
            return text.length() > from;
        }

        /** Writes the comments before an offset that are indented further than what is there: they belong to what is above them. */
        private void commentsAfter(int offset, int indent) {
            int last = waiting.stream()
                    .filter(comment -> comment.offset() < offset && comment.column() > indent)
                    .mapToInt(CommentLine::offset)
                    .max()
                    .orElse(-1);
            while (!waiting.isEmpty() && waiting.getFirst().offset() <= last) {
                CommentLine comment = waiting.removeFirst();
                write(comment, Math.max(indent + INDENT, comment.column() / INDENT * INDENT));
            }
        }

        private void write(CommentLine comment, int indent) {
            if (!comment.isEmptyLine()) {
                text.append(" ".repeat(indent)).append(comment.text()).append('\n');
            } else if (!text.toString().endsWith("---\n")) {
                text.append('\n');
            }
        }

        /** Writes the comment that follows in the line that ends at an offset. */
        private void trailingComment(int offset) {
            if (!waiting.isEmpty() && source.isTrailing(offset, waiting.getFirst())) {
                text.append("  ").append(waiting.removeFirst().text());
            }
        }
    }

    /** A plain or quoted value, whose further lines are indented. */
    private static String lines(String written, int indent) {
        List<String> lines = written.lines().toList();
        StringBuilder text = new StringBuilder(lines.get(0).stripTrailing());
        for (String line : lines.subList(1, lines.size())) {
            text.append('\n').append(line.isBlank() ? "" : " ".repeat(indent + INDENT) + line.strip());
        }
        return text.toString();
    }

    /** A value after {@code |} or {@code >}. */
    private static String block(String written, int indent) {
        List<String> lines = written.lines().toList();
        String header = lines.get(0);
        if (header.matches("[|>]-?[0-9+].*")) {
            throw new UnsupportedFormException("it has a block with a number or a plus after | or >");
        }
        int base = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> line.length() - line.stripLeading().length())
                .orElse(0);
        StringBuilder text = new StringBuilder(header.stripTrailing());
        for (String line : lines.subList(1, lines.size())) {
            text.append('\n');
            if (!line.isBlank()) {
                text.append(" ".repeat(indent + INDENT)).append(line.substring(Math.min(base, line.length())));
            }
        }
        return text.toString();
    }
}
