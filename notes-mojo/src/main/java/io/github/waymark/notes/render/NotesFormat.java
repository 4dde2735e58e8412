package io.github.waymark.notes.render;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.markup.asciidoc.AsciiDocWriter;
import io.github.waymark.markup.block.HtmlWriter;
import io.github.waymark.markup.block.TextWriter;
import io.github.waymark.markup.block.Writer;
import io.github.waymark.markup.markdown.MarkdownWriter;
import io.github.waymark.markup.rst.RstWriter;
import java.util.Locale;
import java.util.Optional;

/** The output formats of release notes. */
public enum NotesFormat {
    MARKDOWN(".md"),
    RST(".rst"),
    HTML(".html"),
    ASCIIDOC(".adoc"),
    TEXT(".txt"),
    JSON(".json"),
    YAML(".yaml"),
    /** The body of a release on GitHub: one release in Markdown, without its title. */
    GITHUB(".github.md"),
    /** The body of a release on GitLab. */
    GITLAB(".gitlab.md"),
    /** The changes.xml of maven-changes-plugin. */
    CHANGES(".changes.xml"),
    /** The changelog of a Debian package. */
    DEBIAN(".changelog");

    private final String extension;

    NotesFormat(String extension) {
        this.extension = extension;
    }

    /** The extension of files, with the dot. */
    public String extension() {
        return extension;
    }

    /** The name in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is the body of a release on a forge. */
    public boolean isBody() {
        return this == GITHUB || this == GITLAB;
    }

    /** The folder of its templates. Both forges show the same Markdown, so they share the templates. */
    String folder() {
        return isBody() ? GITHUB.word() : word();
    }

    /** The number of characters that a forge accepts in a body. */
    int bodyLimit() {
        return this == GITLAB ? 1_000_000 : 125_000;
    }

    /** The name of the forge. */
    String forge() {
        return this == GITLAB ? "GitLab" : "GitHub";
    }

    /** The writer of texts. */
    Writer writer() {
        return switch (this) {
            case MARKDOWN, GITHUB, GITLAB, JSON, YAML -> new MarkdownWriter();
            case RST -> new RstWriter();
            case HTML -> new HtmlWriter();
            case ASCIIDOC -> new AsciiDocWriter();
            case TEXT, CHANGES, DEBIAN -> new TextWriter();
        };
    }

    /** The language of notes that need no conversion. */
    Optional<MarkupLanguage> language() {
        return switch (this) {
            case MARKDOWN, GITHUB, GITLAB -> Optional.of(MarkupLanguage.MARKDOWN);
            case RST -> Optional.of(MarkupLanguage.RST);
            case ASCIIDOC -> Optional.of(MarkupLanguage.ASCIIDOC);
            default -> Optional.empty();
        };
    }
}
