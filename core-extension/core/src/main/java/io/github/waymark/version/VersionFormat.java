package io.github.waymark.version;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.Locale;

/**
 * Spells the version of a standing.
 *
 * <p>Every form between two releases begins with an alpha zero, the lowest pre-release that Maven knows: what follows it
 * can then never reach the first real pre-release.
 */
final class VersionFormat {

    private final DescribeResult described;

    VersionFormat(DescribeResult described) {
        this.described = described;
    }

    FormattedVersion in(Style style) {
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
                ? ahead(target).text() + "-alpha-0-" + branch() + "-SNAPSHOT"
                : target.text() + "-SNAPSHOT";
    }

    private String immutable(Version target) {
        String counted = ahead(target).text() + "-alpha-0." + described.distance();
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

    /** What the alpha zero is put behind: the target, or the next pre-release on the way to it. */
    private Version ahead(Version target) {
        if (described.base().isEmpty() || target.preRelease().isPresent()) {
            return target;
        }
        Version base = described.base().get();
        boolean onTheWay = base.preRelease().isPresent() && base.finalRelease().compareTo(target) == 0;
        return onTheWay ? base.nextPreRelease() : target;
    }

    private Version target() {
        Version base = described.base().orElse(Version.ZERO);
        Version demanded = base.raised(described.bump());
        if (described.named().isEmpty()) {
            return demanded;
        }
        Version named = described.named().get();
        // A pre-release of what history demands is on the way to it, and so it is enough.
        if (named.finalRelease().compareTo(demanded) < 0 || named.compareTo(base) <= 0) {
            throw new ProblemException(tooLow(named, demanded));
        }
        return named;
    }

    private Problem tooLow(Version named, Version demanded) {
        String place = described.baseTag().isPresent()
                ? "tag " + described.baseTag().get() + " and the " + described.distance() + " commits since"
                : "the " + described.distance() + " commits of this branch, no version tag";
        String change = described.bump().name().toLowerCase(Locale.ROOT);
        return new Problem(
                "Git history requires a target version of " + demanded.text() + ", but target version is "
                        + named.text() + ".",
                place,
                "The next release must say what changed since the last one, here a " + change + " change.",
                "Name " + demanded.text() + " or a higher version as the next release, or name none.");
    }
}
