package io.github.waymark.notes.maven;

import io.github.waymark.notes.NoteBook;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.home.Home;
import io.github.waymark.notes.listing.ListFormat;
import io.github.waymark.notes.listing.Listing;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists what an upgrade brings: the notes of one release that another one does not have, whatever branches lie between them. A fix
 * that both have is left out.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "diff", requiresProject = false, aggregator = true, threadSafe = true)
public final class DiffMojo extends HistoryMojo {

    /** The release that is left: its tag, name or version, or any commit. */
    @Parameter(property = "release-notes.from", required = true)
    @SuppressWarnings("NullAway.Init")
    private String from;

    /** The release that is gone to; what is checked out where it isn't set. */
    @Parameter(property = "release-notes.to")
    private @Nullable String to;

    /** {@code text} for people; {@code tsv}, a line {@code release<TAB>path} for each note; {@code json}. */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8; without it, text goes to the log and the other formats to standard output. */
    @Parameter(property = "release-notes.output")
    private @Nullable File output;

    @Override
    protected void run() {
        ListFormat form = ListFormat.of(format);
        Home home = home();
        Config config = config(home);
        try (NoteBook book = open(home, config)) {
            Scan scan = book.between(from, Optional.ofNullable(to));
            warn(scan);
            tell(Listing.of(scan, form), output, form == ListFormat.TEXT);
        }
    }
}
