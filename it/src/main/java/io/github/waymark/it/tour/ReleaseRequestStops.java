package io.github.waymark.it.tour;

import io.github.waymark.it.BuildOutcome;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A release that is requested in a file of the project, checked, and shown to its reviewers. */
final class ReleaseRequestStops {

    private static final String FILE = "releases/deliverables/_independent/greetings.yaml";

    private final TourProject project;

    ReleaseRequestStops(TourProject project) {
        this.project = project;
    }

    void run() throws GitAPIException {
        project.write("releases/releases.yml", "tag: v{version}\n");
        project.write(FILE, """
                team: greeters
                type: library
                repository-settings:
                  greetings: {}
                releases: []
                """);
        project.commit("Request releases in files");
        project.tell(
                "A release is a reviewed file. This goal writes the request; a reviewer sees the version and the commit.");
        project.mvn("release-request:new", "-Drelease-request.deliverable=greetings", "-Drelease-request.type=major");
        List<String> request = project.lines(FILE);
        project.show(request.subList(4, request.size()));
        project.tell(
                "The request is checked against the history before it is merged, and applied by a robot afterwards.");
        show(project.mvn("release-request:validate", "-Drelease-request.base=HEAD"), "1 file: no error");
        show(
                project.mvn("release-request:apply", "-Drelease-request.base=HEAD"),
                "would be created; to do it: -Drelease-request.dryRun=false");
        project.commit("Request a release");
    }

    private void show(BuildOutcome outcome, String expected) {
        List<String> lines = outcome.lines().stream()
                .filter(line -> line.matches("\\[INFO] (deliverables/|  greetings|\\d+ (file|ref)).*"))
                .map(line -> line.replaceFirst("^\\[INFO] ", ""))
                .toList();
        project.show(lines);
        if (lines.stream().noneMatch(line -> line.contains(expected))) {
            throw new AssertionError("'" + expected + "' is missing: " + outcome.log());
        }
    }
}
