package io.github.waymark.notes.markup;

import io.github.waymark.notes.config.Language;
import java.util.List;

/** Reads a text in the language that notes are written in. */
public final class Markup {

    private Markup() {}

    /** What there is to remark on a text: malformed parts, and those that are kept verbatim. */
    public static List<Reading.Remark> remarks(String text, Language language) {
        return language == Language.RST && RstProse.is(text)
                ? List.of()
                : read(text, language).remarks();
    }

    /** The blocks of a text. Never fails: what is not understood is kept verbatim. */
    public static Reading read(String text, Language language) {
        return switch (language) {
            case RST -> new RstReader().read(text);
            case MARKDOWN -> MarkdownReader.read(text);
            case ASCIIDOC -> new AsciiDocReader().read(text);
        };
    }
}
