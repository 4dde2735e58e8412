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
    public ChangelogWriter on(Writer writer, Links links) {
        return switch (this) {
            case TEXT -> new PlainChangelog(Markup.TEXT, Links.NONE, writer);
            case MARKDOWN -> new MarkdownChangelog(links, writer);
            case RST -> new PlainChangelog(Markup.RST, links, writer);
            case JSON -> new JsonChangelog(links, writer);
        };
    }
}
