package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.explain.ConstraintExplanation;
import io.github.waymark.constraints.report.Form;
import io.github.waymark.constraints.resolve.TreeCollector;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells why modules use the version of an artifact that they use: who asks for which, what manages it where, what the list says.
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
        Form form = form(Form.TEXT, Form.JSON);
        String name = artifact == null ? "" : artifact;
        if (!name.matches("[^:\\s]+:[^:\\s]+")) {
            throw new ProblemException(new Problem(
                    name.isEmpty() ? "No artifact is named." : "'" + name + "' is no groupId:artifactId.",
                    "constraints.artifact",
                    "The goal explains the version of one artifact.",
                    "Name it: -Dconstraints.artifact=com.google.guava:guava."));
        }
        TreeCollector collection = TreeCollector.plain(repositorySystem(), repositorySession());
        ConstraintExplanation explanation = ConstraintExplanation.of(
                name,
                new ModuleTrees(new ReactorModules(session()), collection, false).all(),
                listOfRunIfNamed(),
                platform());
        report(form == Form.JSON ? explanation.json() : explanation.text(), form);
    }
}
