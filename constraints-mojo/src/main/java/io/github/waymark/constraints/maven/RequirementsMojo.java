package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.report.ReportFormat;
import io.github.waymark.constraints.requirements.DeclaredDependency;
import io.github.waymark.constraints.requirements.RequirementsReview;
import io.github.waymark.json.JsonMap;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks that the dependencies in the POMs of modules were reviewed: the list allows each library in this version and scope, and contains
 * its licence, and the module can be built with the version in the list.
 *
 * <p>Violations fail the build on a CI server and are warnings elsewhere, unless {@code constraints.enforce} is set.
 */
@Mojo(name = "requirements", defaultPhase = LifecyclePhase.VALIDATE, aggregator = true, threadSafe = true)
public final class RequirementsMojo extends ReportMojo {

    /** Whether a violation fails the build: {@code true}, {@code false}, or {@code auto}, which is {@code true} on a CI server. */
    @Parameter(property = "constraints.enforce", defaultValue = "auto")
    private String enforce = "auto";

    /** Whether the list must contain the licence of each used library. */
    @Parameter(property = "constraints.licences", defaultValue = "true")
    private boolean licences;

    @Override
    protected void run() {
        if (isWithoutList()) {
            return;
        }
        ReportFormat format = format(ReportFormat.TEXT, ReportFormat.JSON);
        ReactorModules reactor = new ReactorModules(session());
        RequirementsReview review =
                new RequirementsReview(list(), platform(), build().moduleNames(), listName(), licences);
        List<DeclaredDependency> declared = new ArrayList<>();
        reactor.projects().forEach(project -> declared.addAll(new OwnDeclarations(project, reactor.root()).all()));
        List<Problem> problems = review.problems(declared);
        String summary =
                Count.of(declared.size(), "declared dependency") + ", " + Count.of(problems.size(), "violation");
        if (format == ReportFormat.JSON) {
            report(json(problems), format);
        } else if (hasOutputFile()) {
            report(text(problems, summary), format);
        }
        if (!problems.isEmpty() && isEnforced(enforce)) {
            throw new ProblemException(problems);
        }
        problems.forEach(problem -> getLog().warn(problem.text()));
        getLog().info(summary);
    }

    private static String text(List<Problem> problems, String summary) {
        StringBuilder text = new StringBuilder();
        problems.forEach(problem -> text.append(problem.text()).append('\n'));
        return text.append(summary).append('\n').toString();
    }

    private static String json(List<Problem> problems) {
        List<JsonMap> all = new ArrayList<>();
        for (Problem problem : problems) {
            all.add(new JsonMap()
                    .add("message", problem.what())
                    .add("place", problem.where())
                    .add("why", problem.why())
                    .add("fix", problem.fix()));
        }
        return JsonMap.report().add("violations", all).text();
    }
}
