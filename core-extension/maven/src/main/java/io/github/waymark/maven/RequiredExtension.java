package io.github.waymark.maven;

import io.github.waymark.cache.WaymarkVersion;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.pom.PomText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.Redaction;
import io.github.waymark.settings.SettingValue;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * Finds out whether a build runs without Waymark's extension although the project needs it: for its version, or for its constraints list.
 *
 * <p>Without the extension, such a build has another version or other dependencies, and nothing else says so.
 */
public final class RequiredExtension {

    /** The user property that the extension sets in each build, with its version as the value. */
    public static final String PROPERTY = "waymark.extension";

    private static final String LIST = "constraints";

    private final MavenBuild build;

    public RequiredExtension(MavenBuild build) {
        this.build = build;
    }

    /** The problems of a build without the extension; none if it is loaded or not needed. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        versionProblem().ifPresent(problems::add);
        listProblem().ifPresent(problems::add);
        return problems;
    }

    /** The problem of a build whose version is to come from git. */
    public Optional<Problem> versionProblem() {
        // Maven's own way to set the version from outside.
        if (isLoaded() || build.session().getUserProperties().containsKey("revision")) {
            return Optional.empty();
        }
        for (MavenProject module : build.modules()) {
            File pom = MavenBuild.sourcePom(module);
            if (pom != null && pom.isFile() && PomText.read(pom.toPath()).hasGitVersion()) {
                return Optional.of(problem(
                        "The version is to come from git, but Waymark's extension isn't loaded.",
                        relative(pom.toPath()),
                        "The POM has a placeholder for the version, so this build has the version "
                                + module.getVersion() + ", whatever is tagged."));
            }
        }
        return Optional.empty();
    }

    /** The problem of a build whose project has a constraints list. */
    public Optional<Problem> listProblem() {
        Optional<SettingValue> list = isLoaded() ? Optional.empty() : list();
        return list.map(value -> problem(
                "The project has a constraints list, but Waymark's extension isn't loaded.",
                value.where(),
                "Dependencies are resolved without the list " + Redaction.of(value.text()) + "."));
    }

    private boolean isLoaded() {
        return build.session().getUserProperties().containsKey(PROPERTY);
    }

    private Problem problem(String what, String where, String why) {
        boolean skipped = !build.session()
                .getUserProperties()
                .getProperty("waymark.skip", "false")
                .equals("false");
        return new Problem(
                what,
                where,
                why,
                skipped
                        ? "Remove -Dwaymark.skip."
                        : "Add io.github.waymark:waymark-extension:" + WaymarkVersion.TEXT
                                + " to .mvn/extensions.xml, or run `mvn io.github.waymark:version-maven-plugin:"
                                + WaymarkVersion.TEXT + ":init`, which does that.");
    }

    /** The list of the project: a property of its POM or of a parent, or a setting; what the user sets for one build doesn't count. */
    private Optional<SettingValue> list() {
        if (isNone(build.session().getUserProperties().getProperty(LIST, ""))) {
            return Optional.empty();
        }
        Optional<MavenProject> top = build.topProject();
        String value =
                top.map(project -> project.getProperties().getProperty(LIST)).orElse(null);
        if (top.isPresent() && value != null) {
            return isNone(value)
                    ? Optional.empty()
                    : Optional.of(new SettingValue(value, "the property constraints in " + pom(source(top.get()))));
        }
        Path root = build.rootFolder();
        Optional<SettingValue> set = Optional.ofNullable(
                Checkout.at(root, build.inputs(), 0).constraintSettings().get("constraints.list"));
        return set.filter(list -> !isNone(list.text()));
    }

    /** The project whose POM sets the list: this one or a parent. */
    private static MavenProject source(MavenProject project) {
        MavenProject candidate = project;
        while (candidate != null) {
            if (candidate.getOriginalModel().getProperties().containsKey(LIST)) {
                return candidate;
            }
            candidate = candidate.getParent();
        }
        return project;
    }

    private static boolean isNone(String list) {
        return list.equals("none");
    }

    private String pom(MavenProject project) {
        File file = project.getFile();
        return file != null && file.isFile() && file.toPath().startsWith(build.rootFolder())
                ? relative(file.toPath())
                : project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
    }

    private String relative(Path file) {
        Path root = build.rootFolder();
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }
}
