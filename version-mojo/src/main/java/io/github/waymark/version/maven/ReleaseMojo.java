package io.github.waymark.version.maven;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.VersionCalculator;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.version.PreRelease;
import io.github.waymark.version.Version;
import io.github.waymark.version.release.NextReleaseVersion;
import io.github.waymark.version.release.TagName;
import io.github.waymark.version.release.VersionArgument;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals about the next release share: which release it is. */
abstract class ReleaseMojo extends VersionMojo {

    /**
     * How far the release lies from the last one: {@code major}, {@code minor} or {@code patch}; {@code auto} is what the commits ask
     * for, or what the project names.
     */
    @Parameter(property = "version.part", defaultValue = "auto")
    private String part = "auto";

    /** Which pre-release: {@code alpha}, {@code beta}, {@code milestone} or {@code rc}; without it, the release itself. */
    @Parameter(property = "version.preRelease", defaultValue = "")
    private @Nullable String preRelease;

    /**
     * A version that the release is not lower than: {@code auto} goes up to it, another part fails. Without it, what {@code
     * release-notes:next-version} found earlier in the same run.
     */
    @Parameter(property = "version.atLeast", defaultValue = "${release-notes.nextVersion}")
    private @Nullable String atLeast;

    final NextReleaseVersion next(Checkout checkout) {
        DerivedVersion now = checkout.version(folder());
        warn(now);
        Version version = NextReleaseVersion.of(
                now,
                EnumParameter.of("version.part", part, VersionArgument.values()).bump(),
                Optional.ofNullable(atLeast).map(floor -> VersionArgument.version(floor, "version.atLeast")),
                Optional.ofNullable(preRelease)
                        .filter(kind -> !kind.isBlank())
                        .map(kind -> EnumParameter.of(
                                "version.preRelease",
                                kind,
                                PreRelease.Kind.ALPHA,
                                PreRelease.Kind.BETA,
                                PreRelease.Kind.MILESTONE,
                                PreRelease.Kind.RC)));
        return named(checkout, now, version);
    }

    final NextReleaseVersion named(Checkout checkout, DerivedVersion now, Version version) {
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
