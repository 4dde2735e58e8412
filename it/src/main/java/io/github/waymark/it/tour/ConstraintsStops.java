package io.github.waymark.it.tour;

import io.github.waymark.it.BuildOutcome;
import org.eclipse.jgit.api.errors.GitAPIException;

/** One list of versions that work together. */
final class ConstraintsStops {

    private static final String LIST = "-Dconstraints=upper-constraints.txt";

    private final TourProject project;

    ConstraintsStops(TourProject project) {
        this.project = project;
    }

    void run() throws GitAPIException {
        project.write(
                "upper-constraints.txt",
                "org.commonmark:commonmark===0.22.0  # the last that all our projects were tested with\n");
        project.commit("Use the company's list");
        project.tell("The company's list contains commonmark 0.22.0, and the project requests a newer one.");
        show(project.mvn("constraints:check", LIST));
        project.tell("A build with the list uses the list's version. The installed POMs stay the same, byte for byte.");
        BuildOutcome build = project.mvn("install", LIST);
        show(build);
        String pom = project.repository().pom(TourProject.GROUP, "greetings", build.version());
        if (pom.contains("0.22.0")) {
            throw new AssertionError("The list is in the installed POM:\n" + pom);
        }
    }

    private void show(BuildOutcome outcome) {
        project.show(outcome.lines().stream()
                .filter(line -> line.contains("onstraint") || line.contains("commonmark"))
                .filter(line -> !line.contains("Download") && !line.contains("---"))
                .map(line -> line.replaceFirst("^\\[(INFO|WARNING)] ", ""))
                .toList());
    }
}
