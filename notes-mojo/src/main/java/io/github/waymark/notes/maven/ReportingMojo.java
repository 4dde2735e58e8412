package io.github.waymark.notes.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals share that write a report of each product, for people or programs. */
abstract class ReportingMojo extends PerModuleMojo {

    /** The file to write to, in UTF-8; without it, text goes to the log and the other formats to standard output. */
    @Parameter(property = "release-notes.output")
    private @Nullable File output;

    /** Whether a file was asked for. */
    final boolean toFile() {
        return output != null;
    }

    /** Writes a report of a product. */
    final void report(ReleasedProduct product, String report, boolean forPeople) {
        report(product, report, output, forPeople);
    }
}
