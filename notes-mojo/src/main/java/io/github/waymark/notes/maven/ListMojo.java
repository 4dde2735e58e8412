package io.github.waymark.notes.maven;

import io.github.waymark.notes.Extent;
import io.github.waymark.notes.NoteBook;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.Series;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.home.Home;
import io.github.waymark.notes.listing.ListFormat;
import io.github.waymark.notes.listing.Listing;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists which note belongs to which release, newest release first.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "list", requiresProject = false, aggregator = true, threadSafe = true)
public final class ListMojo extends HistoryMojo {

    /** {@code text} for people; {@code tsv}, a line {@code release<TAB>path} for each note; {@code json}. */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8; without it, text goes to the log and the other formats to standard output. */
    @Parameter(property = "release-notes.output")
    private @Nullable File output;

    /**
     * Lists all series too, newest first, after what is checked out. The forms for programs then name the series: {@code tsv} in a
     * column before the others, {@code json} in a list of {@code series}.
     */
    @Parameter(property = "release-notes.allSeries", defaultValue = "false")
    private boolean allSeries;

    @Override
    protected void run() {
        ListFormat form = ListFormat.of(format);
        Home home = home();
        Config config = config(home);
        try (NoteBook book = open(home, config)) {
            String list = allSeries ? ofAll(book, extent(config), form) : of(book, extent(config), form);
            tell(list, output, form == ListFormat.TEXT);
        }
    }

    private String of(NoteBook book, Extent extent, ListFormat form) {
        Scan scan = book.scan(extent);
        warn(scan);
        return Listing.of(scan, form);
    }

    private String ofAll(NoteBook book, Extent extent, ListFormat form) {
        Scan current = book.scan(extent);
        warn(current);
        Map<String, Scan> scans = new LinkedHashMap<>();
        scans.put(current.branch().orElse("HEAD"), current);
        for (Series series : book.series()) {
            // The one that is checked out is there with its working tree.
            if (!scans.containsKey(series.name())) {
                scans.put(series.name(), book.scan(extent.of(series.ref())));
            }
        }
        return Listing.of(scans, form);
    }
}
