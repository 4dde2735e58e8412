package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.plan.Matrix;
import io.github.waymark.matrix.plan.Selection;
import io.github.waymark.matrix.show.EnvironmentList;
import io.github.waymark.maven.goal.EnumParameter;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the environments of the matrix, and whether they can run here: {@code ok}, or {@code missing} (no JDK), {@code invalid} or
 * {@code excluded} with the reason.
 *
 * <p>Without a selection all declared environments are listed, also those that run only when they are named.
 */
@Mojo(name = "list", requiresProject = false, aggregator = true, threadSafe = true)
public final class ListMojo extends GithubFormat {

    /**
     * {@code text} for people; {@code json}; {@code names}, one per line; {@code tree}, each with those that it depends on;
     * {@code github}, as the goal {@code github} prints it. Also {@code MATRIX_FORMAT}.
     */
    @Parameter(property = "matrix.format")
    private @Nullable String format;

    /**
     * The file to write to, in UTF-8; without it, text and tree go to the log and the other formats to standard output. Also {@code
     * MATRIX_OUTPUT}.
     */
    @Parameter(property = "matrix.output")
    private @Nullable File output;

    @Override
    protected void run() {
        String form = EnumParameter.word(
                "matrix.format", option(format, "MATRIX_FORMAT", "text"), "text", "json", "names", "tree", "github");
        Matrix matrix = matrix();
        boolean all = selection().equals(Selection.DEFAULT) && !form.equals("github");
        List<Environment> environments = all && !matrix.environments().isEmpty()
                ? allowed(matrix.environments())
                : plan(matrix).environments();
        EnvironmentList list = new EnvironmentList(
                environments,
                name -> matrix.isListed(name) || !selection().equals(Selection.DEFAULT),
                environment -> missingJdks(List.of(environment)));
        switch (form) {
            case "json" -> report(list.json(), output(output), false);
            case "names" -> report(list.names(), output(output), false);
            case "tree" -> report(list.tree(), output(output), true);
            case "github" -> report(github(environments) + "\n", output(output), false);
            default -> report(list.text(), output(output), true);
        }
    }
}
