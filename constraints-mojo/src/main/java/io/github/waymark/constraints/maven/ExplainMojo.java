package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.explain.ConstraintExplanation;
import io.github.waymark.constraints.report.ReportFormat;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows why modules use a version of an artifact: what requests which version, where it is managed, and the entry of the list.
 *
 * <p>{@code mvn constraints:explain -Dconstraints.artifact=com.google.guava:guava}
 */
@Mojo(name = "explain", aggregator = true, threadSafe = true)
public final class ExplainMojo extends ReportMojo {

    /** The artifact, {@code groupId:artifactId}. */
    @Parameter(property = "constraints.artifact")
    private @Nullable String artifact;

    @Override
    protected void run() {
        ReportFormat format = format(ReportFormat.TEXT, ReportFormat.JSON);
        String name = artifact == null ? "" : artifact;
        if (!name.matches("[^:\\s]+:[^:\\s]+")) {
            throw new ProblemException(new Problem(
                    name.isEmpty() ? "No artifact is set." : "'" + name + "' is not of the form groupId:artifactId.",
                    "constraints.artifact",
                    "The goal explains the version of one artifact.",
                    "Set it: -Dconstraints.artifact=com.google.guava:guava."));
        }
        ConstraintList list = effectiveListIfSet();
        List<ModuleTree> trees =
                listedTrees(list, false).all().stream().flatMap(List::stream).toList();
        ConstraintExplanation explanation = ConstraintExplanation.of(name, trees, list, platform());
        report(format == ReportFormat.JSON ? explanation.json() : explanation.text(), format);
    }
}
