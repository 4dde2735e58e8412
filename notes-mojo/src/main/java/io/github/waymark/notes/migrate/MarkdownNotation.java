package io.github.waymark.notes.migrate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings and code blocks in Markdown, and in plain text that looks like it. */
enum MarkdownNotation implements ReleaseLines.Notation {
    /** The headings below that of a release. */
    BELOW_RELEASE;

    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6} +(.+?)(?: +#+)? *");
    /** A paragraph with only a bold text, {@code **Fixed**}, or a known word and a colon, {@code Bug fixes:}. */
    private static final Pattern BOLD = Pattern.compile("(?:\\*\\*|__)([^*_]+?):?(?:\\*\\*|__):?");

    @Override
    public Optional<String> heading(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            return Optional.of(heading.group(1));
        }
        Matcher bold = BOLD.matcher(line.strip());
        if (bold.matches()) {
            return Optional.of(bold.group(1));
        }
        String text = line.strip();
        boolean word = text.endsWith(":") && ImportTool.knownSection(text).isPresent();
        return word ? Optional.of(text.substring(0, text.length() - 1)) : Optional.empty();
    }

    @Override
    public boolean isFence(String line) {
        return line.strip().startsWith("```") || line.strip().startsWith("~~~");
    }
}
