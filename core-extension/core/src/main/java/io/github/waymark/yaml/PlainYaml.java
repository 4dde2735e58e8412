package io.github.waymark.yaml;

import static io.github.waymark.yaml.PlainScalars.demand;

import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.PlainScalars.NotPlain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the form of YAML that nearly all settings, lists and notes have: names and dashes, texts, and comments.
 *
 * <p>Each build reads its files in a fresh JVM, where SnakeYAML's scanner is loaded and interpreted cold: for a constraints list of 600
 * entries that is 7 % of a short build, and for 1,648 notes a CPU second, ten times what this takes. Whatever has another form, or might
 * be wrong, is left to SnakeYAML. So nothing but a name given twice is found wrong here, and what is read is what SnakeYAML would read, to the place of
 * each node.
 */
final class PlainYaml {

    private static final int LONGEST_NAME = 100;

    private final String text;
    private final PlainLines lines;
    private final PlainScalars scalars;
    private final List<YamlFault> faults = new ArrayList<>();
    private int depth;

    private PlainYaml(String text, String name) {
        this.text = text;
        this.lines = new PlainLines(text);
        this.scalars = new PlainScalars(text, name, lines);
    }

    /**
     * What a text says; empty where SnakeYAML has to read it.
     *
     * @param text one that {@link PlainLines} takes for plain
     */
    static Optional<YamlFile> read(String text, String name) {
        try {
            PlainYaml plain = new PlainYaml(text, name);
            Optional<Tree> root = Optional.of(plain.root());
            return Optional.of(new YamlFile(text, root, plain.faults));
        } catch (NotPlain e) {
            return Optional.empty();
        }
    }

    private Tree root() {
        lines.next();
        if (lines.end() == 3 && text.startsWith("---")) {
            lines.next();
        }
        lines.toContent();
        scalars.moveTo(lines.content());
        demand(!lines.isAtEnd());
        Tree root = block();
        demand(lines.isAtEnd());
        return root;
    }

    private int column() {
        return lines.isAtEnd() ? -1 : scalars.at() - lines.start();
    }

    /** A mapping or sequence that starts here. */
    private Tree block() {
        demand(++depth < YamlFile.DEEPEST);
        Tree block = isDash() ? sequence() : mapping();
        depth--;
        return block;
    }

    private boolean isDash() {
        int at = scalars.at();
        return text.charAt(at) == '-' && (at + 1 == lines.end() || text.charAt(at + 1) == ' ');
    }

    private Tree mapping() {
        int column = column();
        Place place = scalars.place();
        int start = scalars.at();
        List<Tree.Entry> entries = new ArrayList<>();
        int end = start;
        while (column() == column && !(isDash() && !entries.isEmpty())) {
            int colon = nameEnd();
            demand(colon > scalars.at());
            String name = text.substring(scalars.at(), colon);
            Place placeOfName = scalars.place();
            scalars.moveTo(colon + 1);
            Tree value = scalars.isRestEmpty() ? below(column, true) : onLine(column);
            entries.add(new Tree.Entry(name, placeOfName, value));
            end = value.end();
        }
        demand(column() < column);
        YamlFault.findDuplicates(entries, faults);
        return new Tree.Mapping(entries, place, start, end);
    }

    /** The colon after a name that starts here; where none does, here. */
    private int nameEnd() {
        int start = scalars.at();
        int end = start;
        while (end < lines.end() && PlainLines.isOfName(text.charAt(end))) {
            end++;
        }
        boolean colon =
                end < lines.end() && text.charAt(end) == ':' && (end + 1 == lines.end() || text.charAt(end + 1) == ' ');
        return colon && end - start <= LONGEST_NAME && Character.isLetter(text.charAt(start)) ? end : start;
    }

    /** What is indented below a name or a dash in this column; a sequence may be in the column of a name. */
    private Tree below(int column, boolean name) {
        scalars.nextLine();
        demand(column() > column || (name && column() == column && isDash()));
        return isDash() || nameEnd() > scalars.at() ? block() : value(column);
    }

    private Tree onLine(int column) {
        scalars.skipBlanks();
        return value(column);
    }

    /** A value that isn't a block; what is indented further below it would belong to it. */
    private Tree value(int column) {
        Tree value;
        if (scalars.isNext("|>")) {
            value = scalars.block(column);
        } else if (scalars.isNext("\"'[")) {
            value = scalars.isNext("[") ? flow() : scalars.quoted();
            demand(scalars.isRestEmpty());
            scalars.nextLine();
        } else {
            value = scalars.flowing(column);
        }
        demand(column() <= column);
        return value;
    }

    private Tree sequence() {
        int column = column();
        Place place = scalars.place();
        int start = scalars.at();
        List<Tree> items = new ArrayList<>();
        int end = start;
        while (column() == column && isDash()) {
            scalars.moveTo(scalars.at() + 1);
            Tree item = scalars.isRestEmpty() ? below(column, false) : item(column);
            items.add(item);
            end = item.end();
            demand(column() <= column);
        }
        return new Tree.Items(items, place, start, end);
    }

    private Tree item(int column) {
        scalars.skipBlanks();
        return nameEnd() > scalars.at() ? block() : value(column);
    }

    /** {@code [a, "b"]} */
    private Tree flow() {
        Place place = scalars.place();
        int start = scalars.at();
        scalars.moveTo(start + 1);
        List<Tree> items = new ArrayList<>();
        scalars.skipBlanks();
        while (!scalars.isNext("]")) {
            items.add(scalars.word());
            scalars.skipBlanks();
            if (scalars.isNext(",")) {
                scalars.moveTo(scalars.at() + 1);
                scalars.skipBlanks();
                demand(!scalars.isNext("]"));
            } else {
                demand(scalars.isNext("]"));
            }
        }
        scalars.moveTo(scalars.at() + 1);
        return new Tree.Items(items, place, start, scalars.at());
    }
}
