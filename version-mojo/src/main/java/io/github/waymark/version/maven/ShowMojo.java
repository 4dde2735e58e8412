package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.version.report.ReportFormat;
import io.github.waymark.version.report.Revisions;
import io.github.waymark.version.report.VersionReport;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the version derived from git, of the working tree or of other commits.
 *
 * <p>Runs in any folder of a git repository, with or without a POM. The settings are read from {@code .mvn/waymark.yaml}.
 */
@Mojo(name = "show", requiresProject = false, aggregator = true, threadSafe = true)
public final class ShowMojo extends VersionMojo {

    /**
     * {@code text}, {@code plain} (the version only), {@code json} (one object per line) or {@code properties} (lines
     * {@code name=value}). See the documentation for the fields.
     */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /**
     * The file to write to, in UTF-8. By default, text is written to the log (with {@code -q} to standard output) and other formats to
     * standard output.
     */
    @Parameter(property = "version.output")
    private @Nullable File output;

    /**
     * The commits to show instead of the working tree: revisions in git's syntax, separated by commas, or {@code @FILE} with one
     * revision per line. The version is that of a clean checkout.
     */
    @Parameter(property = "version.commit")
    private @Nullable String commit;

    @Override
    protected void run() {
        ReportFormat reportFormat = EnumParameter.of("version.format", format, ReportFormat.values());
        Checkout checkout = checkout();
        List<DerivedVersion> versions = commit == null
                ? List.of(checkout.version(folder()))
                : Revisions.of(commit, folder()).versions(checkout, folder());
        versions.forEach(this::warn);
        if (commit == null) {
            versions.forEach(this::compareWithPom);
        }
        StringBuilder report = new StringBuilder();
        for (DerivedVersion version : versions) {
            boolean oneLine = reportFormat == ReportFormat.JSON || reportFormat == ReportFormat.PLAIN;
            report.append(report.isEmpty() || oneLine ? "" : "\n").append(VersionReport.of(version, reportFormat));
        }
        report(report.toString(), output, reportFormat == ReportFormat.TEXT);
    }
}
