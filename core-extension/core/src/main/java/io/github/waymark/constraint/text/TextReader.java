package io.github.waymark.constraint.text;

import io.github.waymark.constraint.CommentLines;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.ListText.Span;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the text form of a list. */
final class TextReader {

    /** Fewer wrong lines may be a list in which somebody made the same mistake everywhere. */
    private static final int FEW = 5;

    /** {@code requests===2.31.0}. */
    private static final Pattern PYTHON = Pattern.compile("(?m)^[\\w.-]+={2,3}\\d");

    private final TextForm form;
    private final String text;
    private final String source;
    private final List<ListEntry> items = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String header = "";
    /** The offset after the last entry or the header. */
    private int gapStart;

    TextReader(TextForm form, String text, String source) {
        this.form = form;
        this.text = text;
        this.source = source;
    }

    ListText read() {
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        gapStart = at;
        for (int line = 1; at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            String stripped = text.substring(at, next).strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                entry(at, next, line);
            }
            at = next;
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(isNoList() ? List.of(noList()) : problems);
        }
        String rest = text.substring(gapStart);
        String footer = items.isEmpty() ? "" : CommentLines.words(rest);
        String top = items.isEmpty() ? CommentLines.words(rest) : header;
        int lineEnd = top.indexOf('\n');
        String bom = top.startsWith("bom: ")
                ? top.substring(5, lineEnd < 0 ? top.length() : lineEnd).strip()
                : "";
        String words = bom.isEmpty()
                ? top
                : lineEnd < 0 ? "" : top.substring(lineEnd + 1).strip();
        ListContent content = new ListContent(bom, words, items, footer);
        return new ListText(form, text, source, content, spans, items.isEmpty() ? text.length() : gapStart);
    }

    /** Markup, or several lines of which none is an entry. */
    private boolean isNoList() {
        String start = text.strip();
        return items.isEmpty() && (start.startsWith("<") || start.startsWith("{") || problems.size() >= FEW);
    }

    private Problem noList() {
        String start = text.strip();
        String kind = start.startsWith("<")
                ? "it is a page or another file in HTML or XML"
                : start.startsWith("{")
                        ? "it is JSON"
                        : PYTHON.matcher(start).find()
                                ? "it looks like a list of Python packages, whose names have no groupId"
                                : Count.of(problems.size(), "line") + " and no entry";
        return new Problem(
                "The file is not a constraints list.",
                source,
                "Without the list, the build could use versions that are not known to work; " + kind + ".",
                "Correct the path or the URL; a server may answer with a login page. " + TextLine.FORM
                        + " Lists in YAML and BOMs are recognized by the ends of their names, .yaml and .xml.");
    }

    private void entry(int at, int next, int line) {
        String gap = text.substring(gapStart, at);
        int touching = CommentLines.touching(gap);
        String comment = CommentLines.words(gap);
        if (spans.isEmpty()) {
            header = CommentLines.words(CommentLines.hasBlankLine(gap) ? gap.substring(0, touching) : gap);
            comment = CommentLines.hasBlankLine(gap) ? CommentLines.words(gap.substring(touching)) : "";
            touching = CommentLines.hasBlankLine(gap) ? touching : gap.length();
        }
        String written = text.substring(at, next);
        int column = written.length() - written.stripLeading().length();
        try {
            ListEntry item = TextForm.item(written.strip(), comment, new Place(source, line, column + 1));
            items.add(item);
            spans.add(span(item, gapStart + touching, at, next, written.substring(0, column)));
        } catch (MalformedException e) {
            problems.add(new Problem(
                    "Invalid entry in the constraints list.",
                    source + ":" + line + ":" + (column + 1),
                    e.reason() + ".",
                    e.fix()));
        }
        gapStart = next;
    }

    private Span span(ListEntry item, int from, int at, int to, String indent) {
        if (!(item instanceof Constraint constraint)) {
            return new Span(item, from, at, to, at, at, indent);
        }
        int versionFrom = text.indexOf(constraint.version(), text.indexOf("===", at) + 3);
        return new Span(
                item,
                from,
                at,
                to,
                versionFrom,
                versionFrom + constraint.version().length(),
                indent);
    }
}
