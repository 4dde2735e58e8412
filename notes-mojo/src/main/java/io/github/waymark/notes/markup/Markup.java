package io.github.waymark.notes.markup;

import io.github.waymark.notes.config.Language;

/** Reads a text in the language that notes are written in. */
public final class Markup {

    private Markup() {}

    /** The blocks of a text. Never fails: what is not understood is kept verbatim. */
    public static Reading read(String text, Language language) {
        return switch (language) {
            case RST -> new RstReader().read(text);
            case MARKDOWN -> MarkdownReader.read(text);
            case ASCIIDOC -> asciiDoc(text);
        };
    }

    /** By AsciidoctorJ where it is there, else the part of the language that we read ourselves. */
    private static Reading asciiDoc(String text) {
        return AsciidoctorReader.find()
                .flatMap(reader -> reader.read(text))
                .orElseGet(() -> new AsciiDocReader().read(text));
    }
}
