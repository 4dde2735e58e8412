package io.github.waymark.version.changelog;

import io.github.waymark.version.text.MarkupEscape;
import java.io.Writer;

/** The formats of a changelog. */
public enum ChangelogFormat {
    /** As pbr's {@code ChangeLog}, without links. */
    TEXT,
    MARKDOWN,
    RST,
    /** One JSON object. */
    JSON;

    /**
     * Creates a writer.
     *
     * @param links the addresses of commits and issues
     */
    public ChangelogWriter writer(Writer writer, Links links) {
        return switch (this) {
            case TEXT -> new PlainChangelog(MarkupEscape.TEXT, Links.NONE, writer);
            case MARKDOWN -> new MarkdownChangelog(links, writer);
            case RST -> new PlainChangelog(MarkupEscape.RST, links, writer);
            case JSON -> new JsonChangelog(links, writer);
        };
    }
}
