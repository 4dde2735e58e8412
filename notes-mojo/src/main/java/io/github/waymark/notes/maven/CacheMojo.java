package io.github.waymark.notes.maven;

import io.github.waymark.notes.ScanRange;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Records which note belongs to which release in a file for a source archive. Without a git repository, {@code list}, {@code build}
 * and the other goals read this file. It has the purpose of reno's {@code cache}, in another format.
 *
 * <p>Run it before the archive is packed. The file need not be committed; in a clone it is ignored.
 */
@Mojo(name = "cache", requiresProject = false, aggregator = true, threadSafe = true)
public final class CacheMojo extends HistoryMojo {

    /** The file to write; by default {@code releases.record} in the folder with the notes and settings, where the goals search for it. */
    @Parameter(property = "release-notes.output")
    private @Nullable File output;

    @Override
    void run(ReleasedProduct product) {
        try (ProductNotes notes = open(product)) {
            ScanRange scanRange = scanRange(product.config());
            logWarnings(notes.repository().scan(scanRange));
            File file = output == null
                    ? BuildContext.record(product.notesDirectory()).toFile()
                    : output;
            report(product, notes.repository().record(scanRange), file, false);
        }
    }
}
