package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.report.Form;
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
 * Holds what the modules' own POMs declare against the libraries that the list allows: each was reviewed, its versions are among the
 * reviewed ones, its licence is known, and it can be built with the list's version.
 *
 * <p>Fails in CI and warns elsewhere, unless {@code constraints.enforce} says otherwise.
 */
@Mojo(name = "requirements", defaultPhase = LifecyclePhase.VALIDATE, aggregator = true, threadSafe = true)
public final class RequirementsMojo extends ReportMojo {

    /** Whether a violation fails the build: {@code true}, {@code false}, or {@code auto}, which is {@code true} in CI. */
    @Parameter(property = "constraints.enforce", defaultValue = "auto")
    private String enforce = "auto";

    /** Whether the list must say the licence of each library that is used. */
    @Parameter(property = "constraints.licences", defaultValue = "true")
    private boolean licences;

    @Override
    protected void run() {
        if (isWithoutList()) {
            return;
        }
        Form form = form(Form.TEXT, Form.JSON);
        ReactorModules reactor = new ReactorModules(session());
        RequirementsReview review =
                new RequirementsReview(list(), platform(), build().moduleNames(), listName(), licences);
        List<DeclaredDependency> declared = new ArrayList<>();
        reactor.projects().forEach(project -> declared.addAll(new OwnDeclarations(project, reactor.root()).all()));
        List<Problem> problems = review.problems(declared);
        String summary =
                Count.of(declared.size(), "declared dependency") + ", " + Count.of(problems.size(), "violation");
        if (form == Form.JSON) {
            report(json(problems), form);
        } else if (isToFile()) {
            report(text(problems, summary), form);
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
