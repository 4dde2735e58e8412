package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.plan.Matrix;
import io.github.waymark.matrix.plan.Plan;
import io.github.waymark.matrix.plan.Selection;
import io.github.waymark.matrix.show.ConfigReport;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.settings.SettingValue;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the settings of each environment and where each value comes from: a line of {@code matrix.yaml} or of a POM, the
 * coordinates of a parent, the command line, the name of the environment, or the default.
 */
@Mojo(name = "show-config", requiresProject = false, aggregator = true, threadSafe = true)
public final class ShowConfigMojo extends PlanMojo {

    /** {@code text} for people, which is YAML with the origins as comments; {@code json}. Also {@code MATRIX_FORMAT}. */
    @Parameter(property = "matrix.format")
    private @Nullable String format;

    /** The file to write to, in UTF-8; without it, text goes to the log and JSON to standard output. Also {@code MATRIX_OUTPUT}. */
    @Parameter(property = "matrix.output")
    private @Nullable File output;

    /** Only these keys, separated by commas: {@code jdk,properties}. Also {@code MATRIX_KEY}. */
    @Parameter(property = "matrix.key")
    private @Nullable String key;

    @Override
    protected void run() {
        String form = EnumParameter.word("matrix.format", option(format, "MATRIX_FORMAT", "text"), "text", "json");
        Matrix matrix = matrix();
        boolean all =
                selection().equals(Selection.DEFAULT) && !matrix.environments().isEmpty();
        Plan plan = all ? new Plan(matrix.environments(), matrix.stated(), List.of()) : plan(matrix);
        ConfigReport report = new ConfigReport(plan, SettingValue.items(option(key, "MATRIX_KEY", "")));
        report(form.equals("json") ? report.json() : report.text(), output(output), form.equals("text"));
    }
}
