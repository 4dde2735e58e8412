package io.github.waymark.notes.migrate;

import io.github.waymark.markup.MarkupLanguage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines of one release in a changelog: headings, items with the lines that belong to them, and paragraphs. A text before the
 * first heading and item is the prelude, any other text an entry.
 */
final class ReleaseLines {

    private static final Pattern ITEM = Pattern.compile("(\\s*)([-*+•]|\\d{1,2}[.)])\\s+(\\S.*)");
    /** {@code New: …}, as OkHttp and others begin their items. */
    private static final Pattern PREFIX =
            Pattern.compile("(?:\\*\\*|`|\\[)?(\\p{L}[\\p{L} ]{2,20}?)(?:\\*\\*|`|])?:(?:\\*\\*)? +(?=\\S)");

    /** The notation of a changelog. */
    interface Notation {

        /** The text of a heading below that of the release; empty for another line. */
        Optional<String> heading(String line);

        /** Whether a line begins or ends a block of literal text. */
        boolean isFence(String line);
    }

    /** An entry before it is added to the note. */
    record Item(String text, Map<String, List<String>> fields) {}

    private final Notation notation;
    private final ImportReport report;
    private final UnaryOperator<Item> items;
    private final ImportedNote.Builder builder;
    private final StringBuilder prelude = new StringBuilder();
    private final List<String> entry = new ArrayList<>();
    private String section = "";
    private String fence = "";
    private boolean anything;
    private boolean isItem;
    private int indent;

    /**
     * Starts a release.
     *
     * @param items adds fields to items
     */
    ReleaseLines(Notation notation, Optional<MarkupLanguage> language, ImportReport report, UnaryOperator<Item> items) {
        this.notation = notation;
        this.report = report;
        this.items = items;
        this.builder = new ImportedNote.Builder(language);
    }

    void line(String line, String where) {
        if (!fence.isEmpty() || notation.isFence(line)) {
            literal(line);
            return;
        }
        Optional<String> heading = notation.heading(line);
        Matcher item = ITEM.matcher(line);
        if (heading.isPresent()) {
            end();
            anything = true;
            section = ImportTool.section(heading.get(), where, report);
        } else if (item.matches() && (!isItem || item.group(1).length() <= indent + 1)) {
            end();
            anything = true;
            isItem = true;
            indent = item.group(1).length();
            entry.add(item.group(3));
        } else if (line.isBlank()) {
            entry.add("");
        } else {
            text(line);
        }
    }

    private void text(String line) {
        int blanks = line.length() - line.stripLeading().length();
        boolean afterBlank = !entry.isEmpty() && entry.get(entry.size() - 1).isEmpty();
        if (afterBlank && !(isItem && blanks > indent)) {
            end();
        }
        entry.add(isItem ? dedented(line, indent + 2) : line.strip());
    }

    private void literal(String line) {
        if (fence.isEmpty()) {
            fence = line.strip();
        } else if (line.strip().equals(fence.replaceFirst("^(`{3,}|~{3,}).*", "$1"))) {
            fence = "";
        }
        entry.add(isItem ? dedented(line, indent + 2) : line);
    }

    private static String dedented(String line, int most) {
        int blanks = 0;
        while (blanks < most && blanks < line.length() && line.charAt(blanks) == ' ') {
            blanks++;
        }
        return line.substring(blanks);
    }

    private void end() {
        String text = String.join("\n", entry).strip();
        entry.clear();
        if (!text.isEmpty()) {
            if (anything) {
                add(text);
            } else {
                prelude.append(text).append("\n\n");
            }
        }
        isItem = false;
    }

    private void add(String text) {
        Item item = items.apply(new Item(text, Map.of()));
        Matcher prefix = PREFIX.matcher(item.text());
        Optional<String> known =
                section.isEmpty() && prefix.lookingAt() ? ImportTool.knownSection(prefix.group(1)) : Optional.empty();
        String body =
                known.isPresent() && !known.get().equals("other") ? item.text().substring(prefix.end()) : item.text();
        builder.add(known.orElse(section.isEmpty() ? "other" : section), body, new LinkedHashMap<>(item.fields()));
    }

    /** Ends the release. */
    ImportedNote note(VersionHeading heading) {
        end();
        return builder.build(
                heading.version().orElse("unreleased"),
                heading.version(),
                heading.version().isPresent() ? heading.date() : Optional.empty(),
                Optional.of(prelude.toString()));
    }
}
