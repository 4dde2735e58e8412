package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.report.ReportFormat;
import io.github.waymark.maven.goal.EnumParameter;
import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The base of the goals that write a report. */
abstract class ReportMojo extends ProjectsMojo {

    /** The format of the report: {@code text}, {@code json}, or in some goals {@code markdown}. */
    @Parameter(property = "constraints.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to, in UTF-8; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "constraints.output")
    private @Nullable File output;

    final ReportFormat format(ReportFormat... valid) {
        return EnumParameter.of("constraints.format", format, valid);
    }

    final boolean hasOutputFile() {
        return output != null;
    }

    final void report(String report, ReportFormat reportFormat) {
        report(report, output == null ? null : ofBuild(output, OUTPUT), reportFormat == ReportFormat.TEXT);
    }
}
