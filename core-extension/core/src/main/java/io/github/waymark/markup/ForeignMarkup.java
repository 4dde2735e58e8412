package io.github.waymark.markup;

import io.github.waymark.markup.block.ParsedMarkup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Markdown in texts that are reStructuredText, and reStructuredText in texts that are Markdown, and rewrites it.
 *
 * <p>Such markup is valid in the other language too, but is shown with its brackets and dots. Only what can't be meant in the language of
 * the text is found. Literals and code blocks are left alone.
 */
public final class ForeignMarkup {

    private static final Pattern MARKDOWN_LINK =
            Pattern.compile("(?<![!\\w\\])])\\[([^\\[\\]`]+)]\\(((?:https?|ftp)://[^\\s()]+|mailto:[^\\s()]+)\\)");
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("( *)#{1,6} +(\\S.*?)(?: +#+)?");
    private static final Pattern FENCE = Pattern.compile("( *)(```+|~~~+) *([\\w+-]*) *");
    private static final Pattern RST_LINK = Pattern.compile("`([^`<>]+?)\\s*<([^`<>\\s]+)>`__?(?!\\w)");
    private static final Pattern RST_ROLE =
            Pattern.compile("(?<![\\w:`]):([a-z][\\w.+-]*(?::[a-z][\\w.+-]*)?):`([^`<>]+)`");
    private static final Pattern RST_DIRECTIVE = Pattern.compile("( *)\\.\\. [\\w-]+::(?: .*)?");
    private static final Pattern RST_TARGET = Pattern.compile(" *\\.\\. _[^:]+: \\S.*");

    private static final String LITERAL = "``";
    private static final String FIXING = " `mvn release-notes:lint -Drelease-notes.fix=true` does it.";

    private final MarkupLanguage language;
    private final List<String> lines;
    private final List<String> written = new ArrayList<>();
    private final List<ParsedMarkup.Warning> found = new ArrayList<>();

    private ForeignMarkup(String text, MarkupLanguage language) {
        this.language = language;
        this.lines = List.of(text.split("\n", -1));
    }

    /** The markup of the other language in a text. */
    public static List<ParsedMarkup.Warning> warnings(String text, MarkupLanguage language) {
        return mayHave(text, language) ? new ForeignMarkup(text, language).read().found : List.of();
    }

    /** The text in its language, as far as that can be written without doubt. */
    public static String fixed(String text, MarkupLanguage language) {
        return mayHave(text, language) ? String.join("\n", new ForeignMarkup(text, language).read().written) : text;
    }

    /** Avoids the patterns for most texts. */
    private static boolean mayHave(String text, MarkupLanguage language) {
        return switch (language) {
            case RST ->
                text.contains("](")
                        || text.contains("```")
                        || text.contains("~~~")
                        || text.startsWith("#")
                        || text.contains("\n#")
                        || text.contains(" #");
            case MARKDOWN -> text.contains("`_") || text.contains(":`") || text.contains(".. ");
            case ASCIIDOC -> false;
        };
    }

    private ForeignMarkup read() {
        int index = 0;
        while (index < lines.size()) {
            index = language == MarkupLanguage.RST ? inRst(index) : inMarkdown(index);
        }
        return this;
    }

    private int inRst(int index) {
        String line = lines.get(index);
        Matcher fence = FENCE.matcher(line);
        if (fence.matches()) {
            return fence(index, fence);
        }
        Matcher heading = MARKDOWN_HEADING.matcher(line);
        if (heading.matches() && isApart(index)) {
            add(index, line.strip(), "The heading is written as in Markdown", "Write `**" + heading.group(2) + "**`.");
            written.add(heading.group(1) + "**" + heading.group(2) + "**");
            return index + 1;
        }
        // A literal block may contain anything.
        boolean literal = line.stripTrailing().endsWith("::") && !isAdmonition(line);
        if (literal) {
            written.add(line);
            return copyIndented(index + 1, indent(line) + 1);
        }
        int end = endOfProse(index);
        add(replaced(prose(index, end), MARKDOWN_LINK, (link, down) -> {
            add(
                    index + down,
                    firstLine(link.group()),
                    "The link is written as in Markdown",
                    "Write `` `" + link.group(1) + " <" + link.group(2) + ">`__ ``.");
            return "`" + link.group(1) + " <" + link.group(2) + ">`__";
        }));
        return end;
    }

    private int fence(int index, Matcher fence) {
        int end = index + 1;
        while (end < lines.size() && !isClosed(lines.get(end), fence.group(2))) {
            end++;
        }
        String message = "The code block is written as in Markdown";
        String fix = "Write `.. code-block::` and the code indented below it.";
        if (end == lines.size()) {
            addUnfixed(index, fence.group(2), message, fix);
            written.add(lines.get(index));
            return index + 1;
        }
        add(index, fence.group(2), message, fix);
        String indent = fence.group(1);
        String name = fence.group(3).isEmpty() ? "text" : fence.group(3);
        if (!written.isEmpty() && !written.get(written.size() - 1).isBlank()) {
            written.add("");
        }
        written.add(indent + ".. code-block:: " + name);
        written.add("");
        for (String code : lines.subList(index + 1, end)) {
            written.add(code.isBlank() ? "" : "   " + (code.startsWith(indent) ? code : indent + code.strip()));
        }
        if (end + 1 < lines.size() && !lines.get(end + 1).isBlank()) {
            written.add("");
        }
        return end + 1;
    }

    private static boolean isClosed(String line, String mark) {
        String end = line.strip();
        return end.startsWith(mark) && end.chars().allMatch(c -> c == mark.charAt(0));
    }

