package io.github.waymark.notes.maven;

import io.github.waymark.notes.listing.ListFormat;
import io.github.waymark.notes.listing.Listing;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists which note belongs to which release, newest release first.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "list", requiresProject = false, aggregator = true, threadSafe = true)
public final class ListMojo extends ModulesMojo {

    /** {@code text} for people; {@code tsv}, a line {@code release<TAB>path} for each note; {@code json}. */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8; without it, text goes to the log and the other formats to standard output. */
    @Parameter(property = "release-notes.output")
    private @Nullable File output;

    @Override
    void run(Product product) {
        ListFormat form = ListFormat.of(format);
        try (OpenNotes notes = open(product)) {
            String list = Listing.of(scan(notes, extent(product.config())), form);
            announce(product);
            tell(product, list, output, form == ListFormat.TEXT);
        }
    }
}
