package io.github.waymark.yaml;

import static io.github.waymark.yaml.PlainScalars.require;

import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.PlainScalars.NotPlain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the subset of YAML that nearly all settings, lists and notes use: block mappings and sequences, scalars and comments.
 *
 * <p>Each build reads its files in a fresh JVM, where SnakeYAML's scanner is loaded and interpreted cold: for a constraints list of 600
 * entries this is 7 % of a short build, and for 1,648 notes a CPU second, ten times the cost of this class. Every other form, and every
 * text that might be invalid, is left to SnakeYAML. The only fault reported here is a duplicate name, and the result is the same as
 * SnakeYAML's, including the place of each node.
 */
final class PlainYaml {

    private static final int MAX_NAME_LENGTH = 100;

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
     * Reads a text; empty if SnakeYAML has to read it.
     *
     * @param text a text for which {@link PlainLines} reports that it is plain
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
        require(!lines.isAtEnd());
        Tree root = block();
        require(lines.isAtEnd());
        return root;
    }

    private int column() {
        return lines.isAtEnd() ? -1 : scalars.at() - lines.start();
    }

    /** A mapping or sequence that starts at the position. */
    private Tree block() {
        require(++depth < YamlFile.MAX_DEPTH);
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
            require(colon > scalars.at());
            String name = text.substring(scalars.at(), colon);
            Place namePlace = scalars.place();
            scalars.moveTo(colon + 1);
            Tree value = scalars.isRestEmpty() ? below(column, true) : onLine(column);
            entries.add(new Tree.Entry(name, namePlace, value));
            end = value.end();
        }
        require(column() < column);
        YamlFault.findDuplicates(entries, faults);
        return new Tree.Mapping(entries, place, start, end);
    }

    /** The offset of the colon after a name that starts at the position; the position itself if there is no name. */
    private int nameEnd() {
        int start = scalars.at();
        int end = start;
        while (end < lines.end() && PlainLines.isNameCharacter(text.charAt(end))) {
            end++;
        }
        boolean colon =
                end < lines.end() && text.charAt(end) == ':' && (end + 1 == lines.end() || text.charAt(end + 1) == ' ');
        return colon && end - start <= MAX_NAME_LENGTH && Character.isLetter(text.charAt(start)) ? end : start;
    }

    /** The node below a name or a dash of this column; a sequence may start in the column of its name. */
    private Tree below(int column, boolean name) {
        scalars.nextLine();
        require(column() > column || (name && column() == column && isDash()));
        return isDash() || nameEnd() > scalars.at() ? block() : value(column);
    }

    private Tree onLine(int column) {
        scalars.skipBlanks();
        return value(column);
    }

    /** A scalar or a flow sequence; no further indented line may follow. */
    private Tree value(int column) {
        Tree value;
        if (scalars.isNext("|>")) {
            value = scalars.blockScalar(column);
        } else if (scalars.isNext("\"'[")) {
            value = scalars.isNext("[") ? flowSequence() : scalars.quotedScalar();
            require(scalars.isRestEmpty());
            scalars.nextLine();
        } else {
            value = scalars.plainScalar(column);
        }
        require(column() <= column);
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
            require(column() <= column);
        }
        return new Tree.Items(items, place, start, end);
    }

    private Tree item(int column) {
        scalars.skipBlanks();
        return nameEnd() > scalars.at() ? block() : value(column);
    }

    /** Such as {@code [a, "b"]}. */
    private Tree flowSequence() {
        Place place = scalars.place();
        int start = scalars.at();
        scalars.moveTo(start + 1);
        List<Tree> items = new ArrayList<>();
        scalars.skipBlanks();
        while (!scalars.isNext("]")) {
            items.add(scalars.flowItem());
            scalars.skipBlanks();
            if (scalars.isNext(",")) {
                scalars.moveTo(scalars.at() + 1);
                scalars.skipBlanks();
                require(!scalars.isNext("]"));
            } else {
                require(scalars.isNext("]"));
            }
        }
        scalars.moveTo(scalars.at() + 1);
        return new Tree.Items(items, place, start, scalars.at());
    }
}
