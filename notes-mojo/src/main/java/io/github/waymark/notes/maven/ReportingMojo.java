package io.github.waymark.notes.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Base of goals that write a report per product. */
abstract class ReportingMojo extends PerModuleMojo {

    /** The output file, in UTF-8; by default text is printed to the log, and other formats to standard output. */
    @Parameter(property = "release-notes.output")
    private @Nullable File output;

    final boolean hasOutputFile() {
        return output != null;
    }

    final void report(ReleasedProduct product, String report, boolean forPeople) {
        report(product, report, output, forPeople);
    }
}
