package io.github.waymark.notes.render;

import io.github.waymark.notes.config.Language;
import io.github.waymark.notes.markup.AsciiDocWriter;
import io.github.waymark.notes.markup.HtmlWriter;
import io.github.waymark.notes.markup.MarkdownWriter;
import io.github.waymark.notes.markup.RstWriter;
import io.github.waymark.notes.markup.TextWriter;
import io.github.waymark.notes.markup.Writer;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that release notes are written to. */
public enum Format {
    MARKDOWN(".md"),
    RST(".rst"),
    HTML(".html"),
    ASCIIDOC(".adoc"),
    TEXT(".txt"),
    JSON(".json"),
    YAML(".yaml"),
    /** The body of a release on GitHub: Markdown of one release, without its title. */
    GITHUB(".github.md"),
    /** The changes.xml of maven-changes-plugin. */
    CHANGES(".changes.xml"),
    /** The changelog of a Debian package. */
    DEBIAN(".changelog");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** What its files end in, with the dot. */
    public String extension() {
        return extension;
    }

    /** Its name in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What writes texts in it. */
    Writer writer() {
        return switch (this) {
            case MARKDOWN, GITHUB, JSON, YAML -> new MarkdownWriter();
            case RST -> new RstWriter();
            case HTML -> new HtmlWriter();
            case ASCIIDOC -> new AsciiDocWriter();
            case TEXT, CHANGES, DEBIAN -> new TextWriter();
        };
    }

    /** The language of notes that can be shown in it as they are. */
    Optional<Language> language() {
        return switch (this) {
            case MARKDOWN, GITHUB -> Optional.of(Language.MARKDOWN);
            case RST -> Optional.of(Language.RST);
            case ASCIIDOC -> Optional.of(Language.ASCIIDOC);
            default -> Optional.empty();
        };
    }
}
