package io.github.waymark.version.report;

import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.DerivedVersion.Origin;
import io.github.waymark.pom.PomText;
import io.github.waymark.problem.Problem;
import io.github.waymark.version.project.VersionAdvice;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Compares the version of a POM with the version derived from git.
 *
 * @param pom the file
 * @param version the version that Maven read
 */
public record PomVersion(Path pom, String version) {

    /** Explains why builds have another version than the derived one, for users who add Waymark step by step. */
    public Optional<Problem> differsFrom(DerivedVersion derived) {
        if (derived.origin() != Origin.GIT || derived.version().equals(version)) {
            return Optional.empty();
        }
        String revision = VersionAdvice.revision(version, derived.calculated()).orElse(version);
        return Optional.of(
                PomText.read(pom).hasGitVersion()
                        ? new Problem(
                                "Builds have the version " + version + ", not " + derived.version() + ".",
                                pom.toString(),
                                "The POM takes its version from git, but Waymark's extension isn't loaded or is"
                                        + " disabled.",
                                "Add waymark-extension to .mvn/extensions.xml.")
                        : new Problem(
                                "Builds have the version " + version + ", not " + derived.version() + ".",
                                pom.toString(),
                                "The POM sets its version itself, so git isn't used.",
                                "Write <version>${revision}</version> there, and <revision>" + revision
                                        + "</revision> to its properties; the goal version:init does that for all"
                                        + " POMs."));
    }
}
