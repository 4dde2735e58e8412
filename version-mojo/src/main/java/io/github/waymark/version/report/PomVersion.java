package io.github.waymark.version.report;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.DerivedVersion.Origin;
import io.github.waymark.pom.PomText;
import io.github.waymark.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The version that builds of a POM have.
 *
 * @param pom the file
 * @param version as Maven read it
 */
public record PomVersion(Path pom, String version) {

    /** Why builds have another version than git says: who adds Waymark step by step would wonder. Empty where they don't. */
    public Optional<Problem> differsFrom(DerivedVersion derived) {
        if (derived.origin() != Origin.GIT || derived.version().equals(version)) {
            return Optional.empty();
        }
        boolean released =
                derived.calculated().flatMap(CalculatedVersion::baseTag).isPresent();
        String revision = released || !version.endsWith("-SNAPSHOT") ? "0-SNAPSHOT" : version;
        return Optional.of(
                PomText.read(pom).hasGitVersion()
                        ? new Problem(
                                "Builds have the version " + version + ", not " + derived.version() + ".",
                                pom.toString(),
                                "The POM lets git decide, but Waymark's extension isn't loaded, or is switched off.",
                                "Put waymark-extension into .mvn/extensions.xml.")
                        : new Problem(
                                "Builds have the version " + version + ", not " + derived.version() + ".",
                                pom.toString(),
                                "The POM states its version itself, so git isn't asked.",
                                "Say <version>${revision}</version> there, and <revision>" + revision
                                        + "</revision> in its properties."));
    }
}
