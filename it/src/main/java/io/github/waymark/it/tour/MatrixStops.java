package io.github.waymark.it.tour;

import io.github.waymark.it.BuildOutcome;
import org.eclipse.jgit.api.errors.GitAPIException;

/** The tests on every JDK that this machine has. */
final class MatrixStops {

    private final TourProject project;

    MatrixStops(TourProject project) {
        this.project = project;
    }

    void run() throws GitAPIException {
        project.write("matrix.yaml", """
                version: 1
                envs: ["jdk{17,21,25}"]
                base: {skipMissing: true}
                """);
        project.commit("Support three JDKs");
        project.tell(
                "A file names the JDKs that the project supports. The project is compiled once and tested on those of this machine."
                        + " The POM is unchanged.");
        BuildOutcome run = project.mvn("matrix:run");
        project.show(run.lines().stream()
                .filter(line -> line.startsWith("[INFO] jdk"))
                .map(line -> line.substring("[INFO] ".length()))
                .toList());
        if (!run.lines().stream().anyMatch(line -> line.contains("jdk") && line.contains(" ok"))) {
            throw new AssertionError("No JDK was tested: " + run.log());
        }
    }
}
