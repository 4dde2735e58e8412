package io.github.waymark.notes.config;

import java.util.Locale;
import java.util.Optional;

/** A language that the texts of notes are written in. */
public enum MarkupLanguage {
    RST,
    MARKDOWN,
    ASCIIDOC;

    /** Its name in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of that name. */
    public static Optional<MarkupLanguage> of(String word) {
        for (MarkupLanguage language : values()) {
            if (language.word().equals(word)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
