package io.github.waymark.version.changelog;

import io.github.waymark.release.ReleaseSection;
import io.github.waymark.release.ReleasedCommit;
import io.github.waymark.version.text.MarkupEscape;
import java.io.IOException;
import java.io.Writer;

/** Writes a changelog in CommonMark. */
final class MarkdownChangelog implements ChangelogWriter {

    private final Links links;
    private final Writer writer;

    MarkdownChangelog(Links links, Writer writer) {
        this.links = links;
        this.writer = writer;
    }

    @Override
    public void begin() throws IOException {
        writer.write("# Changelog\n");
    }

    @Override
    public void release(ReleaseSection section) throws IOException {
        writer.write("\n## " + MarkupEscape.MARKDOWN.escaped(ChangelogText.heading(section)) + "\n\n");
    }

    @Override
    public void commit(ReleasedCommit commit) throws IOException {
        writer.write("- ");
        for (Links.Piece piece : links.pieces(ChangelogText.subject(commit.subject()))) {
            String text = MarkupEscape.MARKDOWN.escaped(piece.text());
            writer.write(piece.url().isEmpty() ? text : "[" + text + "](" + piece.url() + ")");
        }
        String url = links.commit(commit.id());
        if (!url.isEmpty()) {
            writer.write(" ([" + commit.id().substring(0, 8) + "](" + url + "))");
        }
        writer.write('\n');
    }
}
