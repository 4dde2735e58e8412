package io.github.waymark.releases.maven;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.releases.check.CheckReport;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.schema.Schema;
import io.github.waymark.settings.SettingValue;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks all files of deliverables, or some of them, against their JSON schema, without their repositories; or writes the schema for
 * editors.
 *
 * <p>{@code mvn release-request:schema -Drelease-request.schema=deliverable -Drelease-request.output=deliverable.schema.json} writes
 * the schema of a deliverable.
 */
@Mojo(name = "schema", requiresProject = false, aggregator = true, threadSafe = true)
public final class SchemaMojo extends ReleaseRequestMojo {

    /** Writes a schema instead of checking files: {@code deliverable} or {@code series-status}. */
    @Parameter(property = "release-request.schema")
    private @Nullable String schema;

    /** The files to check, separated by commas; by default all. */
    @Parameter(property = "release-request.files")
    private @Nullable String files;

    /** The format of the report: {@code text}, {@code json}, {@code sarif}, {@code junit} or {@code github}. */
    @Parameter(property = "release-request.format", defaultValue = "text")
    private String format = "text";

    /** The file to write, in UTF-8; by default, text goes to the log, and schemas and other formats to standard output. */
    @Parameter(property = "release-request.output")
    private @Nullable File output;

    @Override
    protected void run() throws MojoFailureException, IOException {
        if (schema != null) {
            report(
                    EnumParameter.of("release-request.schema", schema, Schema.values())
                            .text(),
                    output,
                    false);
            return;
        }
        FindingFormat reportFormat = EnumParameter.of("release-request.format", format, FindingFormat.values());
        RequestDirectory requests = requests();
        List<String> checked = files == null
                ? requests.files()
                : RequestFiles.named(requests.folder(), folder(), SettingValue.items(files));
        List<Finding> findings = new ArrayList<>(requests.statusFindings());
        for (String file : checked) {
            findings.addAll(requests.file(file).findings());
        }
        CheckReport report = new CheckReport(checked, findings);
        report(report.text(reportFormat), output, reportFormat == FindingFormat.TEXT);
        if (report.errors() > 0) {
            throw new MojoFailureException(report.summary());
        }
    }
}
