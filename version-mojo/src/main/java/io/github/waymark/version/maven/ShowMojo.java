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
 * Shows the version that git knows: that of the working tree, or those of other commits.
 *
 * <p>Runs in any folder of a git repository, with or without a POM. The settings are those of {@code .mvn/waymark.yaml}.
 */
@Mojo(name = "show", requiresProject = false, aggregator = true, threadSafe = true)
public final class ShowMojo extends VersionMojo {

    /**
     * {@code text} for people; {@code json}, one object a line; {@code properties}, lines {@code name=value}. The fields are
     * described on the site's page about versions.
     */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8; without it, text goes to the log and the other formats to standard output. */
    @Parameter(property = "version.output")
    private @Nullable File output;

    /**
     * Other commits than the one checked out: revisions as git knows them, with commas between them, or {@code @FILE} with a
     * revision a line. Their working tree is taken to be clean.
     */
    @Parameter(property = "version.commit")
    private @Nullable String commit;

    @Override
    protected void run() {
        ReportFormat form = EnumParameter.of("version.format", format, ReportFormat.values());
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
            report.append(report.isEmpty() || form == ReportFormat.JSON ? "" : "\n")
                    .append(VersionReport.of(version, form));
        }
        report(report.toString(), output, form == ReportFormat.TEXT);
    }
}
