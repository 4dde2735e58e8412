package io.github.waymark.version.maven;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.VersionCalculator;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.version.PreRelease;
import io.github.waymark.version.Version;
import io.github.waymark.version.release.NextReleaseVersion;
import io.github.waymark.version.release.TagName;
import io.github.waymark.version.release.VersionArgument;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Base of the goals that determine the next release. */
abstract class ReleaseMojo extends VersionMojo {

    /**
     * The part of the version to increment: {@code major}, {@code minor} or {@code patch}; {@code auto} is what the commits request or
     * the project configures.
     */
    @Parameter(property = "version.part", defaultValue = "auto")
    private String part = "auto";

    /** The kind of pre-release: {@code alpha}, {@code beta}, {@code milestone} or {@code rc}. By default, the final release. */
    @Parameter(property = "version.preRelease", defaultValue = "")
    private @Nullable String preRelease;

    /**
     * The lowest version allowed for the release: with {@code auto} the version is raised to it, with another part the goal fails. The
     * default is the result of {@code release-notes:next-version} if that ran earlier in the same build.
     */
    @Parameter(property = "version.atLeast", defaultValue = "${release-notes.nextVersion}")
    private @Nullable String atLeast;

    final NextReleaseVersion next(Checkout checkout) {
        DerivedVersion now = checkout.version(folder());
        warn(now);
        Version version = NextReleaseVersion.of(
                now,
                EnumParameter.of("version.part", part, VersionArgument.values()).bump(),
                Optional.ofNullable(atLeast).map(lowest -> VersionArgument.version(lowest, "version.atLeast")),
                Optional.ofNullable(preRelease)
                        .filter(kind -> !kind.isBlank())
                        .map(kind -> EnumParameter.of(
                                "version.preRelease",
                                kind,
                                PreRelease.Kind.ALPHA,
                                PreRelease.Kind.BETA,
                                PreRelease.Kind.MILESTONE,
                                PreRelease.Kind.RC)));
        return withTag(checkout, now, withQualifier(checkout, now, version));
    }

    /** The last pre-release doesn't show the form of the project's final releases; other tags do. */
    private Version withQualifier(Checkout checkout, DerivedVersion now, Version version) {
        boolean unknown = now.calculated()
                .flatMap(CalculatedVersion::base)
                .flatMap(Version::preRelease)
                .isPresent();
        if (!unknown || version.preRelease().isPresent()) {
            return version;
        }
        try (RepositoryReader history = history(checkout)) {
            return version.withQualifier(NextReleaseVersion.qualifier(
                    history.versionTags(checkout.calculator(folder()).pattern())));
        }
    }

    private NextReleaseVersion withTag(Checkout checkout, DerivedVersion now, Version version) {
        Optional<CalculatedVersion> calculated = now.calculated();
        VersionCalculator calculator = checkout.calculator(folder());
        return new NextReleaseVersion(
                version,
                calculated.flatMap(CalculatedVersion::base),
                calculated.map(CalculatedVersion::distance).orElse(0),
                TagName.of(
                        version, calculated.flatMap(CalculatedVersion::baseTag), name(checkout), calculator.pattern()));
    }
}
