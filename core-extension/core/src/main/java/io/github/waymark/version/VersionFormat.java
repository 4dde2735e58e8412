package io.github.waymark.version;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.Locale;

/**
 * Formats the version of a commit for Maven.
 *
 * <p>Versions between two releases contain an alpha zero, the lowest pre-release in Maven's order, so that they are always lower
 * than the first real pre-release.
 */
final class VersionFormat {

    private final DescribeResult described;

    VersionFormat(DescribeResult described) {
        this.described = described;
    }

    FormattedVersion format(Style style) {
        boolean onTag = described.distance() == 0 && described.base().isPresent();
        if (onTag && !described.dirty()) {
            Version tagged = described.base().get();
            return new FormattedVersion(tagged.text(), tagged.triple(), true);
        }
        Version target = target();
        boolean counted =
                style == Style.IMMUTABLE && !onTag && !described.commit().isEmpty();
        String version = counted ? immutable(target) : snapshot(target);
        return new FormattedVersion(version, target.triple(), false);
    }

    private String snapshot(Version target) {
        return described.branch().isPresent()
                ? alphaBase(target).text() + "-alpha-0-" + branch() + "-SNAPSHOT"
                : target.text() + "-SNAPSHOT";
    }

    private String immutable(Version target) {
        String counted = alphaBase(target).text() + "-alpha-0." + described.distance();
        if (described.branch().isPresent()) {
            counted += "-" + branch();
        }
        // The g keeps Maven from reading a1… or b2… as alpha 1 or beta 2.
        return counted
                + (described.dirty() ? "-SNAPSHOT" : "-g" + described.commit().substring(0, 8));
    }

    private String branch() {
        return BranchName.inVersion(described.branch().orElseThrow());
    }

    /** The version that the alpha zero is appended to: the target, or the next pre-release of it. */
    private Version alphaBase(Version target) {
        if (described.base().isEmpty() || target.preRelease().isPresent()) {
            return target;
        }
        Version base = described.base().get();
        boolean isPreparation =
                base.preRelease().isPresent() && base.finalRelease().compareTo(target) == 0;
        return isPreparation ? base.nextPreRelease() : target;
    }

    private Version target() {
        Version base = described.base().orElse(Version.ZERO);
        Version required = base.raised(described.bump());
        if (described.named().isEmpty()) {
            return required;
        }
        Version named = described.named().get();
        // A pre-release of the required version is sufficient.
        if (named.finalRelease().compareTo(required) < 0 || named.compareTo(base) <= 0) {
            throw new ProblemException(tooLow(named, required));
        }
        return named;
    }

    private Problem tooLow(Version named, Version required) {
        String commits = described.distance() == 1 ? "1 commit" : described.distance() + " commits";
        String place = described.baseTag().isPresent()
                ? "tag " + described.baseTag().get() + " and " + commits + " since"
                : commits + " of this branch, no version tag";
        String change = described.bump().name().toLowerCase(Locale.ROOT);
        return new Problem(
                "Git history requires a target version of " + required.text() + ", but target version is "
                        + named.text() + ".",
                place,
                "The next release must reflect what changed since the last one, here a " + change + " change.",
                "Set the next release to " + required.text() + " or a higher version, or remove it.");
    }
}
