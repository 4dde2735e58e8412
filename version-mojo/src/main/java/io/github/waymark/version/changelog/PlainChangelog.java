package io.github.waymark.version.changelog;

import io.github.waymark.release.ReleaseSection;
import io.github.waymark.release.ReleasedCommit;
import io.github.waymark.version.text.MarkupEscape;
import java.io.IOException;
import java.io.Writer;

/** Writes a changelog as pbr's {@code ChangeLog}, and with links in reStructuredText. */
final class PlainChangelog implements ChangelogWriter {

    private final MarkupEscape markup;
    private final Links links;
    private final Writer writer;

    PlainChangelog(MarkupEscape markup, Links links, Writer writer) {
        this.markup = markup;
        this.links = links;
        this.writer = writer;
    }

    @Override
    public void begin() throws IOException {
        writer.write("CHANGES\n=======\n");
    }

    @Override
    public void release(ReleaseSection section) throws IOException {
        String heading = ChangelogText.heading(section);
        writer.write('\n');
        writer.write(heading);
        writer.write('\n');
        writer.write("-".repeat(heading.length()));
        writer.write("\n\n");
    }

    @Override
    public void commit(ReleasedCommit commit) throws IOException {
        String subject = ChangelogText.subject(commit.subject());
        writer.write("* ");
        if (links == Links.NONE) {
            writer.write(markup.escaped(subject));
        } else {
            writeLinked(commit, subject);
        }
        writer.write('\n');
    }

    private void writeLinked(ReleasedCommit commit, String subject) throws IOException {
        for (Links.Piece piece : links.pieces(subject)) {
            String text = markup.escaped(piece.text());
            writer.write(piece.url().isEmpty() ? text : "`" + text + " <" + piece.url() + ">`__");
        }
        String url = links.commit(commit.id());
        if (!url.isEmpty()) {
            writer.write(" (`" + commit.id().substring(0, 8) + " <" + url + ">`__)");
        }
    }
}
