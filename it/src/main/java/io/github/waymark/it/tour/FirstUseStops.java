package io.github.waymark.it.tour;

import io.github.waymark.it.BuildOutcome;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A project without Waymark: what is found in it, and its set-up by one goal. */
final class FirstUseStops {

    private static final String DOCTOR = "version:doctor";
    private static final List<String> FINDINGS = List.of(
            "pom.xml:5:",
            "<revision>1.15.0-SNAPSHOT</revision>",
            ".github/workflows/build.yml:6: The checkout doesn't fetch the whole history",
            "fix: Write `fetch-depth: 0` below `with:`");

    private final TourProject project;

    FirstUseStops(TourProject project) {
        this.project = project;
    }

    void run() throws GitAPIException {
        project.write("pom.xml", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example.tour</groupId>
                  <artifactId>older</artifactId>
                  <version>1.15.0-SNAPSHOT</version>
                  <packaging>pom</packaging>
                </project>
                """);
        project.write(".github/workflows/build.yml", """
                on: [push]
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - uses: actions/setup-java@v4
                        with: {distribution: temurin, java-version: 17}
                      - run: mvn verify
                """);
        // Maven looks for the root of the build in the folders above.
        project.write(".mvn/maven.config", "-ntp\n");
        project.commit("Release 1.14.1");
        project.tag("v1.14.1");
        project.commit("Start 1.15");
        examine();
        setUp();
    }

    private void examine() {
        project.tell(
                "Another project has no Waymark yet. `doctor` changes nothing and says what is there, and what to do.");
        BuildOutcome build = project.mvn("-q", DOCTOR);
        project.show(printed(build));
        requireAll(build, FINDINGS);
    }

    private void setUp() throws GitAPIException {
        project.tell("`init` shows the changes, and makes them. The POM is ahead of git, and its version stays.");
        BuildOutcome build = project.mvn("version:init", "-Dversion.init=apply");
        project.show(build.lines().stream()
                .map(line -> line.replaceFirst("^\\[INFO] ", ""))
                .filter(line -> line.matches("written: .*|[-+] +<(version|revision)>.*"))
                .toList());
        requireAll(
                build,
                List.of("+  <version>${revision}</version>", "written: .mvn/extensions.xml", "written: matrix.yaml"));
        project.commit("Set Waymark up");
        BuildOutcome version = project.mvn("-q", "version:show", "-Dversion.format=plain");
        project.show(printed(version));
        requireAll(version, List.of("1.15.0-SNAPSHOT"));
        BuildOutcome doctor = project.mvn("-q", DOCTOR);
        project.show(printed(doctor));
        for (String finding : FINDINGS) {
            if (String.join("\n", doctor.lines()).contains(finding)) {
                throw new AssertionError("After the set-up doctor still prints: " + finding + ", log: " + doctor.log());
            }
        }
    }

    /** What the goal prints with {@code -q}, without the escape sequences of Maven 3.8. */
    private static List<String> printed(BuildOutcome build) {
        return build.lines().stream()
                .map(line -> line.replaceAll("\u001B\\[[0-9;]*m", ""))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static void requireAll(BuildOutcome build, List<String> texts) {
        String output = String.join("\n", build.lines());
        for (String text : texts) {
            if (!output.contains(text)) {
                throw new AssertionError("This isn't printed: " + text + ", log: " + build.log());
            }
        }
    }
}
