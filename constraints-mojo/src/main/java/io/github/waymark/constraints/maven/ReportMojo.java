package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.report.Form;
import io.github.waymark.maven.goal.EnumParameter;
import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that answer with a report share: its form and its file. */
abstract class ReportMojo extends ProjectsMojo {

    /** {@code text} for people, {@code json} for programs; some goals have {@code markdown} too. */
    @Parameter(property = "constraints.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to, in UTF-8; without it, text goes to the log and the other formats to standard output. */
    @Parameter(property = "constraints.output")
    private @Nullable File output;

    final Form form(Form... known) {
        return EnumParameter.of("constraints.format", format, known);
    }

    final boolean isToFile() {
        return output != null;
    }

    final void report(String report, Form form) {
        report(report, output, form == Form.TEXT);
    }
}