    /** Whether a line is a paragraph of its own; others may be comments of a shell or the like. */
    private boolean isApart(int index) {
        boolean after = index + 1 >= lines.size() || lines.get(index + 1).isBlank();
        return after && (index == 0 || lines.get(index - 1).isBlank()) && !isIndentedCode(index);
    }

    private boolean isIndentedCode(int index) {
        return indent(lines.get(index)) >= 4;
    }

    private static boolean isAdmonition(String line) {
        return line.strip()
                .matches("\\.\\. (?:note|warning|tip|important|caution|hint|danger|error|attention|seealso)::");
    }

    private int inMarkdown(int index) {
        String line = lines.get(index);
        Matcher fence = FENCE.matcher(line);
        if (fence.matches()) {
            int end = index + 1;
            while (end < lines.size() && !isClosed(lines.get(end), fence.group(2))) {
                end++;
            }
            written.addAll(lines.subList(index, Math.min(end + 1, lines.size())));
            return end + 1;
        }
        boolean code =
                isIndentedCode(index) && (index == 0 || lines.get(index - 1).isBlank());
        if (code) {
            return copyIndented(index, 4);
        }
        Matcher directive = RST_DIRECTIVE.matcher(line);
        if (directive.matches()) {
            return directive(index, directive.group(1).length());
        }
        if (RST_TARGET.matcher(line).matches()) {
            addUnfixed(
                    index,
                    line.strip(),
                    "The link target is written as in reStructuredText",
                    "Write the address into the link, as in [text](https://…).");
        }
        int end = endOfProse(index);
        String links = replaced(prose(index, end), RST_LINK, (link, down) -> {
            add(
                    index + down,
                    firstLine(link.group()),
                    "The link is written as in reStructuredText",
                    "Write [" + link.group(1) + "](" + link.group(2) + ").");
            return "[" + link.group(1) + "](" + link.group(2) + ")";
        });
        add(replaced(links, RST_ROLE, (role, down) -> {
            add(
                    index + down,
                    firstLine(role.group()),
                    "The role :" + role.group(1) + ": is written as in reStructuredText",
                    "Write `" + role.group(2) + "`.");
            return "`" + role.group(2) + "`";
        }));
        return end;
    }

    /** A directive is converted with its content, if all of that can be. */
    private int directive(int index, int indent) {
        int end = index + 1;
        while (end < lines.size() && (lines.get(end).isBlank() || indent(lines.get(end)) > indent)) {
            end++;
        }
        while (lines.get(end - 1).isBlank()) {
            end--;
        }
        List<String> block = new ArrayList<>();
        for (String line : lines.subList(index, end)) {
            block.add(line.substring(Math.min(indent, indent(line))));
        }
        String source = String.join("\n", block);
        boolean known = Markup.read(source, MarkupLanguage.RST).warnings().isEmpty();
        String message = "The directive is written as in reStructuredText";
        String fix = "Write a paragraph, a quote or a fenced code block.";
        if (known) {
            add(index, lines.get(index).strip(), message, fix);
            Markup.convert(source, Optional.of(MarkupLanguage.RST), MarkupLanguage.MARKDOWN)
                    .lines()
                    .forEach(line -> written.add(line.isBlank() ? "" : " ".repeat(indent) + line));
        } else {
            addUnfixed(index, lines.get(index).strip(), message, fix);
            written.addAll(lines.subList(index, end));
        }
        return end;
    }

    /** The end of the lines that are read together, because a link may be broken. */
    private int endOfProse(int index) {
        int end = index + 1;
        while (end < lines.size() && !lines.get(end - 1).stripTrailing().endsWith("::") && isProse(lines.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isProse(String line) {
        String text = line.strip();
        return !text.isEmpty()
                && !text.startsWith("#")
                && !text.startsWith("```")
                && !text.startsWith("~~~")
                && !text.startsWith(".. ")
                && !text.endsWith("::");
    }

    private String prose(int from, int to) {
        return String.join("\n", lines.subList(from, to));
    }

    private void add(String prose) {
        written.addAll(List.of(prose.split("\n", -1)));
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private int copyIndented(int from, int least) {
        int index = from;
        while (index < lines.size() && (lines.get(index).isBlank() || indent(lines.get(index)) >= least)) {
            written.add(lines.get(index++));
        }
        return index;
    }

    /** Replaces the matches that are not between two marks of a literal. */
    private static String replaced(String line, Pattern pattern, Replacement replacement) {
        Matcher matcher = pattern.matcher(line);
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        while (matcher.find()) {
            int marks = 0;
            for (int at = line.indexOf(LITERAL); at >= 0 && at < matcher.start(); at = line.indexOf(LITERAL, at + 2)) {
                marks++;
            }
            if (marks % 2 == 0) {
                int down = (int) line.substring(0, matcher.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                replaced.append(line, copied, matcher.start()).append(replacement.of(matcher, down));
                copied = matcher.end();
            }
        }
        return replaced.append(line.substring(copied)).toString();
    }

    /** Makes the text that replaces a match, which is a number of lines below the first one. */
    private interface Replacement {
        String of(Matcher match, int lines);
    }

    private void add(int line, String near, String message, String fix) {
        found.add(new ParsedMarkup.Warning(line, near, message, fix + FIXING));
    }

    /** Adds markup that {@link #fixed} leaves as it is. */
    private void addUnfixed(int line, String near, String message, String fix) {
        found.add(new ParsedMarkup.Warning(line, near, message, fix));
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
