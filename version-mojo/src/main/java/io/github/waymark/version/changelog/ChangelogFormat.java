package io.github.waymark.version.changelog;

import io.github.waymark.version.words.Markup;
import java.io.Writer;

/** The formats of a changelog. */
public enum ChangelogFormat {
    /** As pbr's {@code ChangeLog}; it has no links. */
    TEXT,
    MARKDOWN,
    RST,
    /** One object. */
    JSON;

    /**
     * What writes it.
     *
     * @param links what commits and issues are linked to
     */
    public ChangelogForm on(Writer writer, Links links) {
        return switch (this) {
            case TEXT -> new PlainForm(Markup.TEXT, Links.NONE, writer);
            case MARKDOWN -> new MarkdownForm(links, writer);
            case RST -> new PlainForm(Markup.RST, links, writer);
            case JSON -> new JsonForm(links, writer);
        };
    }
}
