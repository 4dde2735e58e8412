package io.github.waymark.checkout;

import io.github.waymark.checkout.DerivedVersion.Origin;
import io.github.waymark.version.Bump;
import io.github.waymark.version.Spelled;
import io.github.waymark.version.Standing;
import io.github.waymark.version.Version;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Spells what history says of a product as its version, in the project's style and with what the project itself names.
 *
 * @param poms the checkout's POMs, one of which may name the next version
 * @param folder the project's folder
 */
record Spelling(VersionSettings settings, CheckoutPoms poms, Product product, Path folder) {

    /**
     * Spells it.
     *
     * @param reckoning what history says; empty before the first commit
     * @param branch the one that is checked out, if any
     */
    DerivedVersion of(Optional<Reckoning> reckoning, Optional<String> branch, boolean dirty) {
        Optional<Version> base = reckoning.flatMap(Reckoning::base);
        Optional<Version> named = named();
        Bump bump = reckoning.map(Reckoning::bump).orElse(Bump.PATCH);
        if (named.isEmpty() && base.isEmpty() && settings.initial().isPresent()) {
            // What comes first can't break anything that came before.
            named = Optional.of(
                    NextRelease.of("version.initial", settings.initial().get()));
            bump = Bump.PATCH;
        }
        Spelled spelled = standing(reckoning, branch, dirty, bump, named).spelled(settings.style());
        return new DerivedVersion(
                spelled.version(),
                Origin.GIT,
                spelled.target(),
                spelled.release() ? "none" : bump.name().toLowerCase(Locale.ROOT),
                spelled.release(),
                dirty,
                named.isPresent() ? reckoning : reckoning.map(Reckoning::startsBelowReleases),
                branch);
    }

    private Standing standing(
            Optional<Reckoning> reckoning, Optional<String> branch, boolean dirty, Bump bump, Optional<Version> named) {
        boolean shown = settings.branch()
                && branch.isPresent()
                && !settings.mainBranches().contains(branch.get());
        return new Standing(
                reckoning.flatMap(Reckoning::base),
                reckoning.flatMap(Reckoning::baseTag),
                reckoning.map(Reckoning::distance).orElse(0),
                bump,
                dirty,
                reckoning.map(Reckoning::commit).orElse(""),
                shown ? branch : Optional.empty(),
                named);
    }

    private Optional<Version> named() {
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
