package io.github.waymark.constraint.yaml;

import io.github.waymark.constraint.CommentLines;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.ListText.Span;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;

/** Reads the YAML form of a list. */
final class YamlListReader {

    private static final String SHAPE = "A list has the sections " + String.join(", ", YamlForm.SECTIONS.keySet())
            + ", each a list of entries such as `- ga: g:a`.";

    private final YamlForm form;
    private final YamlListText text;
    private final List<ListEntry> items = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String bom = "";
    private String header = "";
    private int gapStart;

    YamlListReader(YamlForm form, String text, String source) {
        this.form = form;
        this.text = new YamlListText(text, source);
    }

    ListText read() {
        Tree root = YamlFile.read(text.toString(), text.source())
                .root("constraints list", "Without the list, the build could use versions that are not known to work.")
                .orElse(null);
        if (root instanceof Tree.Mapping mapping) {
            readHeader(mapping);
            sections(mapping);
        } else if (root instanceof Tree.Items items) {
            items("constraints", items);
        } else if (root != null) {
            problems.add(YamlListText.problem(root.place(), "the list is " + root.kind(), SHAPE));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        String rest = text.commentsBetween(gapStart, text.length());
        ListContent content = new ListContent(bom, root == null ? rest : header, items, root == null ? "" : rest);
        boolean block = root == null || (root instanceof Tree.Mapping mapping && text.isBlock(mapping));
        return new ListText(form, text.toString(), text.source(), content, spans, block ? text.length() : -1);
    }

    /** Comments above the first key are the header of the file. */
    private void readHeader(Tree.Mapping root) {
        int start = text.lineStart(root.start());
        header = text.commentsBetween(0, start);
        gapStart = start;
    }

    private void sections(Tree.Mapping mapping) {
        for (Tree.Entry section : mapping.entries()) {
            String name = section.name();
            if (name.equals("bom") && section.value() instanceof Tree.Scalar scalar) {
                bom = scalar.text();
            } else if (!YamlForm.SECTIONS.containsKey(name)) {
                problems.add(YamlListText.problem(
                        section.place(),
                        "unknown section '" + name + "'",
                        NearestName.question(name, YamlForm.SECTIONS.keySet()) + SHAPE));
            } else if (section.value() instanceof Tree.Items items) {
                items(name, items);
            } else if (!(section.value() instanceof Tree.Scalar scalar
                    && scalar.text().isEmpty())) {
                problems.add(YamlListText.problem(
                        section.value().place(),
                        "the section '" + name + "' is " + section.value().kind(),
                        SHAPE));
            }
        }
    }

    private void items(String section, Tree.Items sequence) {
        for (Tree tree : sequence.values()) {
            int lineStart = text.lineStart(tree.start());
            boolean ownLines = lineStart >= gapStart && text.startsLine(lineStart, tree);
            int at = ownLines ? lineStart : Math.max(gapStart, tree.start());
            YamlEntry reader = new YamlEntry(text, tree, problems);
            if (section.equals("constraints") && spans.isEmpty() && header.isEmpty() && gapStart == 0) {
                readHeader(at);
            }
            ListEntry item = reader.item(section, text.commentsBetween(gapStart, at));
            int to = ownLines ? text.lineEnd(tree.end()) : tree.end();
            if (item != null) {
                items.add(item);
                spans.add(span(item, reader, ownLines, at, to));
            }
            gapStart = to;
        }
    }

    /** Finds the header of a text without sections above its first entry, as in the text form. */
    private void readHeader(int at) {
        String gap = text.toString().substring(0, at);
        int touching = CommentLines.hasBlankLine(gap) ? CommentLines.touching(gap) : gap.length();
        header = text.commentsBetween(0, touching);
        gapStart = touching;
    }

    private Span span(ListEntry item, YamlEntry reader, boolean ownLines, int at, int to) {
        if (!ownLines) {
            return new Span(item, -1, -1, -1, reader.versionFrom(), reader.versionTo(), "");
        }
        int from = text.touching(gapStart, at);
        return new Span(item, from, at, to, reader.versionFrom(), reader.versionTo(), text.indent(at));
    }
}
