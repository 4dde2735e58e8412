package io.github.waymark.checkout;

import io.github.waymark.checkout.DerivedVersion.Origin;
import io.github.waymark.version.Bump;
import io.github.waymark.version.DescribeResult;
import io.github.waymark.version.FormattedVersion;
import io.github.waymark.version.Version;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Derives a product's version from the calculated values, the project's style, and the next release that the project names.
 *
 * @param poms the checkout's POMs, one of which may name the next version
 * @param folder the project's folder
 */
record VersionDerivation(VersionSettings settings, CheckoutPoms poms, Product product, Path folder) {

    /**
     * Derives the version.
     *
     * @param calculated the values from history; empty before the first commit
     * @param branch the one that is checked out, if any
     */
    DerivedVersion derive(Optional<CalculatedVersion> calculated, Optional<String> branch, boolean dirty) {
        Optional<Version> base = calculated.flatMap(CalculatedVersion::base);
        Optional<Version> named = Optional.empty();
        Optional<NamedRelease> next = named();
        if (next.isPresent() && !next.get().isReleased(base)) {
            named = Optional.of(next.get().version());
        }
        Bump bump = calculated.map(CalculatedVersion::bump).orElse(Bump.PATCH);
        if (next.isEmpty() && base.isEmpty() && settings.initial().isPresent()) {
            // The first release can't break an earlier one.
            named = initial();
            bump = Bump.PATCH;
        }
        FormattedVersion formatted =
                described(calculated, branch, dirty, bump, named).formatted(settings.style());
        return new DerivedVersion(
                formatted.version(),
                Origin.GIT,
                formatted.target(),
                formatted.release() ? "none" : bump.name().toLowerCase(Locale.ROOT),
                formatted.release(),
                dirty,
                calculated,
                branch);
    }

    private DescribeResult described(
            Optional<CalculatedVersion> calculated,
            Optional<String> branch,
            boolean dirty,
            Bump bump,
            Optional<Version> named) {
        boolean shown = settings.branch()
                && branch.isPresent()
                && !settings.mainBranches().contains(branch.get());
        return new DescribeResult(
                calculated.flatMap(CalculatedVersion::base),
                calculated.flatMap(CalculatedVersion::baseTag),
                calculated.map(CalculatedVersion::distance).orElse(0),
                bump,
                dirty,
                calculated.map(CalculatedVersion::commit).orElse(""),
                shown ? branch : Optional.empty(),
                named);
    }

    /** The first release, as the settings name it. */
    private Optional<Version> initial() {
        return settings.initial()
                .map(value -> NextRelease.of("version.initial", value).version());
    }

    /** The next release, if the settings or the POM name it. */
    Optional<NamedRelease> named() {
        if (product.next().isPresent()) {
            String key = product.name().isEmpty() ? "version.next" : "version.products." + product.name() + ".next";
            return Optional.of(NextRelease.of(key, product.next().get()));
        }
        return NextRelease.inPom(
                poms,
                product.paths().isEmpty()
                        ? poms.of(folder)
                        : poms.root().resolve(product.paths().get(0)).resolve("pom.xml"));
    }
}
