package io.github.waymark.markup;

import java.util.Locale;
import java.util.Optional;

/** A markup language of notes. */
public enum MarkupLanguage {
    RST,
    MARKDOWN,
    ASCIIDOC;

    /** The name in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in messages. */
    public String title() {
        return switch (this) {
            case RST -> "RST";
            case MARKDOWN -> "Markdown";
            case ASCIIDOC -> "AsciiDoc";
        };
    }

    /** The language with this name. */
    public static Optional<MarkupLanguage> of(String word) {
        for (MarkupLanguage language : values()) {
            if (language.word().equals(word)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
