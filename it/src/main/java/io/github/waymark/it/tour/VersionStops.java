package io.github.waymark.it.tour;

import io.github.waymark.it.BuildOutcome;
import io.github.waymark.it.Pom;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;

/** The version from git: on a tag, after it and on a branch. */
final class VersionStops {

    private final TourProject project;

    VersionStops(TourProject project) {
        this.project = project;
    }

    void run() throws GitAPIException {
        onTheTag();
        pastTheTag();
        onTheBranch();
    }

    private void onTheTag() throws GitAPIException {
        project.commit("First release");
        project.tag("v1.2.0");
        stop("On the tag v1.2.0, the version is that of the tag.", "1.2.0");
    }

    private void pastTheTag() throws GitAPIException {
        project.commit("Fix a typo");
        stop("One commit after the tag, it is the next release, as a snapshot.", "1.2.1-SNAPSHOT");
        project.commit("Speak French\n\nSem-Ver: feature");
        stop("After a commit with `Sem-Ver: feature`, the next release is a minor one.", "1.3.0-SNAPSHOT");
    }

    private void onTheBranch() throws GitAPIException {
        project.branch("feature/greeting");
        project.commit("Greet the world");
        stop(
                "On a branch, its name may be part of the version,",
                "1.3.0-alpha-0-feature-greeting-SNAPSHOT",
                "-Dwaymark.version.branch=true");
        stop(
                "or each commit has its own version, for continuous delivery.",
                "1.3.0-alpha-0.3-g" + project.shortCommit(),
                "-Dwaymark.version.style=immutable");
    }

    private void stop(String story, String version, String... options) {
        project.tell(story);
        BuildOutcome build = project.mvn(
                Stream.concat(Stream.of("install"), Stream.of(options)).toArray(String[]::new));
        project.show(build.lines().stream()
                .filter(line -> line.contains("Waymark: version") || line.startsWith("[INFO] Building "))
                .filter(line -> !line.contains("Building jar"))
                .toList());
        project.show(Stream.of("greeter", "greetings", "hello")
                .map(module -> "installed: " + coordinates(module, version))
                .toList());
    }

    private String coordinates(String module, String version) {
        String pom = project.repository().pom(TourProject.GROUP, module, version);
        if (pom.contains("${revision}")) {
            throw new AssertionError("The installed POM isn't literal:\n" + pom);
        }
        return Pom.of(pom).coordinates();
    }
}
