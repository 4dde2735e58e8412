package io.github.waymark.version.maven;

import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.version.release.NextReleaseVersion;
import io.github.waymark.version.report.ReportFormat;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the version that a release of HEAD would have, and the name of its tag. For scripts, use {@code -q} with
 * {@code -Dversion.format=plain} or {@code json}.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "next", requiresProject = false, aggregator = true, threadSafe = true)
public final class NextMojo extends ReleaseMojo {

    /** {@code text}, {@code plain} (the version only) or {@code json}. */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /**
     * The file to write to, in UTF-8. By default, text is written to the log (with {@code -q} to standard output) and other formats to
     * standard output.
     */
    @Parameter(property = "version.output")
    private @Nullable File output;

    @Override
    protected void run() {
        ReportFormat reportFormat =
                EnumParameter.of("version.format", format, ReportFormat.TEXT, ReportFormat.PLAIN, ReportFormat.JSON);
        NextReleaseVersion next = next(checkout());
        String report = switch (reportFormat) {
            case JSON -> next.json();
            case PLAIN -> next.plain();
            default -> next.text();
        };
        report(report, output, reportFormat == ReportFormat.TEXT);
    }
}
