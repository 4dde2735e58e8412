package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.Reckoner;
import io.github.waymark.checkout.Reckoning;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.version.PreRelease;
import io.github.waymark.version.Version;
import io.github.waymark.version.release.NextVersion;
import io.github.waymark.version.release.Part;
import io.github.waymark.version.release.TagName;
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

    final NextVersion next(Checkout checkout) {
        DerivedVersion now = checkout.version(folder());
        warn(now);
        Version version = NextVersion.of(
                now,
                EnumParameter.of("version.part", part, Part.values()).bump(),
                Optional.ofNullable(atLeast).map(floor -> Part.version(floor, "version.atLeast")),
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

    final NextVersion named(Checkout checkout, DerivedVersion now, Version version) {
        Optional<Reckoning> reckoning = now.reckoning();
        Reckoner reckoner = checkout.reckoner(folder());
        return new NextVersion(
                version,
                reckoning.flatMap(Reckoning::base),
                reckoning.map(Reckoning::distance).orElse(0),
                TagName.of(version, reckoning.flatMap(Reckoning::baseTag), name(checkout), reckoner.pattern()));
    }
}
