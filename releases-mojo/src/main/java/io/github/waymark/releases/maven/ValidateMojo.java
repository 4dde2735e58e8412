package io.github.waymark.releases.maven;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.releases.check.CheckReport;
import io.github.waymark.releases.check.RequestCheck;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.mirror.Mirrors;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks release requests: their files, and their releases against the histories of the repositories.
 *
 * <p>By default it checks the files that differ from the branch into which the request is merged. Repositories are fetched as bare copies
 * into {@code .cache/waymark/mirrors} of the local repository; with {@code -o}, only copies that were fetched before are used. Errors
 * fail the build.
 */
@Mojo(name = "validate", requiresProject = false, aggregator = true, threadSafe = true)
public final class ValidateMojo extends ChangedFilesMojo {

    /** The branch into which the request is merged. */
    @Parameter(property = "release-request.base", defaultValue = "origin/HEAD")
    private String base = "origin/HEAD";

    /** {@code text}, {@code json}, {@code sarif}, {@code junit} or {@code github}. */
    @Parameter(property = "release-request.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to, in UTF-8; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "release-request.output")
    private @Nullable File output;

    @Override
    protected void run() throws MojoFailureException, IOException {
        FindingFormat reportFormat = EnumParameter.of("release-request.format", format, FindingFormat.values());
        RequestDirectory requests = requests();
        List<String> checked = files(requests, base);
        List<Finding> findings = new ArrayList<>(requests.statusFindings());
        try (Mirrors histories = mirrors(requests)) {
            RequestCheck check = new RequestCheck(requests, histories::open, publications(requests, histories));
            for (String file : checked) {
                findings.addAll(check.of(file));
            }
        }
        CheckReport report = new CheckReport(checked, findings);
        report(report.text(reportFormat), output, reportFormat == FindingFormat.TEXT);
        if (report.errors() > 0) {
            throw new MojoFailureException(report.summary());
        }
    }
}
