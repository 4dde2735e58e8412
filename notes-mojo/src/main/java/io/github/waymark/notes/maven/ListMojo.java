package io.github.waymark.notes.maven;

import io.github.waymark.notes.listing.ListFormat;
import io.github.waymark.notes.listing.Listing;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists which note belongs to which release, newest release first.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "list", requiresProject = false, aggregator = true, threadSafe = true)
public final class ListMojo extends TellingMojo {

    /** {@code text} for people; {@code tsv}, a line {@code release<TAB>path} for each note; {@code json}. */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    @Override
    void run(Product product) {
        ListFormat form = ListFormat.of(format);
        try (OpenNotes notes = open(product)) {
            String list = Listing.of(scan(notes, extent(product.config())), form);
            announce(product);
            tell(product, list, form == ListFormat.TEXT);
        }
    }
}
