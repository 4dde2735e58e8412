package io.github.waymark.notes.maven;

import io.github.waymark.notes.ScanRange;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes down which note belongs to which release, for a source archive: {@code list}, {@code build} and others read it where there is
 * no git. As reno's {@code cache}, in a form of its own.
 *
 * <p>Run it before the archive is packed. The file need not be committed; in a clone nothing reads it, as git knows better.
 */
@Mojo(name = "cache", requiresProject = false, aggregator = true, threadSafe = true)
public final class CacheMojo extends HistoryMojo {

    /** The file to write; without it, {@code releases.record} in the folder of notes and settings, where it is looked for. */
    @Parameter(property = "release-notes.output")
    private @Nullable File output;

    @Override
    void run(ReleasedProduct product) {
        try (ProductNotes notes = open(product)) {
            ScanRange scanRange = scanRange(product.config());
            warned(notes.book().scan(scanRange));
            File file = output == null ? BuildContext.record(product.home()).toFile() : output;
            report(product, notes.book().record(scanRange), file, false);
        }
    }
}
