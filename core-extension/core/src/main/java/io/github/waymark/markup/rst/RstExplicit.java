package io.github.waymark.markup.rst;

import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parses explicit markup blocks of reStructuredText, which start with two dots: directives, link targets and comments. */
final class RstExplicit {

    private static final String MARK = ".. ";
    private static final Map<String, String> ADMONITIONS = Map.ofEntries(
            Map.entry("note", "note"),
            Map.entry("seealso", "note"),
            Map.entry("admonition", "note"),
            Map.entry("hint", "tip"),
            Map.entry("tip", "tip"),
            Map.entry("important", "important"),
            Map.entry("attention", "warning"),
            Map.entry("warning", "warning"),
            Map.entry("caution", "caution"),
            Map.entry("danger", "warning"),
            Map.entry("error", "warning"),
            Map.entry("versionadded", "note"),
            Map.entry("versionchanged", "note"),
            Map.entry("deprecated", "warning"));

    private final RstReader reader;

    RstExplicit(RstReader reader) {
        this.reader = reader;
    }

    /**
     * Parses one explicit markup block.
     *
     * @return the index of the first line after it
     */
    int read(SourceLines lines, int index, List<Block> blocks) {
        int end = lines.endOfIndented(index + 1, 1);
        String line = lines.get(index);
        int name = endOfDirective(line);
        if (name >= 0) {
            directive(name, lines, index, end, blocks);
        } else if (line.startsWith(".. |") || line.startsWith(".. [")) {
            String kind = line.startsWith(".. |") ? "substitution definition" : "footnote";
            reader.warn(
                    lines,
                    index,
                    "The " + kind + " is not supported; it is copied verbatim",
                    "Write the text, or a link, at its place.");
            RstReader.raw(lines, index, end, blocks);
        } else if (RstTargets.isAnonymous(line)) {
            return end;
        } else if (line.startsWith(".. _") && RstTargets.endOfName(line) < 0) {
            reader.warn(lines, index, "Malformed link target", "Write `.. _name: https://…`.");
            RstReader.raw(lines, index, end, blocks);
        }
        // The rest are targets, which RstTargets has collected, and comments, which are not shown.
        return end;
    }

    /** The end of the name of a directive, as in {@code .. note::}; -1 if the line has no directive. */
    private static int endOfDirective(String line) {
        int end = MARK.length();
        while (RstCharacters.isWord(RstCharacters.charAt(line, end))
                || ":-".indexOf(RstCharacters.charAt(line, end)) >= 0) {
            end++;
        }
        int name = end - "::".length();
        return name > MARK.length() && line.startsWith("::", name) && RstCharacters.charAt(line, end) == ' '
                ? name
                : -1;
    }

    private static boolean isField(String line) {
        int end = 1;
        while (RstCharacters.isWord(RstCharacters.charAt(line, end)) || RstCharacters.charAt(line, end) == '-') {
            end++;
        }
        return line.startsWith(":") && end > 1 && RstCharacters.charAt(line, end) == ':';
    }

    private void directive(int endOfName, SourceLines lines, int index, int end, List<Block> blocks) {
        String name = lines.get(index).substring(MARK.length(), endOfName);
        String argument = lines.get(index).substring(endOfName + "::".length()).strip();
        SourceLines body = lines.part(index + 1, end).dedented();
        int options = 0;
        while (options < body.size() && isField(body.get(options))) {
            options++;
        }
        SourceLines content = body.part(options, body.size()).trimmed();
        if (name.equals("code-block")
                || name.equals("code")
                || name.equals("sourcecode")
                || name.equals("parsed-literal")) {
            blocks.add(new Block.Code(name.equals("parsed-literal") ? "" : argument, content.text()));
        } else if (ADMONITIONS.containsKey(name)) {
            blocks.add(new Block.Admonition(
                    ADMONITIONS.get(name), admonition(name, argument, content, lines.first() + index)));
        } else {
            reader.warn(
                    lines,
                    index,
                    "The directive '" + name + "' is not supported; it is copied verbatim",
                    "Supported directives: note, warning, tip, important, caution, code-block.");
            RstReader.raw(lines, index, end, blocks);
        }
    }

    private List<Block> admonition(String name, String argument, SourceLines content, int line) {
        List<Block> blocks = new ArrayList<>();
        String first = content.size() > 0 && !content.blank(0) && !argument.isEmpty() && content.first() == line + 1
                ? argument + "\n"
                : argument;
        boolean argumentIsText = !first.equals(argument) && !name.equals("admonition");
        if (argumentIsText) {
            int end = 0;
            while (end < content.size() && !content.blank(end) && content.indent(end) == 0) {
                end++;
            }
            blocks.add(new Block.Paragraph(
                    reader.inlines(first + content.part(0, end).text(), line)));
            blocks.addAll(reader.blocks(content.part(end, content.size())));
        } else {
            if (!argument.isEmpty()) {
                List<Inline> text = reader.inlines(argument, line);
                blocks.add(new Block.Paragraph(name.equals("admonition") ? List.of(new Inline.Strong(text)) : text));
            }
            blocks.addAll(reader.blocks(content));
        }
        return blocks;
    }
}
